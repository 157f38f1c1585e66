import type { TextRange } from '../text/word-snap.ts';
import { type Group, heaviestGroup } from './heaviest-group.ts';
import { grownEnd, grownStart, roomFor } from './replaced-edge.ts';
import { substitutionSimilarity } from './similarity.ts';
import type { FollowedToken, TextAlignment } from './text-alignment.ts';

/** Where a passage of the earlier text is in the later, and how sure that is. */
export interface FollowedPassage {
  /** UTF-16 offsets into the later text; `start < end`. */
  readonly start: number;
  readonly end: number;
  /** How much of the passage is still there, by the weight of its words: 0 to 1, where 1 is all of it. */
  readonly kept: number;
  /** What speaks for the place: the weight of what is kept of the passage (3 is one long word) ... */
  readonly evidence: number;
  /** ... and of what is kept of its surroundings. */
  readonly support: number;
  /** What {@link support} would be if all surroundings had been kept. */
  readonly supportPossible: number;
}

/** More than half of a passage must be kept for it to be the same still. */
const KEPT_ENOUGH = 0.52;
/** A passage of this weight (three long words) needs no surroundings to be told from chance. */
const EVIDENCE_ENOUGH = 9;

/** Whether what was found is the passage still, rather than a few of its words among others. */
export function isSame({ kept, evidence, support, supportPossible }: FollowedPassage): boolean {
  if (kept < KEPT_ENOUGH) return false;
  const wanting = EVIDENCE_ENOUGH - evidence;
  return wanting <= 0 || support >= Math.min(wanting, supportPossible / 2);
}

/** How far around a passage its surroundings are looked at, in UTF-16 units. */
const SURROUNDINGS = 100;
/** How far from their passage, in the later text, surroundings still count, in UTF-16 units. */
const NEAR = 300;

/**
 * Follows the passage `start` to `end` (UTF-16 offsets into the earlier text) to the later one. Its words may have
 * been scattered: the heaviest group of them that still stands together is taken. `null` when none is left.
 */
export function followPassage(alignment: TextAlignment, start: number, end: number): FollowedPassage | null {
  const tokens = alignment.follow(
    Math.max(0, start - SURROUNDINGS),
    Math.min(alignment.earlier.length, end + SURROUNDINGS),
  );
  const from = tokens.findIndex((token) => token.end > start);
  if (from === -1) return null;
  let to = from;
  while (to < tokens.length && startOf(tokens[to]) < end) to += 1;
  if (to === from) return null;

  const group = heaviestGroup(tokens, from, to, alignment.newness);
  const window: Window = { alignment, tokens, from, to, start, end };
  const outline = group === null ? substitutedPassage(window) : outlineOf(window, group);
  if (outline === null) return null;
  const range = trim(alignment.later, outline.start, outline.end);
  if (range === null) return null;

  const inside = tokens.slice(from, to);
  const total = sum(inside);
  return {
    ...range,
    kept: total === 0 ? 0 : Math.min(1, outline.weight / total),
    evidence: outline.weight,
    ...supportOf(window, range),
  };
}

