import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { exportName, exportNames } from './export-name.ts';

const id = (letter: string) => letter.repeat(20) as ArticleId;

test.each([
  ['Peace: a history', 'Peace - a history.md'],
  ['What is “fair”?', "What is 'fair'.md"],
  ['CON', '_CON.md'],
  ['aux.notes', '_aux.notes.md'],
  ['../../etc/passwd', 'etc - passwd.md'],
  ['ends with dots...', 'ends with dots.md'],
  ['...', 'Article aaaaaaaa.md'],
  ['', 'Article aaaaaaaa.md'],
  ['C# and F#', 'C and F.md'],
])('%j becomes %j', (title, name) => {
  expect(exportName(title, id('a'))).toBe(name);
});

test('a title of any length and script fits on every file system', () => {
  const name = exportName('長い題名'.repeat(100), id('a'));
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(123);
  expect(name).toMatch(/^(長い題名)+(長|長い|長い題)?\.md$/u);
});

test('articles of one title carry the beginning of their ids, in any order', () => {
  const articles = [
    { id: id('a'), title: 'Rivers' },
    { id: id('b'), title: 'rivers' },
    { id: id('c'), title: 'Lakes' },
  ];
  const names = exportNames(articles);
  expect([...names.values()]).toEqual(['Rivers (aaaaaaaa).md', 'rivers (bbbbbbbb).md', 'Lakes.md']);
  expect(exportNames(articles.toReversed())).toEqual(names);
});

test('any title gives a name that all three systems take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = exportName(title, id('a'));
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]\.md$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./iu);
      expect(name.isWellFormed()).toBe(true);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(130);
    }),
  );
});
