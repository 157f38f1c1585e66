import fc from 'fast-check';
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { blockQuote, paragraphsOf } from './quote.ts';
import { serialise } from './serialise.ts';

const written = (passage: string) => serialise({ type: 'root', children: [blockQuote(passage)] });

const commonMark = (markdown: string) => fromMarkdown(markdown).children;
const gitHub = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;

/** What a parser reads: lines of text, or the type of a node that has no business there. */
function read(blocks: readonly RootContent[]): string[][] | string {
  if (blocks.length !== 1 || blocks[0]?.type !== 'blockquote') return blocks.map(({ type }) => type).join();
  const quote: Blockquote = blocks[0];
  const stranger = quote.children.find(({ type }) => type !== 'paragraph');
  if (stranger) return stranger.type;
  return (quote.children as Paragraph[]).map(({ children }) => {
    const lines = [''];
    for (const node of children) {
      if (node.type === 'break') lines.push('');
      else lines[lines.length - 1] += node.type === 'text' ? node.value : autolinked(node);
    }
    return lines;
  });
}

/** GitHub makes a link of a bare address, escaped or not; the text stays. */
const autolinked = (node: PhrasingContent) =>
  node.type === 'link' && node.title == null ? toString(node) : `<${node.type}>`;

const nasty = [
  '# not a heading',
  '> not a quote in a quote',
  '`not code` and ``more` of it',
  '[[not a link]] ![[nor that]]',
  '- not a list\n- of items',
  '1. nor that\n2) nor this',
  '---\ntitle: not front matter\n---',
  'Setext\n===\nand\n---',
  '* * *',
  '| a | b |\n| - | - |\n| c | d |',
  'a_b_c *d* __e__ ~~f~~ ~g~',
  '<b>no tags</b> <!-- no comment --> &amp; &copy; &#65;',
  'www.example.org, https://example.org/a_b_c_(d) and me@example.org',
  'Footnote[^1] and [^1]: text',
  '[a]: https://example.org "title"',
  '```\nnot a fence\n~~~',
  '    four spaces',
  'a backslash \\ and \\* two, and at the end\\',
  '#tag ^block ==mark== %%comment%% $x$ $$y$$',
  '+ plus\n+ plus',
  '![alt](picture.png) [text](target)',
  '- [ ] todo',
  '5. five',
  'a  b   c\td',
  '\u00a0no-break at the ends\u00a0',
  'price: 5$ and 10 %, then ^',
  '**「時計」**と呼ばれた。~~（古い）~~も、_「一」_と、*注。*は',
];

const joined = (paragraphs: readonly (readonly string[])[]) =>
  paragraphs.map((lines) => lines.join('\n')).join('\n\n');

test.each(nasty)('%j stays that text', (passage) => {
  expect(read(commonMark(written(passage)))).toEqual(paragraphsOf(passage));
  expect(read(gitHub(written(passage)))).toEqual(paragraphsOf(passage));
  expect(read(parseMarkdown(written(passage)).children)).toEqual(paragraphsOf(passage));
});

test('any text stays that text, whichever parser reads it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...nasty),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\n\n\n',
      '\r',
      '  ',
      ' ',
      '\t',
      '#',
      '>',
      '`',
      '[[',
      ']]',
      '*',
      '_',
      '~',
      '-',
      '+',
      '1.',
      '|',
      '\\',
      '<',
      '&',
      '^',
      '=',
      '$',
      '%',
      ':',
      '!',
      '(',
      ')',
      '@',
      'www.',
      'http://',
      '"',
      '.',
      ',',
      '“',
      '\u00a0',
      '\u2003',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.lorem({ maxCount: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const passage = pieces.join('');
      fc.pre(passage !== '');
      expect(joined(paragraphsOf(passage))).toBe(passage.toWellFormed().replaceAll('\0', '\uFFFD'));
      expect(read(commonMark(written(passage)))).toEqual(paragraphsOf(passage));
      expect(read(gitHub(written(passage)))).toEqual(paragraphsOf(passage));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['two\n\nparagraphs and\na line', '> two\n>\n> paragraphs and\\\n> a line\n'],
  [' at the ends\t', '> &#x20;at the ends&#x9;\n'],
  [
    'a #tag, a ^block, ==mark== and %%comment%%',
    '> a \\#tag, a \\^block, \\=\\=mark\\=\\= and \\%\\%comment\\%\\%\n',
  ],
  ['$9,140 alone', '> $9,140 alone\n'],
  ['$a$ and $b$', '> \\$a\\$ and \\$b\\$\n'],
  ['C# and 2^3', '> C# and 2^3\n'],
  ['“plain words, as they are” – mostly.', '> “plain words, as they are” – mostly.\n'],
])('%j is written %j', (passage, markdown) => {
  expect(written(passage)).toBe(markdown);
});