interface Window {
  readonly alignment: TextAlignment;
  /** The passage's tokens and those of its surroundings. */
  readonly tokens: readonly FollowedToken[];
  /** The passage's own tokens: from this one to before that one. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Outline {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

function startOf(token: FollowedToken | undefined): number {
  return token?.start ?? Number.POSITIVE_INFINITY;
}

function sum(tokens: readonly FollowedToken[]): number {
  return tokens.reduce((weight, token) => weight + token.weight, 0);
}

function outlineOf(window: Window, group: Group): Outline | null {
  const { tokens, from, to } = window;
  const first = group.indices[0] ?? from;
  const last = group.indices.at(-1) ?? first;
  const firstLater = tokens[first]?.later;
  const lastLater = tokens[last]?.later;
  if (firstLater == null || lastLater == null) return null;

  let { weight } = group;
  for (const [position, index] of group.indices.entries()) {
    const next = group.indices[position + 1];
    if (next !== undefined && next > index + 1) weight += exchanged(window, index, next, index + 1, next);
  }
  const before = first > from ? neighbourBefore(tokens, from, firstLater.start) : -1;
  const after = last < to - 1 ? neighbourAfter(tokens, to, lastLater.end) : -1;
  if (before !== -1) weight += exchanged(window, before, first, from, first);
  if (after !== -1) weight += exchanged(window, last, after, last + 1, to);
  const kept = lastLater.end - firstLater.start;
  return {
    start: first === from ? exactStart(window, first) : replacedStart(window, before, first, kept),
    end: last === to - 1 ? exactEnd(window, last) : replacedEnd(window, last, after, kept),
    weight,
  };
}

/** What counts as kept of words that were exchanged for similar ones ("colour" for "color"), by weight. */
function exchanged(window: Window, before: number, after: number, from: number, to: number): number {
  const { alignment, tokens } = window;
  const earlier = alignment.earlier.slice(tokens[before]?.end, tokens[after]?.start);
  const later = alignment.later.slice(tokens[before]?.later?.end, tokens[after]?.later?.start);
  const similarity = substitutionSimilarity(earlier, later);
  if (similarity === 0) return 0;
  return similarity * sum(tokens.slice(from, to).filter((token) => token.later === null));
}

/** The passage's words are all gone, but what stands in their place may be another spelling of them. */
function substitutedPassage(window: Window): Outline | null {
  const { alignment, tokens, from, to } = window;
  const before = from - 1;
  const after = to;
  const left = tokens[before]?.later;
  const right = tokens[after]?.later;
  if (left == null || right == null || right.start < left.end || right.start - left.end > NEAR) return null;
  const similarity = substitutionSimilarity(
    alignment.earlier.slice(tokens[before]?.end, tokens[after]?.start),
    alignment.later.slice(left.end, right.start),
  );
  if (similarity === 0) return null;
  return { start: left.end, end: right.start, weight: similarity * sum(tokens.slice(from, to)) };
}

/** The last kept token before the passage, if it stands shortly before `offset` in the later text; else -1. */
function neighbourBefore(tokens: readonly FollowedToken[], from: number, offset: number): number {
  for (let index = from - 1; index >= 0; index -= 1) {
    const later = tokens[index]?.later;
    if (later != null) return later.end <= offset && offset - later.end <= NEAR ? index : -1;
  }
  return -1;
}

function neighbourAfter(tokens: readonly FollowedToken[], to: number, offset: number): number {
  for (let index = to; index < tokens.length; index += 1) {
    const later = tokens[index]?.later;
    if (later != null) return later.start >= offset && later.start - offset <= NEAR ? index : -1;
  }
  return -1;
}

/** A passage may begin within a token. */
function exactStart({ tokens, start }: Window, index: number): number {
  const token = tokens[index];
  if (token?.later == null) return 0;
  const sameLength = token.end - token.start === token.later.end - token.later.start;
  return token.later.start + (sameLength ? Math.max(0, start - token.start) : 0);
}

function exactEnd({ tokens, end }: Window, index: number): number {
  const token = tokens[index];
  if (token?.later == null) return 0;
  const sameLength = token.end - token.start === token.later.end - token.later.start;
  return token.later.end - (sameLength ? Math.max(0, token.end - end) : 0);
}

/** The passage's first words found no like, or were exchanged: takes in what stands for them. */
function replacedStart(
  { alignment, tokens, from, start }: Window,
  before: number,
  first: number,
  keptLength: number,
): number {
  const kept = tokens[first]?.later?.start ?? 0;
  const lost = alignment.earlier.slice(start, tokens[first]?.start);
  if (kept >= lost.length && alignment.later.startsWith(lost, kept - lost.length)) return kept - lost.length;
  if (before === -1) return kept;
  return grownStart(
    alignment,
    { start: tokens[before]?.later?.end ?? kept, end: kept },
    {
      inside: tokens.slice(from, first),
      outside: tokens.slice(before + 1, from),
      room: roomFor(lost.length, keptLength),
    },
  );
}

function replacedEnd(
  { alignment, tokens, to, end }: Window,
  last: number,
  after: number,
  keptLength: number,
): number {
  const kept = tokens[last]?.later?.end ?? 0;
  const lost = alignment.earlier.slice(tokens[last]?.end, end);
  if (alignment.later.startsWith(lost, kept)) return kept + lost.length;
  if (after === -1) return kept;
  return grownEnd(
    alignment,
    { start: kept, end: tokens[after]?.later?.start ?? kept },
    {
      inside: tokens.slice(last + 1, to),
      outside: tokens.slice(to, after),
      room: roomFor(lost.length, keptLength),
    },
  );
}

/** How much of what stood around the passage still stands around it. */
function supportOf(
  { tokens, from, to }: Window,
  range: TextRange,
): Pick<FollowedPassage, 'support' | 'supportPossible'> {
  const before = tokens.slice(0, from);
  const after = tokens.slice(to);
  const kept = [
    ...before.filter(({ later }) => later !== null && isShortlyBefore(later.end, range.start)),
    ...after.filter(({ later }) => later !== null && isShortlyBefore(range.end, later.start)),
  ];
  return { support: sum(kept), supportPossible: sum(before) + sum(after) };
}

function isShortlyBefore(offset: number, other: number): boolean {
  return offset <= other && other - offset <= NEAR;
}

function trim(text: string, start: number, end: number): TextRange | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
