import type { Cue } from './cue.ts';
import { isDash } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { hasParticle } from './verb-habits.ts';
import { anyCue, Class } from './word-classes.ts';

/** How a cue stands to a quotation of its sentence. */
export type Position =
  /** X said, “…” */
  | 'lead'
  /** X told reporters in Berlin: “…” */
  | 'colon'
  /** “…,” X said */
  | 'tag'
  /** X said that the plan was “…” */
  | 'governed'
  /** The plan was “…” for all, X said. */
  | 'sentence-tag';

export interface Relation {
  readonly cue: Cue;
  readonly position: Position;
  /** Words between cue and quotation. */
  readonly distance: number;
}

const opensLikeSentence = /^[^\p{L}]*\p{Lu}/u;
const continuesClause = /[,.!?…—–-]$/u;
const leadSigns = new Set([',', ':', '—', '–', '-', '(', '[']);

/** How far a verb of thought governs to its right. */
const hintReach = 12;

/** How far a verb of judgement governs to its right where a tag follows the quotation. */
const insideReach = 4;

function isLight(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'sign') return leadSigns.has(token.lower) || token.lower === '.';
  if (is(token, Class.adverb) && token.lower.endsWith('ly')) return true;
  return /^(?:that|dass|que|qu'|then|thus|and)$/u.test(token.lower);
}

/** The cue directly before a quotation: X said, “…”; X said that “…”. */
function leadOf(tokens: readonly Token[], at: number, cues: readonly Cue[]): Relation | null {
  const cue = cues.findLast((one) => one.verb < at && one.form !== 'utterance');
  if (cue === undefined || (cue.modal && tokens[at - 1]?.kind === 'word')) return null;
  let from = cue.verb + 1;
  if (cue.form === 'subject-last' || cue.form === 'source-phrase' || (cue.form === 'passive' && cue.to <= at))
    from = cue.to;
  let words = 0;
  if (hasParticle(tokens[cue.verb]?.lower ?? '')) from += 1;
  for (let index = from; index < at; index += 1) {
    if (!isLight(tokens[index]) || words > 3) return null;
    words += 1;
  }
  return { cue, position: 'lead', distance: words };
}

/** “The mayor, whose village complains, was blunt: ‘…’”: whether the cue's clause is put into the one with the colon. */
function isInRelativeClause(tokens: readonly Token[], cue: Cue, colon: number): boolean {
  let opener = cue.verb - 1;
  while (opener > 0 && tokens[opener]?.lower !== ',') opener -= 1;
  const relative = tokens[opener + 1];
  if (opener < 1 || relative === undefined || !(relative.classes & Class.relative)) return false;
  for (let at = cue.verb + 1; at < colon - 2; at += 1) {
    if (tokens[at]?.lower === ',' && tokens[at + 1]?.kind === 'word') return true;
  }
  return false;
}

function colonLead(tokens: readonly Token[], at: number, cues: readonly Cue[]): Relation | null {
  if (tokens[at - 1]?.lower !== ':') return null;
  const before = cues.filter((cue) => cue.verb < at);
  const cue = before.findLast((one) => one.strength === 'say') ?? before.at(-1);
  return cue === undefined ? null : { cue, position: 'colon', distance: at - cue.to };
}

/** The cue that directly follows a quotation: “…,” said X; “…”, according to X. */
function tagOf(tokens: readonly Token[], at: number, cues: readonly Cue[], content: string): Relation | null {
  let from = at + 1;
  let comma = continuesClause.test(content);
  while (tokens[from]?.lower === ',' || isDash(tokens[from])) {
    comma = true;
    from += 1;
  }
  if (/^(?:as|wie|comme|como)$/u.test(tokens[from]?.lower ?? '')) from += 1;
  // “…” was how X put it; “…” is what X called it
  const isHow = /^(?:how|what)$/u.test(tokens[from + 1]?.lower ?? '') && is(tokens[from], Class.be);
  if (isHow) {
    from += 2;
    comma = true;
  }
  const cue = cues.find((one) => one.from >= at + 1 && one.verb > at);
  if (cue === undefined || cue.from > from || cue.form === 'participle' || cue.form === 'utterance')
    return null;
  if (cue.form === 'passive' && cue.subject === null) return null;
  if (cue.strength === 'hint' && !comma) return null;
  if (cue.form === 'subject-first' && !comma) return null;
  return { cue, position: 'tag', distance: 0 };
}

/** How many words name those who are told at most. */
const longestWhom = 6;

/** Past whom it was told: “…, she told a conference in Bonn”. */
function afterWhom(tokens: readonly Token[], cue: Cue): number {
  if (!/^(?:told|tells)$/u.test(tokens[cue.verb]?.lower ?? '')) return cue.to;
  const closed =
    Class.preposition | Class.subordinator | Class.relative | Class.time | Class.auxiliary | anyCue;
  let at = cue.to;
  while (at < cue.to + longestWhom && tokens[at]?.kind === 'word' && !is(tokens[at], closed)) at += 1;
  return at;
}

/** Whether nothing but circumstances follows the cue up to the end of the sentence. */
function endsSentence(tokens: readonly Token[], cue: Cue): boolean {
  const next = tokens[afterWhom(tokens, cue)];
  if (next === undefined || next.kind === 'sign') return true;
  if (next.kind === 'quotation') return false;
  return (
    (next.classes & (Class.preposition | Class.time | Class.adverb)) !== 0 &&
    !(next.classes & Class.subordinator && next.lower === 'that')
  );
}

