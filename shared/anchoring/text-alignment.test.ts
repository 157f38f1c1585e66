import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts } from './text-alignment.ts';

/** The tokens of the earlier text, each as it stands in the later; `-` for those without a like. */
function likes(earlier: string, later: string): string {
  const { follow } = alignTexts(earlier, later);
  return follow(0, earlier.length)
    .map((token) => (token.later === null ? '-' : later.slice(token.later.start, token.later.end)))
    .join(' ');
}

test('words keep their likes through changes of lines', () => {
  expect(likes('One two three. Four five six.', 'One two three.\n\nFour and five six.')).toBe(
    'One two three . Four five six .',
  );
});

test('a line that was edited is paired with its new version, not with another', () => {
  const earlier = 'Apples are red and round.\n\nPears are green and long.';
  const later = 'Plums are blue and small.\n\nPears are quite green and long.';
  expect(likes(earlier, later)).toMatch(/Pears are green and long \.$/);
});

test('a line that is kept whole is not given up for several that are so by half', () => {
  const earlier =
    "var processor = unified()\n.data('alpha', 'bravo')\n.data('alpha') // 'bravo'\nprocessor.data() // {alpha: 'bravo'}";
  const later =
    "const processor = unified().data('alpha', 'bravo')\nprocessor.data('alpha') // 'bravo'\nprocessor.data() // => {alpha: 'bravo'}\nprocessor.data({charlie: 'delta'})\nprocessor.data() // => {charlie: 'delta'}";
  expect(likes(earlier, later)).toMatch(/processor \. data \( \) \/ \/ \{ alpha : ' bravo ' \}$/);
});

test('items of a list that was sorted keep their likes', () => {
  const sorted = ['alpha', 'beta', 'gamma', 'delta'].toSorted();
  expect(likes('gamma\n\nbeta\n\ndelta\n\nalpha', sorted.join('\n\n'))).toBe('gamma beta delta alpha');
});

test('a moved sentence is found within another paragraph', () => {
  const moved = 'Nobody had expected such an outcome.';
  const earlier = `First things come first here. ${moved}\n\nThen comes the second paragraph.`;
  const later = `First things come first here.\n\nThen comes the second paragraph. ${moved}`;
  expect(likes(earlier, later)).toContain('Nobody had expected such an outcome .');
});

test('a stretch of unchanged lines is told at once', () => {
  const { unchanged } = alignTexts('one\n\ntwo\n\nthree', 'zero\n\none\n\ntwo\n\nthree!');
  expect(unchanged(5, 8)).toBe(11);
  expect(unchanged(0, 8)).toBe(6);
  expect(unchanged(10, 15)).toBe(null);
});

test('newness tells new text from kept text', () => {
  const later = 'One two three. Quite new words.';
  const { newness } = alignTexts('One two three.', later);
  expect(newness(0, 14)).toBe(0);
  expect(newness(15, later.length)).toBe(1);
});

test('no two tokens share a like, and likes say the same', () => {
  const texts = fc
    .array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'on', '.', '\n\n'), { maxLength: 40 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, (earlier, later) => {
      const seen = new Set<number>();
      for (const token of alignTexts(earlier, later).follow(0, earlier.length)) {
        if (token.later === null) continue;
        expect(later.slice(token.later.start, token.later.end)).toBe(earlier.slice(token.start, token.end));
        expect(seen.has(token.later.start)).toBe(false);
        seen.add(token.later.start);
      }
    }),
  );
});
