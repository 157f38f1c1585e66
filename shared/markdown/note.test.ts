import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { noteBlocks } from './note.ts';
import { serialise } from './serialise.ts';

const written = (note: string) => serialise({ type: 'root', children: [...noteBlocks(note)] });

test('a note is kept to the letter, with its wiki links, tags and emphasis', () => {
  const note = 'See [[Other note]] and #topic, ==this==, *that*.\n\n- one\n- two';
  expect(written(note)).toBe(`${note}\n`);
});

test('headings go below those of the file', () => {
  expect(written('# One\n\ntext\n\nTwo\n---\n')).toBe('### One\n\ntext\n\n#### Two\n');
});

test('a hash sign in code is no heading', () => {
  expect(written('```\n# comment\n```')).toBe('```\n# comment\n```\n');
});

test.each(['```\nnever closed', '<!-- never closed', '<div>\nopen', '<script>', '~~~~\nx', '<![CDATA['])(
  '%j does not swallow what follows',
  (note) => {
    const markdown = `${written(note)}\nAfter\n`;
    expect(fromMarkdown(markdown).children.at(-1)).toMatchObject({
      type: 'paragraph',
      children: [{ value: 'After' }],
    });
  },
);

test('no note swallows what follows', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '```',
      '~~~',
      '\n',
      '\n\n',
      '<!--',
      '-->',
      '<div>',
      '<pre>',
      '> ',
      '- ',
      '    ',
      '# ',
      '[a]: ',
      '|',
      '`',
      '*',
      '[^1]: ',
    ),
    fc.lorem({ maxCount: 2 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const note = pieces.join('');
      fc.pre(noteBlocks(note).length > 0);
      const markdown = `${written(note)}\nAfter\n`;
      expect(fromMarkdown(markdown).children.at(-1)).toMatchObject({
        type: 'paragraph',
        children: [{ value: 'After' }],
      });
    }),
    { numRuns: 500 },
  );
});
