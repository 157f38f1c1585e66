import type { TextRange } from '../../shared/text/word-snap.ts';
import { updateNews } from './news-edits.ts';
import { between, pick, type Random } from './random.ts';
import type { Truth } from './truth.ts';

/** A word with the white space after it. `origin` is its index in the text before the edits; `null` for a new one. */
export interface Word {
  readonly writing: string;
  readonly origin: number | null;
}
export type Sentence = readonly Word[];
export type Paragraph = readonly Sentence[];

/** Prose of a text (its lines of six words and more that end like a sentence), another made from it by edits, and what the edits did to any passage. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly truthOf: (passage: TextRange) => Truth;
}

/** How many edits of each kind are made for 100 sentences (of paragraphs: for 100 paragraphs). */
export interface EditRates {
  readonly words: number;
  readonly rewritten: number;
  readonly deleted: number;
  readonly inserted: number;
  readonly repeated: number;
  readonly movedSentences: number;
  readonly movedParagraphs: number;
  readonly deletedParagraphs: number;
  readonly joined: number;
  /** Whether quotes, dashes and spaces are set otherwise throughout. */
  readonly typography: boolean;
  /** Whether it is updated and corrected as news are: {@link updateNews}. */
  readonly news: boolean;
}

export function editText(text: string, rates: EditRates, random: Random): EditedText {
  const paragraphs = readParagraphs(text);
  const before = write(paragraphs);
  const vocabulary = paragraphs.flat(2).map(({ writing }) => writing);
  let edited: Paragraph[] = paragraphs.map((paragraph) =>
    paragraph.flatMap((sentence) => editSentence(sentence, paragraphs, vocabulary, rates, random)),
  );
  edited = editParagraphs(edited, rates, random).filter((paragraph) => paragraph.length > 0);
  if (rates.news) edited = updateNews(edited, random);
  if (rates.typography) edited = edited.map((paragraph) => paragraph.map((sentence) => sentence.map(reset)));
  const after = write(edited);
  return { before: before.text, after: after.text, truthOf: truths(before, after) };
}

