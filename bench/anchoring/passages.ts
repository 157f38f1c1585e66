import { sentencesIn } from '../../shared/text/sentences.ts';
import type { TextRange } from '../../shared/text/word-snap.ts';
import { between, pick, type Random } from './random.ts';

export const PASSAGE_KINDS = ['word', 'phrase', 'sentence', 'sentences', 'paragraph', 'across'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export interface ChosenPassage extends TextRange {
  readonly kind: PassageKind;
}

/** Chooses `count` passages of a text as readers do: words, phrases, sentences, paragraphs and across paragraphs. */
export function choosePassages(text: string, count: number, random: Random): readonly ChosenPassage[] {
  const lines = [...text.matchAll(/[^\n]*[\p{L}\p{N}][^\n]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = [...text.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[^\p{L}\p{N}]+$/u, '').length,
  }));
  const passages: ChosenPassage[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = PASSAGE_KINDS[index % PASSAGE_KINDS.length] ?? 'word';
    passages.push({ kind, ...chooseOne(text, kind, lines, words, random) });
  }
  return passages;
}

function chooseOne(
  text: string,
  kind: PassageKind,
  lines: readonly TextRange[],
  words: readonly TextRange[],
  random: Random,
): TextRange {
  switch (kind) {
    case 'word':
      return pick(random, words);
    case 'phrase':
      return stretch(words, between(random, 2, 7), random);
    case 'sentence':
    case 'sentences': {
      const line = pick(random, lines);
      return stretch(
        sentencesIn(text, line.start, line.end, 'en'),
        kind === 'sentence' ? 1 : between(random, 2, 3),
        random,
      );
    }
    case 'paragraph':
      return pick(random, lines);
    case 'across':
      break;
  }
  return stretch(words, between(random, 20, 80), random);
}

function stretch(parts: readonly TextRange[], length: number, random: Random): TextRange {
  const first = between(random, 0, Math.max(0, parts.length - length));
  const start = parts[first];
  const end = parts[Math.min(parts.length, first + length) - 1];
  if (start === undefined || end === undefined) throw new RangeError('a text without words');
  return { start: start.start, end: end.end };
}
