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
const line = fc.constantFrom(
  '***',
  'Setext',
  '> lazy',
  '  - set in',
  'a | b',
  '---',
  '# Next',
  '- item',
  '===',
);
/** Lines of all kinds right behind each other, among them rules and headings that end what stands before them. */
const stack = fc.array(line, { minLength: 2, maxLength: 6 }).map((lines) => lines.join('\n'));
const document = fc
  .array(fc.oneof(block, block, stack), { minLength: 1, maxLength: 25 })
  .map((blocks) => blocks.join('\n\n'));

test('a text is the same whether it is parsed in one piece or in many', () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 200 }), (markdown, length) => {
      expect(markdownBody(markdown, null, length)).toEqual(markdownBody(markdown, null));
    }),
    { numRuns: 400 },
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
  expect(Math.max(...chunks.map(({ markdown }) => markdown.length))).toBeLessThan(11_000);
});

test('a long text without blank lines is divided behind its rules and before its headings', () => {
  for (const unit of ['that \n---\n ', '# Heading\n', '1. M.\n---\n'])
    expect(chunksOf(unit.repeat(10_000)).length).toBeGreaterThan(4);
  expect(chunksOf('<div>\n---\n'.repeat(10_000))).toHaveLength(1);
});

test('what looks like a definition within a paragraph defines nothing, in many pieces as in one', () => {
  const markdown =
    'Some words.\n[ref]: https://example.org/1\n[ref]: https://example.org/2\n\nSee [ref].\n\nMore.';
  expect(markdownBody(markdown, null, 1)).toEqual(markdownBody(markdown, null));
});
