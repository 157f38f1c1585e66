import type { Cue } from './cue.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { Class } from './word-classes.ts';

/** How far a verb of thought governs to its right. */
const hintReach = 12;

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
    // “believes that it might, but that it would …”
    if (tokens[index + 2]?.lower === 'that') continue;
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

/** Verbs that say which side somebody is on, without their words. */
const sides =
  /^(?:oppos|reject|support|back(?!ed away)|endors|welcom|condemn|attack|threaten|offer|defend|celebrat|consider|question|challeng|deplor|denounc|prais|criticis|criticiz)/u;

/** “told a briefing that Beijing opposed the ‘overstretching’”: whether a clause that is reported says whose side somebody takes. */
function takesSide(tokens: readonly Token[], { verb, strength }: Cue): boolean {
  // “which the office defended as ‘prudent’” has the office’s words.
  const judges = tokens.slice(verb + 1, verb + 7).some(({ lower }) => lower === 'as');
  return strength === 'call' && !judges && sides.test(tokens[verb]?.lower ?? '');
}

/** “was”, “had been”. */
function isBe(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], Class.be) || (is(tokens[at], Class.auxiliary) && is(tokens[at + 1], Class.be));
}

/** The nearest cue to the left; a verb of thought, or “her words were”, yields to the verb of saying that reports it. */
export function governing(tokens: readonly Token[], at: number, cues: readonly Cue[]): Cue | undefined {
  const left = cues.findLast((cue) => cue.verb < at && governs(tokens, cue, at));
  const described = left?.form === 'utterance' && isBe(tokens, left.to) && tokens[at - 1]?.lower !== ':';
  // “called Comeau’s testimony ‘candid’”: what is judged is somebody’s words.
  const judge = left?.form === 'utterance' ? cues.findLast((cue) => cue.verb < left.verb) : undefined;
  if (left !== undefined && judge?.judging === true && judge.subject !== null && judge.verb + 1 === left.from)
    return judge;
  const over = left !== undefined && isInAdverbialClause(tokens, left, at);
  // “Councils, he said, were asked to do more, and ‘something must give’”
  const unsaid = left?.form === 'passive' && left.subject === null;
  const unsure =
    left !== undefined &&
    (left.strength === 'hint' || left.modal || described || over || unsaid || takesSide(tokens, left));
  if (!unsure) return left;
  // “described the moment she was told as ‘a nightmare’”
  const judging =
    unsaid && tokens[at - 1]?.lower === 'as'
      ? cues.findLast(({ verb, subject, judging }) => verb < left.verb && judging && subject !== null)
      : undefined;
  return judging ?? outerOf(tokens, left, cues) ?? left;
}

/** The verb of saying whose report a cue stands in, if any. */
function outerOf(tokens: readonly Token[], inner: Cue, cues: readonly Cue[]): Cue | undefined {
  const reports = (cue: Cue) =>
    cue.strength === 'say' || (cue.strength === 'hint' && tokens[cue.to]?.lower === 'that');
  const outer = cues.findLast((cue) => cue.verb < inner.verb && reports(cue) && cue.subject !== null);
  if (outer === undefined || outer.form === 'subject-last' || newClauseBetween(tokens, outer.to, inner.from))
    return undefined;
  return outer;
}

/** Whether a cue only says, in somebody’s report, which side another takes: “said Britain supported ‘a deal’”. */
export function isReportedSide(tokens: readonly Token[], cue: Cue, cues: readonly Cue[]): boolean {
  return takesSide(tokens, cue) && outerOf(tokens, cue, cues) !== undefined;
}
