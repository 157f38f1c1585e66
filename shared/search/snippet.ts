import { eachHit, type Hit, mergeRanges, type TextRange } from './find.ts';
import type { Snippet } from './hits.ts';
import type { WordsClause } from './query.ts';
import { isInsideWord } from './tokens.ts';

/** What a search found in one text. */
export interface FoundInText {
  readonly snippet: () => Snippet;
  readonly hits: number;
  /** How many of the clauses were found near each other, in the snippet. */
  readonly clausesTogether: number;
  /** How many were found anywhere in the text. */
  readonly clausesFound: number;
  /** Where the hit stands that the snippet was cut around, as an UTF-16 offset into the text; null without any. */
  readonly at: number | null;
}

/** UTF-16 units of text in a snippet, ellipses aside. */
export const SNIPPET_LENGTH = 200;
/** Of a text with more hits, the later ones are neither weighed nor counted. */
const MAX_HITS = 1000;

/**
 * The part of the text in which most of the clauses stand together, the earliest such part; without any hit, the
 * text's beginning. Cut between words, or between characters in scripts without spaces.
 */
export function snippetOf(
  text: string,
  clauses: readonly WordsClause[],
  length = SNIPPET_LENGTH,
): FoundInText {
  const hits: Hit[] = [];
  eachHit(text, clauses, (hit) => hits.push(hit) < MAX_HITS);
  hits.sort((a, b) => a.start - b.start);
  const { from, together } = densest(hits, clauses.length, Math.round(length * 0.7));
  return {
    snippet: () => around(text, hits, from, length),
    hits: hits.length,
    clausesTogether: together,
    clausesFound: new Set(hits.map(({ clause }) => clause)).size,
    at: hits[from]?.start ?? null,
  };
}

function around(text: string, hits: readonly Hit[], from: number, length: number): Snippet {
  const first = hits[from];
  const start = first === undefined ? 0 : cutBefore(text, first.start, Math.round(length * 0.25));
  const end = cutAfter(text, start, first?.end ?? 0, length);
  const shown = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return written(text, start, end, mergeRanges(shown));
}

/** The first place from which most different clauses lie within `span`. */
function densest(
  hits: readonly Hit[],
  most: number,
  span: number,
): { readonly from: number; readonly together: number } {
  let best = { from: 0, together: 0 };
  for (let from = 0; from < hits.length && best.together < most; from += 1) {
    const start = hits[from]?.start ?? 0;
    const clauses = new Set<number>();
    for (let at = from; at < hits.length && (hits[at]?.start ?? 0) - start < span; at += 1) {
      clauses.add(hits[at]?.clause ?? 0);
    }
    if (clauses.size > best.together) best = { from, together: clauses.size };
  }
  return best;
}

/** Up to `lead` before the offset, at the beginning of a word. */
function cutBefore(text: string, offset: number, lead: number): number {
  let at = Math.max(0, offset - lead);
  while (at < offset && (isInsideWord(text, at) || isSpace(text, at))) at += 1;
  return at;
}

/** The end of a word such that about `length` is shown, and at least the first hit. */
function cutAfter(text: string, start: number, leastEnd: number, length: number): number {
  if (start + length >= text.length) return text.length;
  const least = Math.max(leastEnd, start + 1);
  let at = Math.max(least, start + length);
  while (at > least && (isInsideWord(text, at) || isSpace(text, at - 1))) at -= 1;
  // One word fills all of it: its whole is shown if that is the hit, else it is cut between characters.
  if (at === least && isInsideWord(text, at)) at = Math.max(least, start + length);
  while (at < text.length && /[\udc00-\udfff]/u.test(text.charAt(at))) at += 1;
  return at;
}

const isSpace = (text: string, at: number) => /\s/u.test(text.charAt(at));

/** The part as one line, with the ranges moved to where they stand in it. */
function written(text: string, start: number, end: number, ranges: readonly TextRange[]): Snippet {
  let line = start > 0 ? '…' : '';
  let at = start;
  const append = (until: number): number => {
    const spaced = text.slice(at, until).replace(/\s+/gu, ' ');
    line += line === '' || line.endsWith(' ') ? spaced.trimStart() : spaced;
    at = until;
    return line.length;
  };
  const marks = ranges.map(([from, to]): TextRange => [append(from), append(to)]);
  append(end);
  line = line.trimEnd();
  if (end < text.length && text.slice(end).trim() !== '') line += '…';
  return { text: line.toWellFormed(), marks };
}
