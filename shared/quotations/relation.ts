import type { Cue } from './cue.ts';
import { governing, isReportedSide } from './governing.ts';
import { sentenceTag } from './sentence-tags.ts';
import { isDash } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { hasParticle } from './verb-habits.ts';
import { Class } from './word-classes.ts';

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
const continuesClause = /[,.!?…—–-]['’"”]?$/u;
/** German auxiliaries that a tag begins with, its participle behind the subject. */
const brackets = /^(?:hat|hatten?|haben|habe|soll|sollen|will|wollen|wird|werden|wurden?)$/u;

const leadSigns = new Set([',', ':', '—', '–', '-', '(', '[']);

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
  const german = /^(?:der|die|das|deren|dessen)$/u.test(relative?.lower ?? '');
  if (opener < 1 || relative === undefined || !(german || relative.classes & Class.relative)) return false;
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
  // „…“, hat Petra Lang gesagt
  if (
    brackets.test(tokens[from]?.lower ?? '') &&
    cues.some((cue) => cue.verb > from && cue.from === from + 1)
  )
    from += 1;
  // “…” was how X put it; “…” is what X called it
  const isWay = tokens[from + 1]?.lower === 'the' && tokens[from + 2]?.lower === 'way';
  // “‘No comment,’ was all Long would say”
  const isAll = tokens[from + 1]?.lower === 'all';
  const isHow = isAll || /^(?:how|what)$/u.test(tokens[from + 1]?.lower ?? '') || isWay;
  if (isHow && is(tokens[from], Class.be)) {
    from += isWay ? 3 : 2;
    comma = true;
  }
  const cue = cues.find((one) => one.from >= at + 1 && one.verb > at);
  // “‘Over the top’, was Ada Long’s verdict”
  if (cue?.form === 'utterance' && comma && cue.from === from + 1 && is(tokens[from], Class.be))
    return { cue, position: 'tag', distance: 0 };
  if (cue === undefined || cue.from > from || cue.form === 'participle' || cue.form === 'utterance')
    return null;
  if (cue.form === 'passive' && cue.subject === null) return null;
  // “‘Who said that?’ A reporter offered: ‘…’” leads up to what follows.
  if (tokens[cue.to]?.lower === ':' && /[.!?]$/u.test(content)) return null;
  if (cue.strength === 'hint' && !comma) return null;
  if (cue.form === 'subject-first' && !comma) return null;
  return { cue, position: 'tag', distance: 0 };
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

/** “The firm has added ‘new rules’, the statement said”: whether a lead says what is done, and a tag at the end who says so. */
function doesThings(tokens: readonly Token[], { cue }: Relation, at: number, cues: readonly Cue[]): boolean {
  if (!/^(?:added|started)$/u.test(tokens[cue.verb]?.lower ?? '')) return false;
  if (tokens[at - 1]?.kind !== 'word') return false;
  return sentenceTag(tokens, at, cues)?.cue.strength === 'say';
}

function relationTo(
  tokens: readonly Token[],
  at: number,
  cues: readonly Cue[],
  content: string,
): Relation | null {
  const nearest = leadOf(tokens, at, cues);
  const does = nearest !== null && doesThings(tokens, nearest, at, cues);
  const lead = nearest !== null && (does || isReportedSide(tokens, nearest.cue, cues)) ? null : nearest;
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
  const said = does ? sentenceTag(tokens, at, cues) : null;
  if (said !== null) return said;
  if (lead !== null && lead.cue.subject !== null && lead.cue.strength !== 'hint') return lead;
  const left = governing(tokens, at, cues);
  const closing = sentenceTag(tokens, at, cues);
  if (left === undefined) return closing;
  const weak =
    left.strength === 'hint' || (left.strength === 'call' && at - left.verb > 8) || left.subject === null;
  if (closing !== null && weak) return closing;
  return { cue: left, position: 'governed', distance: at - left.verb - 1 };
}
