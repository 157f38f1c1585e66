import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeKind, TextChanges } from './change.ts';
import { textChanges } from './text-changes.ts';

/** A block a line: `{+put in+}`, `[-taken out-]`, `<1 moved here>`, `>1 moved away<`. */
function shown(earlier: string, later: string): string[] {
  return textChanges(earlier, later).blocks.map(({ parts }) =>
    parts
      .map(({ kind, text, move }) => {
        switch (kind) {
          case 'same':
            return text;
          case 'inserted':
            return `{+${text}+}`;
          case 'deleted':
            return `[-${text}-]`;
          case 'moved-here':
            return `<${move} ${text}>`;
          case 'moved-away':
            return `>${move} ${text}<`;
        }
      })
      .join(''),
  );
}

test('words that were exchanged, put in and left out', () => {
  expect(
    shown('The quick brown fox jumps over one dog.', 'The quick red fox jumps over at least one dog.'),
  ).toEqual(['The quick [-brown-]{+red+} fox jumps over {+at least +}one dog.']);
});

test('paragraphs that are gone stand where they stood', () => {
  expect(shown('One is here.\n\nTwo is gone.\n\nThree is here.', 'One is here.\n\nThree is here.')).toEqual([
    'One is here.',
    '[-Two is gone.-]',
    'Three is here.',
  ]);
  expect(shown('Gone is the first.\n\nOne is here.', 'One is here.')).toEqual([
    '[-Gone is the first.-]',
    'One is here.',
  ]);
  expect(shown('One is here.\n\nGone is the last.', 'One is here.')).toEqual([
    'One is here.',
    '[-Gone is the last.-]',
  ]);
});

test('an update put on top is all that changed', () => {
  expect(shown('One is here.', 'Update: two.\n\nOne is here.')).toEqual(['{+Update: two.+}', 'One is here.']);
});

test('the end of a paragraph is a change of its own', () => {
  expect(shown('One is here.\n\nTwo is here.', 'One is here. Two is here.')).toEqual([
    'One is here.[- ¶ -] Two is here.',
  ]);
  expect(shown('One is here. Two is here.', 'One is here.\n\nTwo is here.')).toEqual([
    'One is here.{+¶+}',
    'Two is here.',
  ]);
});

test('a paragraph that was moved is marked at both places, and what else changed beside it', () => {
  const council = 'The council met on Tuesday in the town hall.';
  const rest =
    'Nobody had expected the long debate about the budget that followed, said those who were there.';
  expect(shown(`${council}\n\n${rest}`, `${rest.replace('long', 'short')}\n\n${council}`)).toEqual([
    `>1 ${council}<`,
    'Nobody had expected the [-long-]{+short+} debate about the budget that followed, said those who were there.',
    `<1 ${council}>`,
  ]);
});

test('what is only set otherwise is no change', () => {
  const typed = `"Peace -- now", he said...  It isn't much.`;
  const set = '“Peace – now”, he said… It isn’t much.';
  expect(shown(typed, set)).toEqual([set]);
  expect(textChanges(typed, set)).toMatchObject({ inserted: 0, deleted: 0, moved: 0 });
});

test('letters that changed are a change, case and accents too', () => {
  expect(shown('We saw the resume of it.', 'We saw The résumé of it.')).toEqual([
    'We saw [-the resume-]{+The résumé+} of it.',
  ]);
});

const words = fc.constantFrom(
  'the',
  'council',
  'met',
  'again',
  'over',
  'budget',
  '“yes”',
  '—',
  'late,',
  'no.',
);
const texts = fc
  .array(fc.array(words, { minLength: 1, maxLength: 12 }), { maxLength: 6 })
  .map((paragraphs) => paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'));

const written = ({ blocks }: TextChanges, kinds: readonly ChangeKind[]): string =>
  blocks
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')
    .replace(/[\s¶]+/gu, '');

test('both texts can be read from what is shown, and each block begins where it says', () => {
  fc.assert(
    fc.property(texts, texts, (earlier, later) => {
      const changes = textChanges(earlier, later);
      expect(written(changes, ['same', 'inserted', 'moved-here'])).toBe(later.replace(/\s+/gu, ''));
      // Marks may be set otherwise in what is the same.
      const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '');
      expect(letters(written(changes, ['same', 'deleted', 'moved-away']))).toHaveLength(
        letters(earlier).length,
      );
      for (const { at, parts } of changes.blocks) {
        if (at === null) continue;
        const first = parts.find(({ kind }) => kind !== 'deleted' && kind !== 'moved-away');
        expect(
          later
            .slice(at)
            .trimStart()
            .startsWith(first?.text.trimStart() ?? '?'),
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('what was moved has two places', () => {
  fc.assert(
    fc.property(texts, texts, (earlier, later) => {
      const parts = textChanges(earlier, later).blocks.flatMap((block) => block.parts);
      const placesOf = (kind: ChangeKind) =>
        new Set(parts.flatMap((part) => (part.kind === kind && part.move !== undefined ? [part.move] : [])));
      expect(placesOf('moved-here')).toEqual(placesOf('moved-away'));
    }),
  );
});
