import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { serialise } from './serialise.ts';

const gitHub = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The inline marks of a text's first paragraph, as tags. */
function marks(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(marks).join('') : '';
  return node.type === 'root' || node.type === 'paragraph' ? inner : `<${node.type}>${inner}</>`;
}

describe('emphasis without spaces between words', () => {
  test.each([
    ['**「時計」**と呼ばれた。', '<strong>「時計」</>と呼ばれた。'],
    ['これは**「重要」**です', 'これは<strong>「重要」</>です'],
    ['**这句话。**后面还有。', '<strong>这句话。</>后面还有。'],
    ['*（注）*を見よ', '<emphasis>（注）</>を見よ'],
    ['**문장(괄호)**은', '<strong>문장(괄호)</>은'],
    ['~~「古い」~~は', '<delete>「古い」</>は'],
    [
      '**「一」**と**「二」**、***「三」***も',
      '<strong>「一」</>と<strong>「二」</>、<emphasis><strong>「三」</></>も',
    ],
  ])('%s is read as it is meant', (markdown, expected) => {
    expect(marks(parseMarkdown(markdown))).toBe(expected);
  });

  test('is written so that every CommonMark parser reads it', () => {
    for (const markdown of ['**「時計」**と呼ばれた。', 'これは*（注）*です', '~~「古い」~~は']) {
      const tree = parseMarkdown(markdown);
      expect(marks(gitHub(serialise(tree)))).toBe(marks(tree));
      expect(marks(parseMarkdown(serialise(tree)))).toBe(marks(tree));
    }
  });
});

test('in other scripts, all is read as by GitHub', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '**',
      '***',
      '_',
      '__',
      '~',
      '~~',
      '`',
      '[a](b)',
      '“',
      '”',
      '(',
      ')',
      '.',
      ',',
      '\\',
    ),
    fc.constantFrom(' ', '\n', '\n\n', '| a |\n| - |\n', '- [ ] ', '[^1]', 'www.example.org', '# ', '> '),
    fc.constantFrom('word', 'Überfluß', 'слово', 'كلمة', 'λόγος', '3', '€', '—', '…', '«', '»'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      expect(parseMarkdown(pieces.join(''))).toEqual(gitHub(pieces.join('')));
    }),
    { numRuns: 1000 },
  );
});
