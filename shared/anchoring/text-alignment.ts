import type { TextRange } from '../text/word-snap.ts';
import { alignLines, type EqualStretch } from './align-lines.ts';
import { type Correspondence, tokenAligner } from './align-tokens.ts';
import { findMoved } from './moved-text.ts';
import { slideGaps } from './slide-gaps.ts';
import { TokenCollector } from './token-collector.ts';
import type { Range } from './unique-runs.ts';
import { type Tokens, Vocabulary } from './vocabulary.ts';
import { dropWeakMatches } from './weak-matches.ts';

/** A token of the earlier text, with where it stands in the later. All offsets are UTF-16 units. */
export interface FollowedToken {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** In the later text; `null` where the token has no like there. */
  readonly later: { readonly start: number; readonly end: number } | null;
}

/** A stretch of the earlier text that is in the later one: equal lines, or one token. UTF-16 offsets. */
export interface KeptStretch extends TextRange {
  readonly laterStart: number;
  readonly laterEnd: number;
}

/** Two versions of a text, token by token. */
export interface TextAlignment {
  readonly earlier: string;
  readonly later: string;
  readonly vocabulary: Vocabulary;
  /** Where `start` to `end` begins in the later text if its lines did not change at all; else `null`. */
  readonly unchanged: (start: number, end: number) => number | null;
  /** The tokens of the earlier text that lie, also in part, from `start` to `end`. */
  readonly follow: (start: number, end: number) => readonly FollowedToken[];
  /** How much of the later text from `start` to `end` has no like in the earlier one, by weight, from 0 to 1. */
  readonly newness: (start: number, end: number) => number;
  /** All that both texts have, in the order of the earlier one; nothing twice, on either side. */
  readonly kept: () => readonly KeptStretch[];
}

/**
 * Aligns two versions of a text: by equal lines, then by words within what lies between those, then text that was
 * moved. A token has one like at most, and a place in the later text is the like of one token at most.
 */
export function alignTexts(earlier: string, later: string): TextAlignment {
  const vocabulary = new Vocabulary();
  const { equal, moved, between } = alignLines(earlier, later);
  const movedFrom = moved.map((stretch) => ({ start: stretch.a, end: stretch.a + stretch.length }));
  const movedTo = moved
    .map((stretch) => ({ start: stretch.b, end: stretch.b + stretch.length }))
    .toSorted((first, second) => first.start - second.start);
  const ranges: Range[] = [];
  const a = new TokenCollector(earlier, vocabulary);
  const b = new TokenCollector(later, vocabulary);
  for (const { aFrom, aTo, bFrom, bTo } of between) {
    const from = { aFrom: a.length, bFrom: b.length };
    for (const [from, to] of without(aFrom, aTo, movedFrom)) a.add(from, to);
    for (const [from, to] of without(bFrom, bTo, movedTo)) b.add(from, to);
    ranges.push({ ...from, aTo: a.length, bTo: b.length });
  }
  const weightOf = (id: number): number => vocabulary.weight(id);
  const toB = new Int32Array(a.length).fill(-1);
  const texts: Correspondence = {
    a,
    b,
    toB,
    weightOf,
    beginsLineA: (token) => a.beginsLine(token),
    beginsLineB: (token) => b.beginsLine(token),
  };
  const align = tokenAligner(texts);
  for (const range of ranges) {
    align(range);
    dropWeakMatches(range, (token) => weightOf(a.ids[token] ?? -1), toB);
  }
  slideGaps(
    texts,
    (token) => a.endsSentence(token),
    (token) => b.endsSentence(token),
  );
  findMoved(texts, align);
  const allEqual = [...equal, ...moved].toSorted((first, second) => first.a - second.a);
  return alignmentOf(earlier, later, vocabulary, allEqual, a, b, toB);
}

/** What is left of `from` to `to` when the parts, which are sorted, are taken out. */
function* without(
  from: number,
  to: number,
  parts: readonly TextRange[],
): Iterable<readonly [number, number]> {
  let start = from;
  let low = 0;
  for (let high = parts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let part = parts[low]; part !== undefined && part.start < to; part = parts[low]) {
    if (start < part.start) yield [start, part.start];
    start = part.end;
    low += 1;
  }
  if (start < to) yield [start, to];
}

