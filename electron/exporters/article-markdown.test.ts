import { expect, test } from 'vitest';
import type { PlacedAnnotation } from '../../shared/annotation/annotation.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { quotationMarkdown } from '../../shared/markdown/passages.ts';
import { articleMarkdown } from './article-markdown.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const text = 'The river rose. “We left at night,” said Ana Sousa.\n\nNobody slept. # no heading';

const summary: ArticleSummary = {
  id: articleId,
  title: 'Rivers: a warning',
  site: 'example.org',
  url: 'https://example.org/rivers',
  authors: ['Bea Lind'],
  published: { raw: '16 December 2025', iso: '2025-12-16' },
  importedAt: '2026-01-02T03:04:05.000Z',
  changedAt: '2026-01-02T03:04:05.000Z',
  status: 'reading',
  progress: 0,
  words: 13,
  readingMinutes: 1,
  highlights: 2,
  tags: ['water', 'long reads'],
  trashedAt: null,
  language: 'en',
  damage: null,
};

function annotation(id: string, exact: string, more: Partial<PlacedAnnotation> = {}): PlacedAnnotation {
  const start = text.indexOf(exact);
  return {
    id: id as AnnotationId,
    articleId,
    created: '2026-01-02T03:04:05.000Z',
    modified: '2026-01-02T03:04:05.000Z',
    target: {
      content: 'c'.repeat(32) as ContentHash,
      position: { start: Math.max(0, start), end: Math.max(0, start) + exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
    color: 'blue',
    note: '',
    tags: [],
    speaker: null,
    place:
      start < 0
        ? { status: 'orphan' }
        : { status: 'anchored', start, end: start + exact.length, method: 'position' },
    ...more,
  };
}

const annotations = [
  annotation('second-1', 'said Ana Sousa.\n\nNobody slept. # no', { tags: ['a b', '7'] }),
  annotation('first-11', 'We left at night,', { speaker: 'Ana Sousa', note: 'Compare [[Floods]].' }),
  annotation('orphan-1', 'gone words', { color: 'pink' }),
];
const exported = { summary, note: 'My own note.', text, annotations, colorNames: { blue: 'Claim' } };

test('writes what is known of the article, its note, and its passages in text order', () => {
  expect(articleMarkdown(exported)).toBe(`---
title: "Rivers: a warning"
author: Bea Lind
site: example.org
url: https://example.org/rivers
published: "2025-12-16"
imported: "2026-01-02T03:04:05.000Z"
tags:
  - water
  - long reads
id: ${articleId}
---

# Rivers: a warning

My own note.

> We left at night,
>
> — Ana Sousa

^first-11

Compare [[Floods]].

*Claim*

> said Ana Sousa.
>
> Nobody slept. # no

^second-1

*Claim* #a-b 7

## No longer in the text

> gone words

^orphan-1

*pink*
`);
});

test('the same state gives the same bytes, in whatever order the passages come', () => {
  expect(articleMarkdown({ ...exported, annotations: annotations.toReversed() })).toBe(
    articleMarkdown(exported),
  );
});

test('a quotation for the clipboard says who said it, and where', () => {
  expect(quotationMarkdown({ text: 'We left at night', speaker: 'Ana Sousa', note: '' }, summary)).toBe(
    '> We left at night\n>\n> — Ana Sousa, [Rivers: a warning](https://example.org/rivers), example.org, 2025-12-16\n',
  );
});

test('a link keeps its address to the letter', () => {
  const url = 'https://www.example.org/a_b#c';
  expect(quotationMarkdown({ text: 'Words', speaker: null, note: '' }, { ...summary, url })).toContain(
    `](${url})`,
  );
});
