import type { Root } from 'mdast';
import { describePassage } from '../../shared/anchoring/describe.ts';
import { locatePassages } from '../../shared/anchoring/locate.ts';
import { projectText } from '../../shared/text/projection.ts';
import { type EditRates, editText } from './edits.ts';
import { choosePassages } from './passages.ts';
import { pick, type Random, seeded } from './random.ts';

const WORDS = 100_000;
const PASSAGES = 2_000;
const ROUNDS = 5;

export interface Timing {
  readonly name: string;
  /** Processor time in milliseconds, the least of {@link ROUNDS}. */
  readonly ms: number;
}

/**
 * How long 2,000 passages of a text of 100,000 words take to be found again. The first timing is the measure for the
 * others: looking every quote up with `indexOf` in the unchanged text.
 */
export function timings(
  texts: readonly string[],
  none: EditRates,
  all: EditRates,
  seed: number,
): readonly Timing[] {
  const random = seeded(seed);
  const before = editText(longText(texts, random), none, random).before;
  const selectors = choosePassages(before, PASSAGES, random).map(({ start, end }) =>
    describePassage(before, start, end),
  );
  const body = bodyOf(before);
  const cases: readonly (readonly [string, string])[] = [
    ['unchanged', before],
    ['a paragraph put in before and after', `A new beginning.\n\n${before}\n\nA new end.`],
    ['5 % of sentences edited', editText(before, { ...none, words: 5 }, random).after],
    ['typography changed throughout', editText(before, { ...none, typography: true }, random).after],
    ['all kinds of edits', editText(before, all, random).after],
    ['every sentence rewritten', editText(before, { ...none, rewritten: 100 }, random).after],
  ];
  return [
    {
      name: 'every quote with `indexOf`',
      ms: least(() => selectors.map(({ quote }) => before.indexOf(quote.exact))),
    },
    { name: 'projection of the tree', ms: least(() => projectText(body)) },
    ...cases.map(([name, text]) => ({
      name,
      ms: least(() => locatePassages(text, selectors, { previousText: before })),
    })),
  ];
}

function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Prose of the texts at random, with enough words exchanged that no two sentences are the same. */
function longText(texts: readonly string[], random: Random): string {
  const sentences = texts
    .flatMap((text) => text.split(/\n+|(?<=[.!?]) /))
    .filter((sentence) => /(?:\S+\s+){5}\S.*[.!?]$/su.test(sentence))
    .map((sentence) => sentence.split(/\s+/));
  const paragraphs: string[] = [];
  let words = 0;
  while (words < WORDS) {
    const paragraph: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const sentence = exchangeWords(pick(random, sentences), sentences, random);
      words += sentence.length;
      paragraph.push(sentence.join(' '));
    }
    paragraphs.push(`${paragraph.join(' ').replace(/[.!?]$/, '')}.`);
  }
  return paragraphs.join('\n\n');
}

function exchangeWords(
  sentence: readonly string[],
  sentences: readonly (readonly string[])[],
  random: Random,
): readonly string[] {
  const words = [...sentence];
  for (let count = 0; count < 3; count += 1) {
    words[Math.floor(random() * (words.length - 1))] = pick(random, pick(random, sentences));
  }
  return words;
}

function bodyOf(text: string): Root {
  return {
    type: 'root',
    children: text.split('\n\n').map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
