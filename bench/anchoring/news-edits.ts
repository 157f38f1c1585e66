import type { Paragraph, Sentence, Word } from './edits.ts';
import { between, pick, type Random } from './random.ts';

/** How many of 100 numbers, and of 100 names, are changed. */
const NUMBERS = 30;
const NAMES = 15;

/**
 * What newsrooms do to an article that is out: another headline, an update on top, numbers that rose, names that were
 * misspelt, and a correction at the end that repeats words of the article.
 */
export function updateNews(paragraphs: readonly Paragraph[], random: Random): Paragraph[] {
  const names = namesIn(paragraphs);
  const changed = new Map(
    names.filter(() => random() * 100 < NAMES).map((name) => [name, `${pick(random, names)}son`]),
  );
  const rewrite = ({ writing, origin }: Word): Word => {
    const [letters = ''] = /[\p{L}\p{N}]+/u.exec(writing) ?? [];
    const other = changed.get(letters);
    if (other !== undefined) return { writing: writing.replace(letters, other), origin: null };
    if (!/\d/.test(writing) || random() * 100 >= NUMBERS) return { writing, origin };
    const number = writing.replace(/\d/g, (digit) => String((Number(digit) + between(random, 1, 9)) % 10));
    return { writing: number, origin: null };
  };
  const [headline = [], ...text] = paragraphs.map((paragraph) =>
    paragraph.map((sentence) => sentence.map(rewrite)),
  );
  const words = paragraphs.flat(2).map(({ writing }) => writing);
  return [
    headline.map((sentence) => reworded(sentence, words, random)),
    [written('Update, 14:30 GMT: this article now has the latest figures. '), invented(words, random)],
    ...text,
    [
      written('Correction: an earlier version of this article said'),
      pick(random, pick(random, paragraphs)).map(({ writing }) => ({ writing, origin: null })),
      written('That was wrong.'),
    ],
  ];
}

/** Words with a capital that do not begin a sentence. */
function namesIn(paragraphs: readonly Paragraph[]): readonly string[] {
  const names = paragraphs
    .flat()
    .flatMap((sentence) => sentence.slice(1))
    .map(({ writing }) => /^\p{Lu}[\p{Ll}]{2,}/u.exec(writing)?.[0]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

function written(text: string): Sentence {
  return text
    .trim()
    .split(' ')
    .map((writing) => ({ writing, origin: null }));
}

function invented(words: readonly string[], random: Random): Sentence {
  return Array.from({ length: between(random, 10, 30) }, () => ({
    writing: pick(random, words),
    origin: null,
  }));
}

/** Every other word or so is another one. */
function reworded(sentence: Sentence, words: readonly string[], random: Random): Sentence {
  return sentence.map((word) => (random() < 0.5 ? word : { writing: pick(random, words), origin: null }));
}