function alignmentOf(
  earlier: string,
  later: string,
  vocabulary: Vocabulary,
  equal: readonly EqualStretch[],
  a: Tokens,
  b: Tokens,
  toB: Int32Array,
): TextAlignment {
  const equalStarts = equal.map((stretch) => stretch.a);
  const equalLater = equal.toSorted((first, second) => first.b - second.b);
  const equalStartsLater = equalLater.map((stretch) => stretch.b);
  const isMatchedB = new Uint8Array(b.length);
  toB.forEach((other) => {
    if (other !== -1) isMatchedB[other] = 1;
  });

  const tokenOf = (index: number): FollowedToken => {
    const other = toB[index] ?? -1;
    return {
      start: a.starts[index] ?? 0,
      end: a.ends[index] ?? 0,
      weight: vocabulary.weight(a.ids[index] ?? -1),
      later: other === -1 ? null : { start: b.starts[other] ?? 0, end: b.ends[other] ?? 0 },
    };
  };

  const follow = (start: number, end: number): readonly FollowedToken[] => {
    const followed: FollowedToken[] = [];
    let offset = start;
    while (offset < end) {
      const stretch = equal[lastAtMost(equalStarts, offset)];
      if (stretch !== undefined && offset < stretch.a + stretch.length) {
        const to = Math.min(end, stretch.a + stretch.length);
        followed.push(...followEqual(earlier, vocabulary, stretch, offset, to));
        offset = to;
        continue;
      }
      const to = Math.min(end, equal[lastAtMost(equalStarts, offset) + 1]?.a ?? earlier.length);
      for (let index = lastAtMost(a.ends, offset) + 1; index < a.length; index += 1) {
        if ((a.starts[index] ?? 0) >= to) break;
        followed.push(tokenOf(index));
      }
      offset = to;
    }
    return followed;
  };

  const newness = (start: number, end: number): number => {
    const tokens = vocabulary.tokenize(later, start, end);
    let total = 0;
    let isNew = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const weight = vocabulary.weight(tokens.ids[index] ?? -1);
      total += weight;
      const at = tokens.starts[index] ?? 0;
      const stretch = equalLater[lastAtMost(equalStartsLater, at)];
      const kept =
        (stretch !== undefined && at < stretch.b + stretch.length) ||
        isMatchedB[lastAtMost(b.starts, at)] === 1;
      if (!kept) isNew += weight;
    }
    return total === 0 ? 0 : isNew / total;
  };

  const unchanged = (start: number, end: number): number | null => {
    const stretch = equal[lastAtMost(equalStarts, start)];
    if (stretch === undefined || end > stretch.a + stretch.length) return null;
    return start + stretch.b - stretch.a;
  };

  const kept = (): readonly KeptStretch[] => {
    const stretches: KeptStretch[] = equal.map(({ a: start, b: laterStart, length }) => {
      return { start, end: start + length, laterStart, laterEnd: laterStart + length };
    });
    toB.forEach((other, index) => {
      if (other === -1) return;
      const { start, end, later: at } = tokenOf(index);
      if (at !== null) stretches.push({ start, end, laterStart: at.start, laterEnd: at.end });
    });
    return stretches.sort((first, second) => first.start - second.start);
  };

  return { earlier, later, vocabulary, unchanged, follow, newness, kept };
}

function followEqual(
  earlier: string,
  vocabulary: Vocabulary,
  stretch: EqualStretch,
  from: number,
  to: number,
): readonly FollowedToken[] {
  const start = wholeWordsFrom(earlier, from, stretch.a);
  const end = wholeWordsTo(earlier, to, stretch.a + stretch.length);
  const tokens = vocabulary.tokenize(earlier, start, end);
  const shift = stretch.b - stretch.a;
  const followed: FollowedToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = { start: tokens.starts[index] ?? 0, end: tokens.ends[index] ?? 0 };
    if (token.end <= from || token.start >= to) continue;
    followed.push({
      ...token,
      weight: vocabulary.weight(tokens.ids[index] ?? -1),
      later: { start: token.start + shift, end: token.end + shift },
    });
  }
  return followed;
}

/** The last index whose value is at most `value`, or -1; `values` rise. */
function lastAtMost(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How far at most a word is grown to be whole: text without spaces has no need to. */
const LONGEST_WORD = 64;

function wholeWordsFrom(text: string, offset: number, least: number): number {
  let start = offset;
  while (start > Math.max(least, offset - LONGEST_WORD) && /\S/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wholeWordsTo(text: string, offset: number, most: number): number {
  let end = offset;
  while (end < Math.min(most, offset + LONGEST_WORD) && /\S/.test(text.charAt(end))) end += 1;
  return end;
}
