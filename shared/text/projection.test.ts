import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { bodies } from './generated-bodies.ts';
import { projectText } from './projection.ts';

function body(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf(markdown: string): string {
  return projectText(body(markdown)).text;
}

test('blocks are set apart by a blank line, whatever holds them', () => {
  expect(textOf('# Title\n\nOne.\n\n> Two.\n\n- three\n- four\n\n  five\n\n1. six')).toBe(
    'Title\n\nOne.\n\nTwo.\n\nthree\n\nfour\n\nfive\n\nsix',
  );
});

test('inline marks leave no trace in the text', () => {
  expect(textOf('a *b **c*** ~~d~~ `e` [f](https://g.example)')).toBe('a b c d e f');
});

test('a hard-wrapped paragraph reads as one line, a hard break as two', () => {
  expect(textOf('one\ntwo\\\nthree')).toBe('one two\nthree');
});

test('cells are set apart by tabs and rows by line breaks', () => {
  expect(textOf('before\n\n| a | b |\n| - | - |\n| c | d |\n\nafter')).toBe('before\n\na\tb\nc\td\n\nafter');
});

test('two tables in a row are two blocks', () => {
  expect(textOf('| a |\n| - |\n\n| b |\n| - |')).toBe('a\n\nb');
});

test('code keeps its lines', () => {
  expect(textOf('```js\nif (a) {\n\tb();\n}\n```')).toBe('if (a) {\n\tb();\n}');
});

test('an image stands with its description', () => {
  expect(textOf('see ![a\nmap](m.png) here')).toBe('see a map here');
});

test('footnotes come last, and a reference is empty', () => {
  const markdown = 'One[^a] two.\n\n[^a]: The note.\n\nThree.';
  expect(textOf(markdown)).toBe('One two.\n\nThree.\n\nThe note.');
});

test('blocks without text leave no trace', () => {
  const projection = projectText(body('a\n\n---\n\n![](x.png)\n\n-\n\nb'));
  expect(projection.text).toBe('a\n\nb');
  expect(projection.blocks.map(({ node }) => node.type)).toEqual(['paragraph', 'paragraph']);
});

test('an empty body is an empty text', () => {
  expect(projectText({ type: 'root', children: [] })).toMatchObject({ text: '', blocks: [], leaves: [] });
});

test('a block tells its path from the root', () => {
  const tree = body('a\n\n- b\n\n  c');
  expect(projectText(tree).blocks.map(({ path }) => path)).toEqual([[0], [1, 0, 0], [1, 0, 1]]);
});

test('each leaf stands where it says, to the letter', () => {
  fc.assert(
    fc.property(bodies(), (tree) => {
      const { text, leaves, starts } = projectText(tree);
      let before = 0;
      for (const { node, start, end } of leaves) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(starts.get(node)).toBe(start);
        const shown = node.type === 'image' ? (node.alt ?? '') : 'value' in node ? node.value : null;
        if (shown !== null) {
          expect(end - start).toBe(shown.length);
          expect(text.slice(start, end).replace(/\s/g, ' ')).toBe(shown.replace(/\s/g, ' '));
        }
        before = end;
      }
    }),
  );
});

test('blocks hold all of the text but the separators', () => {
  fc.assert(
    fc.property(bodies(), (tree) => {
      const { text, blocks } = projectText(tree);
      let before = 0;
      for (const { start, end } of blocks) {
        expect(start).toBeLessThan(end);
        expect(before === 0 ? [''] : ['\n\n', '\n', '\t']).toContain(text.slice(before, start));
        before = end;
      }
      expect(before).toBe(text.length);
    }),
  );
});
