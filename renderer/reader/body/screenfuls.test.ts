import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { screenfuls } from './screenfuls.ts';

const MEASURE = 66;
const LINES = 20;
const paragraph = 'word '.repeat((MEASURE / 5) * LINES).trim();
const partsOf = (markdown: string) => screenfuls(fromMarkdown(markdown).children, MEASURE);
const indices = (markdown: string) => partsOf(markdown).map(({ blocks }) => blocks.map(({ index }) => index));

describe('parting a text into what is laid out together', () => {
  it('leaves a short text in one piece, and an empty one in none', () => {
    expect(indices('One.\n\nTwo.')).toEqual([[0, 1]]);
    expect(indices('')).toEqual([]);
  });

  it('begins anew after about two screens, with every block in one piece only', () => {
    expect(indices(Array.from({ length: 7 }, () => paragraph).join('\n\n'))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6],
    ]);
  });

  it('counts the gaps between blocks', () => {
    expect(partsOf(`${paragraph}\n\n${paragraph}`)[0]?.lines).toBe(2 * LINES + 0.5);
  });

  it('keeps a heading with what comes after it, and a quotation with what it is set apart from', () => {
    const long = `${paragraph}\n\n${paragraph}\n\n${paragraph}`;
    expect(indices(`${long}\n\n# Heading\n\nText.`)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(indices(`${long} more\n\n# Heading`)).toEqual([[0, 1, 2], [3]]);
    expect(indices(`> ${paragraph} ${paragraph} ${paragraph} ${paragraph}\n\nText.`)).toEqual([[0, 1]]);
  });

  it('parts even a text that has no good place for it', () => {
    const quotation = `> ${Array.from({ length: 5 }, () => paragraph).join(' ')}`;
    const parts = indices(Array.from({ length: 6 }, () => quotation).join('\n\n'));
    expect(parts.flat()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(parts.length).toBeGreaterThan(1);
  });
});