function readParagraphs(text: string): readonly Paragraph[] {
  let origin = 0;
  return text
    .split(/\n+/)
    .filter((line) => /(?:\S+\s+){5}\S.*[.:!?]$/su.test(line.trim()))
    .map((line) =>
      line
        .split(/(?<=[.!?]["”’)]*)\s+/u)
        .filter((sentence) => sentence.trim() !== '')
        .map((sentence) => {
          return sentence
            .trim()
            .split(/\s+/u)
            .map((writing) => {
              const word = { writing, origin };
              origin += 1;
              return word;
            });
        }),
    );
}

function happens(rate: number, random: Random): boolean {
  return random() * 100 < rate;
}

function fresh(sentence: Sentence): Sentence {
  return sentence.map(({ writing }) => ({ writing, origin: null }));
}

function editSentence(
  sentence: Sentence,
  paragraphs: readonly Paragraph[],
  vocabulary: readonly string[],
  rates: EditRates,
  random: Random,
): readonly Sentence[] {
  if (happens(rates.deleted, random)) return [];
  const result: Sentence[] = [];
  if (happens(rates.repeated, random)) result.push(fresh(pick(random, pick(random, paragraphs))));
  if (happens(rates.inserted, random)) result.push(newWords(between(random, 4, 25), vocabulary, random));
  if (happens(rates.rewritten, random)) result.push(newWords(sentence.length, vocabulary, random));
  else if (happens(rates.words, random)) result.push(editWords(sentence, vocabulary, random));
  else result.push(sentence);
  return result;
}

function newWords(count: number, vocabulary: readonly string[], random: Random): Sentence {
  return Array.from({ length: count }, () => ({ writing: pick(random, vocabulary), origin: null }));
}

/** One to three small edits: words exchanged, put in, or left out. */
function editWords(sentence: Sentence, vocabulary: readonly string[], random: Random): Sentence {
  const words = [...sentence];
  for (let edits = between(random, 1, 3); edits > 0; edits -= 1) {
    const at = between(random, 0, Math.max(0, words.length - 1));
    const removed = pick(random, [0, 1, 1, 2]);
    const added = removed === 0 ? between(random, 1, 3) : pick(random, [0, 1, 1, 2]);
    words.splice(at, Math.min(removed, words.length - 1), ...newWords(added, vocabulary, random));
  }
  return words;
}

function editParagraphs(paragraphs: readonly Paragraph[], rates: EditRates, random: Random): Paragraph[] {
  const kept = paragraphs.filter(() => !happens(rates.deletedParagraphs, random));
  const moving = kept.filter(() => happens(rates.movedParagraphs, random));
  let result = kept.filter((paragraph) => !moving.includes(paragraph));
  for (const paragraph of moving) result.splice(between(random, 0, result.length), 0, paragraph);
  const carried: Sentence[] = [];
  result = result.map((paragraph) => {
    const sentence = happens(rates.movedSentences, random)
      ? pick(random, paragraph.length > 0 ? paragraph : [[]])
      : [];
    if (sentence.length < 6 || result.length < 2) return paragraph;
    carried.push(sentence);
    return paragraph.filter((other) => other !== sentence);
  });
  for (const sentence of carried) {
    const target = between(random, 0, result.length - 1);
    result[target] = [...(result[target] ?? []), sentence];
  }
  const joined: Paragraph[] = [];
  for (const paragraph of result) {
    const last = joined.at(-1);
    if (last !== undefined && happens(rates.joined / 2, random))
      joined[joined.length - 1] = [...last, ...paragraph];
    else if (paragraph.length > 2 && happens(rates.joined / 2, random)) {
      joined.push(paragraph.slice(0, 2), paragraph.slice(2));
    } else joined.push(paragraph);
  }
  return joined;
}

function reset({ writing, origin }: Word): Word {
  const other = writing
    .replace(/^"|(?<=\()"/g, '“')
    .replace(/"/g, '”')
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/--|–/g, '—')
    .replace(/(\p{L})-(\p{L})/gu, '$1\u2010$2');
  return { writing: other, origin };
}

/** The text with typography undone, unit for unit. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/[‐–—]/g, '-');
}

interface Written {
  readonly text: string;
  /** Where the word of each origin stands. */
  readonly places: ReadonlyMap<number, TextRange>;
}

function write(paragraphs: readonly Paragraph[]): Written {
  const places = new Map<number, TextRange>();
  let text = '';
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) text += '\n\n';
    paragraph.flat().forEach((word, position) => {
      if (position > 0) text += ' ';
      if (word.origin !== null)
        places.set(word.origin, { start: text.length, end: text.length + word.writing.length });
      text += word.writing;
    });
  });
  return { text, places };
}

/**
 * A passage survived if 60 % of its words stand together in order, in a stretch at most half as long again as it was
 * (torn apart by more, its parts and the whole can be defended), and was deleted if 20 % at most do and its writing is
 * rarer now: if it is not, no one could tell the deletion from a move. Nor could anyone if the words were edited where
 * they were, and stand to the letter, typography aside, where they were repeated.
 */
function truths(before: Written, after: Written): EditedText['truthOf'] {
  const words = [...before.places];
  const [plainBefore, plainAfter] = [plain(before.text), plain(after.text)];
  return ({ start, end }) => {
    const inside = words.filter(([, place]) => place.start < end && place.end > start);
    const length = end - start;
    let best: { start: number; end: number; count: number } | null = null;
    let current: { start: number; end: number; count: number } | null = null;
    for (const [origin] of inside) {
      const place = after.places.get(origin);
      if (place === undefined) continue;
      const follows: boolean =
        current !== null && place.start > current.end && place.start - current.end < length + 200;
      current =
        follows && current !== null
          ? { start: current.start, end: place.end, count: current.count + 1 }
          : { ...place, count: 1 };
      if (best === null || current.count > best.count) best = current;
    }
    const share = best === null ? 0 : best.count / inside.length;
    const passage = plainBefore.slice(start, end);
    const isNoRarer = plainAfter.split(passage).length >= plainBefore.split(passage).length;
    if (best !== null && share >= 0.6) {
      const torn = best.end - best.start > length * 1.5 + 20;
      const edited = share < 1 || !plainAfter.slice(best.start, best.end + 3).includes(passage);
      if (torn || (edited && isNoRarer)) return { fate: 'unclear' };
      return { fate: 'survived', start: best.start, end: best.end };
    }
    return { fate: share <= 0.2 && !isNoRarer ? 'deleted' : 'unclear' };
  };
}
