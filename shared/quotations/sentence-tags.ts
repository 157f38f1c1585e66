import type { Cue } from './cue.ts';
import type { Relation } from './relation.ts';
import { isDash } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { anyCue, Class } from './word-classes.ts';

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
export function sentenceTag(tokens: readonly Token[], at: number, cues: readonly Cue[]): Relation | null {
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