/** “…, X said.” at the end of a sentence, or “according to X” anywhere in it. */
function sentenceTag(tokens: readonly Token[], at: number, cues: readonly Cue[]): Relation | null {
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    if (cue === undefined || cue.verb < at) break;
    if (cue.strength !== 'say' || cue.subject === null) continue;
    if (cue.form === 'source-phrase') return { cue, position: 'sentence-tag', distance: cue.from - at };
    const before = tokens[cue.from - 1];
    if (before?.lower !== ',' && before?.kind !== 'quotation' && !isDash(before)) continue;
    if ((cue.form === 'subject-last' || cue.form === 'subject-first') && endsSentence(tokens, cue))
      return { cue, position: 'sentence-tag', distance: cue.from - at };
  }
  return null;
}

/** Whether the cue's clause is over before the quotation: “X, who said so, was …”. */
function governs(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (cue.form === 'subject-last' && tokens[cue.from - 1]?.kind !== 'word' && cue.from > 0) {
    return at - cue.to <= 20;
  }
  return cue.strength !== 'hint' || at - cue.verb <= hintReach;
}

/** Whether a new main clause begins between two cues: “…, but critics fear”. */
function newClauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (tokens[index]?.lower === ';') return true;
    const next = tokens[index + 1];
    if (tokens[index]?.lower !== ',' || next === undefined) continue;
    if (
      next.classes & Class.conjunction ||
      /^(?:while|whereas|although|though|aber|mais|pero)$/u.test(next.lower)
    )
      return true;
  }
  return false;
}

const adverbial =
  /^(?:until|till|when|whenever|if|after|before|because|while|although|though|once|unless|since)$/u;

/** “said that until Iran reassures the world, ‘…’”: whether the cue is in a clause that is over before the quotation. */
function isInAdverbialClause(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (!adverbial.test(tokens[cue.from - 1]?.lower ?? '')) return false;
  for (let index = cue.to; index < at; index += 1) if (tokens[index]?.lower === ',') return true;
  return false;
}

/** The nearest cue to the left; a verb of thought, or “her words were”, yields to the verb of saying that reports it. */
function governing(tokens: readonly Token[], at: number, cues: readonly Cue[]): Cue | undefined {
  const left = cues.findLast((cue) => cue.verb < at && governs(tokens, cue, at));
  const described =
    left?.form === 'utterance' && is(tokens[left.to], Class.be) && tokens[at - 1]?.lower !== ':';
  // “called Comeau’s testimony ‘candid’”: what is judged is somebody’s words.
  const judge = left?.form === 'utterance' ? cues.findLast((cue) => cue.verb < left.verb) : undefined;
  if (left !== undefined && judge?.judging === true && judge.subject !== null && judge.verb + 1 === left.from)
    return judge;
  const over = left !== undefined && isInAdverbialClause(tokens, left, at);
  if (left === undefined || (left.strength !== 'hint' && !left.modal && !described && !over)) return left;
  const outer = cues.findLast(
    (cue) => cue.verb < left.verb && cue.strength === 'say' && cue.subject !== null,
  );
  if (outer === undefined || outer.form === 'subject-last' || newClauseBetween(tokens, outer.to, left.from))
    return left;
  return outer;
}

/**
 * The cue of the sentence that attributes the quotation at token `at`, by how it stands to it: directly
 * before, directly after, before a colon, governing it from the left, or closing the sentence.
 */
export function relationOf(
  tokens: readonly Token[],
  at: number,
  cues: readonly Cue[],
  content: string,
): Relation | null {
  const isAfterColon = tokens[at - 1]?.lower === ':';
  const mattering = isAfterColon ? cues.filter((cue) => !isInRelativeClause(tokens, cue, at)) : cues;
  return relationTo(tokens, at, mattering, content);
}

/** “The party denies it: ‘…’, protested Long”: what follows says itself whose the words after the colon are. */
function tagsItself(tokens: readonly Token[], at: number, { cue }: Relation): boolean {
  const named = cue.form === 'subject-last' && cue.strength === 'say' && cue.subject?.kind === 'name';
  return named && tokens[at - 1]?.lower === ':';
}

function relationTo(
  tokens: readonly Token[],
  at: number,
  cues: readonly Cue[],
  content: string,
): Relation | null {
  const lead = leadOf(tokens, at, cues);
  const tag = tagOf(tokens, at, cues, content);
  const leadIsTag =
    lead !== null &&
    tag !== null &&
    ((tokens[lead.cue.from - 1]?.kind !== 'word' && lead.cue.from > 0) || tagsItself(tokens, at, tag));
  if (
    lead !== null &&
    lead.cue.form !== 'participle' &&
    !leadIsTag &&
    lead.cue.strength !== 'hint' &&
    lead.cue.subject !== null
  )
    return lead;
  const inside = tag === null || opensLikeSentence.test(content) ? undefined : governing(tokens, at, cues);
  const reportedInside =
    inside !== undefined &&
    inside.subject !== null &&
    inside.strength !== 'hint' &&
    (inside.strength === 'say' || at - inside.to <= insideReach) &&
    tokens[at - 1]?.kind === 'word' &&
    tokens[inside.from - 1]?.kind !== 'quotation' &&
    tokens[inside.from - 2]?.kind !== 'quotation';
  if (tag !== null && !reportedInside) return tag;
  const colon = colonLead(tokens, at, cues);
  if (colon !== null) return colon;
  if (lead !== null && lead.cue.subject !== null && lead.cue.strength !== 'hint') return lead;
  const left = governing(tokens, at, cues);
  const closing = sentenceTag(tokens, at, cues);
  if (left === undefined) return closing;
  const weak =
    left.strength === 'hint' || (left.strength === 'call' && at - left.verb > 8) || left.subject === null;
  if (closing !== null && weak) return closing;
  return { cue: left, position: 'governed', distance: at - left.verb - 1 };
}
