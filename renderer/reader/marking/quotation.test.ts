import fc from 'fast-check';
import type { Blockquote, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import type { ArticleSummary } from '../../../shared/article/article.ts';
import { quotation } from './quotation.ts';

const article = {
  title: 'A title with *stars*',
  site: 'example.org',
  url: 'https://example.org/a',
  authors: ['Ann Author'],
} as unknown as ArticleSummary;

it('quotes every paragraph and names the source', () => {
  expect(quotation('One.\n\nTwo.', article)).toBe(
    '> One.\n>\n> Two.\n>\n> — Ann Author, [A title with \\*stars\\*](<https://example.org/a>), example.org\n',
  );
});

it('names the speaker in place of the authors', () => {
  expect(quotation('One.', article, 'Dolores *Ibarra*')).toBe(
    '> One.\n>\n> — Dolores \\*Ibarra\\*, [A title with \\*stars\\*](<https://example.org/a>), example.org\n',
  );
});

it('is read as the very words, whatever they are', () => {
  const words = fc
    .array(
      fc.constantFrom('#', '>', '1.', '-', '*a*', '`b`', '[[c]]', '<d>', '&amp;', '\\', '_e_', '---', 'f'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(words, (text) => {
      const quote = fromMarkdown(quotation(text, article)).children[0] as Blockquote;
      expect(toString(quote.children[0] as Paragraph)).toBe(text);
    }),
  );
});
