import type { SearchAnnotation, SearchDocument } from '../../electron/search/document.ts';
import { COLORS } from '../../shared/annotation/annotation.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { seeded } from '../anchoring/random.ts';

const VOCABULARY = 50_000;
/** Zipf's exponent: the word of rank r stands with a frequency of 1 / r, the first one as every twelfth word. */
const EXPONENT = 1;
/** Standard deviation of the logarithm of an article's length. */
const SPREAD = 0.6;

/** Articles made up of made-up words: the same for the same seed, on every machine. */
export interface Corpus {
  /** Most frequent first. */
  readonly vocabulary: readonly string[];
  /** A word as it would be met in reading: frequent ones more often. */
  readonly word: () => string;
  readonly documents: (count: number) => Generator<SearchDocument>;
}

export function corpus(seed: number, meanWords = 800): Corpus {
  const random = seeded(seed);
  const vocabulary = madeUpWords(VOCABULARY, random);
  const cumulated = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    sum += 1 / (rank + 1) ** EXPONENT;
    cumulated[rank] = sum;
  }
  const wordBy = (next: () => number) => vocabulary[firstAbove(cumulated, next() * sum)] ?? '';
  const word = () => wordBy(random);
  return {
    vocabulary,
    word,
    documents: function* (count) {
      for (let index = 0; index < count; index += 1) yield document(index, meanWords, word, random);
    },
  };
}

function document(
  index: number,
  meanWords: number,
  word: () => string,
  random: () => number,
): SearchDocument {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const length = Math.max(40, Math.round(meanWords * Math.exp(SPREAD * normal - SPREAD ** 2 / 2)));
  const text = paragraphs(length, word, random);
  const day = 86_400_000 * (18_000 + Math.floor(random() * 2500));
  return {
    articleId: index.toString(36).padStart(20, '0') as ArticleId,
    stamp: '1',
    title: sentence(6 + Math.floor(random() * 6), word),
    site: `${word()}.example`,
    authors: [sentence(2, word)],
    tags: [word(), word()],
    status: (['inbox', 'reading', 'archive'] as const)[index % 3] ?? 'inbox',
    reading: index % 2 === 0 ? 'unread' : 'finished',
    trashed: index % 100 === 99,
    published: new Date(day).toISOString().slice(0, 10),
    importedAt: new Date(day + 3_600_000).toISOString(),
    text,
    note: '',
    annotations: Array.from({ length: 10 }, (_, at) => annotation(index * 10 + at, text, word, random)),
  };
}

function annotation(index: number, text: string, word: () => string, random: () => number): SearchAnnotation {
  const start = text.indexOf(' ', Math.floor(random() * Math.max(1, text.length - 200))) + 1;
  const end = text.indexOf(' ', Math.min(text.length - 1, start + 120));
  return {
    id: `bench-${index.toString().padStart(8, '0')}` as AnnotationId,
    exact: text.slice(start, end === -1 ? text.length : end),
    note: index % 5 === 0 ? sentence(12, word) : '',
    tags: index % 4 === 0 ? [word()] : [],
    color: COLORS[index % COLORS.length] ?? 'yellow',
    speaker: null,
  };
}

function paragraphs(words: number, word: () => string, random: () => number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 8 + Math.floor(random() * 24));
    sentences.push(`${sentence(length, word)}.`);
    left -= length;
  }
  return sentences.map((one, index) => one + (index % 4 === 3 ? '\n\n' : ' ')).join('');
}

function sentence(length: number, word: () => string): string {
  const words = Array.from({ length }, word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ONSETS = 'b c d f g h j k l m n p r s t v w st tr pl br ch sh'.split(' ');
const NUCLEI = 'a e i o u ai ea ou'.split(' ');
const CODAS = 'n r s t l m nd st'.split(' ');

/** Different pronounceable words of one to four syllables. */
function madeUpWords(count: number, random: () => number): readonly string[] {
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    // The frequent words, which come first, are the short ones.
    const syllables = 1 + Math.floor(random() * Math.min(4, 1.5 + words.size / 1500));
    for (let at = 0; at < syllables; at += 1)
      word += one(ONSETS) + one(NUCLEI) + (random() < 0.4 ? one(CODAS) : '');
    words.add(word);
  }
  return [...words];
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
