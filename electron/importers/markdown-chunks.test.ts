import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownBody } from './markdown-body.ts';
import { chunksOf } from './markdown-chunks.ts';

const block = fc.constantFrom(
  'A paragraph of *some* words.',
  'Two lines\nof one paragraph.',
  '“Quoted words,” said someone.',
  '# A heading',
  '- a list\n- of two',
  '- a loose item\n\n  with more\n\n- another',
  '1. counted\n2. twice',
  '1984 was the year.',
  '> a quote\n\n> another',
  '| a | b |\n| - | - |\n| c | d |',
  '```\ncode\n\nNot a paragraph\n```',
  '~~~~\n```\n\nstill code\n~~~~',
  '    indented code\n\n    and more',
  '<!-- a comment\n\nNot a paragraph -->',
  '<pre>\nkept\n\nNot a paragraph\n</pre>',
  'See [this][ref] and [ref], and a note[^n] twice[^n].',
  '[ref]: https://example.org/1',
  '[ref]: https://example.org/2',
  '[^n]: A footnote.',
  '[^m]: Another\n\n    with a second paragraph.',
  '---',
);
const document = fc.array(block, { minLength: 1, maxLength: 25 }).map((blocks) => blocks.join('\n\n'));

test('a text is the same whether it is parsed in one piece or in many', () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 200 }), (markdown, length) => {
      expect(markdownBody(markdown, null, length)).toEqual(markdownBody(markdown, null));
    }),
    { numRuns: 150 },
  );
});

test('nothing of a text is lost between its chunks', () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 200 }), (markdown, length) => {
      expect(
        chunksOf(markdown, length)
          .map((chunk) => chunk.markdown)
          .join(''),
      ).toBe(markdown);
    }),
  );
});

test('a long text is divided', () => {
  const chunks = chunksOf('A paragraph of some words.\n\n'.repeat(50_000));
  expect(chunks.length).toBeGreaterThan(4);
  expect(Math.max(...chunks.map(({ markdown }) => markdown.length))).toBeLessThan(260_000);
});
