import type { Content } from './content.ts';
import type { Relation } from './relation.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { Class } from './word-classes.ts';

/** How far a verb of judgement reaches: far where “of” or “for” leads up to the judgement, „sprach am Abend in Bonn von einem ‚Fest‘“. */
export function judgedReach(tokens: readonly Token[], at: number): number {
  const article = is(tokens[at - 1], Class.determiner) ? 1 : 0;
  const leads = /^(?:von|vom|als|für|gegen|über|vor|mit|de|d'|du|del|comme|como|por|pour|par)$/u;
  return leads.test(tokens[at - 1 - article]?.lower ?? '') ? 9 : 3;
}

/** „hält das für einen ‚Fehler‘“, „sieht darin einen ‚Angriff‘“: what somebody takes something for. */
export function isJudgement(tokens: readonly Token[], at: number, relation: Relation | null): boolean {
  if (relation === null || relation.cue.subject === null) return false;
  const verb = tokens[relation.cue.verb]?.lower ?? '';
  const between = tokens.slice(relation.cue.verb + 1, at).map(({ lower }) => lower);
  if (/^(?:hält|hielt|halten|hielten)$/u.test(verb)) return between.includes('für');
  return /^(?:sieht|sah|sehen|sahen)$/u.test(verb) && /^(?:in|darin|hierin|im|ihn)$/u.test(between[0] ?? '');
}

/** “dijo que actuó con un «desprecio absoluto»”: inside a clause that somebody reports, words in marks are theirs. */
export function isReportedClause(
  tokens: readonly Token[],
  at: number,
  content: Content,
  relation: Relation | null,
): boolean {
  if (relation?.position !== 'governed' || relation.cue.strength !== 'say' || relation.cue.subject === null)
    return false;
  if (content.capital || content.words < 2) return false;
  const between = tokens.slice(relation.cue.verb + 1, at);
  return (
    between.some(({ lower }) => /^(?:dass|que|qu')$/u.test(lower)) &&
    !between.some(({ lower }) => lower === ';')
  );
}
