import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from './front-matter.ts';

const inside = (markdown: string) => /^---\n([\s\S]*)---\n$/u.exec(markdown)?.[1] ?? '';

test('says what is known, in the order given', () => {
  expect(frontMatter({ title: 'Rivers', site: null, tags: [], published: '2025-12-16' })).toBe(
    '---\ntitle: Rivers\ntags: []\npublished: "2025-12-16"\n---\n',
  );
});

test.each([
  'yes',
  'null',
  '1e3',
  '2025-12-16',
  '---',
  '# no comment',
  'a: b',
  '- a',
  '@x',
  "it's",
  '"q"',
  '|',
  'NO',
  '0x1F',
  '1_000',
  '12:30',
])('%j stays text in YAML 1.2 and 1.1', (title) => {
  const yaml = inside(frontMatter({ title, tags: [title] }));
  expect(parse(yaml)).toEqual({ title, tags: [title] });
  expect(parse(yaml, { version: '1.1' })).toEqual({ title, tags: [title] });
});

test('any text comes back, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const title = `x${text}y`.replace(/\s+/gu, ' ');
      const markdown = frontMatter({ title });
      expect(parse(inside(markdown))).toEqual({ title });
      expect(markdown.split('\n---\n')).toHaveLength(2);
    }),
  );
});
