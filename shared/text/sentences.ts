import { abbreviationKind, SENTENCE_STARTERS } from './abbreviations.ts';
import type { Projection } from './projection.ts';
import type { TextRange } from './word-snap.ts';

/**
 * The sentences of the text from `from` to `to` (UTF-16 offsets), in order, without the white space around them.
 *
 * The division is that of `Intl.Segmenter` (Unicode Standard Annex #29, section 5) with corrections where it is
 * known to be wrong: abbreviations, initials, spaced ellipses, closing marks after a space, and speech that goes on
 * in lower case. A line break or tab always ends a sentence, so none crosses blocks.
 *
 * @param language BCP 47; English when `null`. A tag that the runtime refuses counts as `null`.
 */
export function sentencesIn(
  text: string,
  from: number,
  to: number,
  language: string | null,
): readonly TextRange[] {
  const sentences: TextRange[] = [];
  for (const line of text.slice(from, to).matchAll(/[^\n\t]+/g)) {
    const offset = from + line.index;
    for (const { start, end } of sentencesOfLine(line[0], language)) {
      sentences.push({ start: offset + start, end: offset + end });
    }
  }
  return sentences;
}

/** The sentences of all blocks. */
export function sentencesOf(projection: Projection, language: string | null): readonly TextRange[] {
  return projection.blocks.flatMap(({ start, end }) => sentencesIn(projection.text, start, end, language));
}

function sentencesOfLine(line: string, language: string | null): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (const boundary of boundaries(line, language)) {
    const end = takeClosers(line, boundary);
    if (end < line.length && goesOn(line.slice(start, end), line.slice(end), language)) continue;
    const range = trim(line, start, end);
    if (range !== null) sentences.push(range);
    start = end;
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const tag = language ?? 'en';
  let segmenter = segmenters.get(tag);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(isLanguageTag(tag) ? tag : 'en', { granularity: 'sentence' });
    segmenters.set(tag, segmenter);
  }
  return segmenter;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function* boundaries(line: string, language: string | null): Iterable<number> {
  for (const { index, segment } of segmenterFor(language).segment(line)) yield index + segment.length;
}

/** Moves a boundary behind closing marks that a space sets apart from the sentence they close, as in French. */
function takeClosers(line: string, boundary: number): number {
  const closers = /^[»”’"')\]]+(?=[\s,;:.!?]|$)\s*/u.exec(line.slice(boundary, boundary + 16));
  return boundary + (closers?.[0].length ?? 0);
}

/** Whether what stands after a boundary belongs to the same sentence as what stands before. */
function goesOn(before: string, after: string, language: string | null): boolean {
  const sentence = before.trimEnd();
  if (/^[\p{Ll}]/u.test(after)) return /[\s”"’'»)\]]$/u.test(before) || sentence.endsWith('.');
  if (/^[,;:]/.test(after)) return true;
  if (/(?:^|[^.\s])\s\.\s\.\s\.$/u.test(sentence)) return true;
  if (!sentence.endsWith('.')) return false;

  const last = /[^\s(["“‘„«]+$/u.exec(sentence.slice(0, -1))?.[0] ?? '';
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  const starter = next !== 'I' && SENTENCE_STARTERS.has(next.toLowerCase());
  if (/^\p{Lu}$/u.test(last)) return !(last === 'I' && /\p{Ll}\s+I\.$/u.test(sentence)) && !starter;
  if (/^\p{Lu}(?:\.-?\p{Lu})+$/u.test(last)) return !starter;
  if (/^\d{1,2}$/.test(last) && isGerman(language)) return GERMAN_MONTH.test(after);
  const kind = abbreviationKind(last.toLowerCase(), language);
  if (kind === 'within')
    return !/^(?:no|p|c|v|m|u|d|me|art|mar|dec|sec|fig|st)$/i.test(last) || goodAfterShort(last, after);
  return kind === 'either' && !starter && /^\p{L}/u.test(after);
}

/** "No." and its like are abbreviations before a number or when capitalised as in "St. Helena", words otherwise. */
function goodAfterShort(last: string, after: string): boolean {
  return /^\d/.test(after) || (/^\p{Lu}/u.test(last) && !/^no$/i.test(last) && /^\p{Lu}/u.test(after));
}

const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh)\b/u;

function isGerman(language: string | null): boolean {
  return language !== null && /^de\b/i.test(language);
}

function trim(line: string, start: number, end: number): TextRange | null {
  const piece = line.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = start + piece.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
