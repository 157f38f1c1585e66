import { expect, test } from 'vitest';
import type { FoundArticle } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { FIRST, findingsIn, placeAfter, placeBefore, routeTo } from './places.ts';

const passage = (n: number) => ({
  annotationId: `annotation-${n}` as AnnotationId,
  of: 'passage' as const,
  color: 'pink' as const,
  snippet: { text: `passage ${n}`, marks: [] },
});
const article: FoundArticle = {
  articleId: 'aaaaaaaaaaaaaaaaaaaa' as ArticleId,
  title: 'On tides',
  titleMarks: [],
  site: null,
  snippet: { text: 'in the text', marks: [] },
  at: 120,
  score: 1,
  hitsInArticle: 2,
  passages: [passage(1), passage(2)],
  published: null,
  importedAt: null,
};
const { at: _, ...elsewhere } = article;
const noted: FoundArticle = { ...elsewhere, ...passage(9), of: 'note', passages: [] };

test('an article’s findings are its best and then its further passages', () => {
  expect(findingsIn(article).map(({ of }) => of)).toEqual(['text', 'passage', 'passage']);
  expect(findingsIn(noted)).toEqual([{ ...passage(9), of: 'note' }]);
});

test('down and up go through the findings of one article after the other, and stop at the ends', () => {
  const parts = (index: number) => [3, 1][index];
  const down = [FIRST];
  for (let step = 0; step < 5; step += 1) down.push(placeAfter(down.at(-1)!, 2, parts));
  expect(down.map(({ index, part }) => `${index}.${part}`)).toEqual([
    '0.0',
    '0.1',
    '0.2',
    '1.0',
    '1.0',
    '1.0',
  ]);
  const up = [{ index: 1, part: 0 }];
  for (let step = 0; step < 4; step += 1) up.push(placeBefore(up.at(-1)!, parts));
  expect(up.map(({ index, part }) => `${index}.${part}`)).toEqual(['1.0', '0.2', '0.1', '0.0', '0.0']);
});

test('an article that is not here yet counts as one finding', () => {
  expect(placeAfter({ index: 4, part: 0 }, 9, () => undefined)).toEqual({ index: 5, part: 0 });
  expect(placeBefore({ index: 4, part: 0 }, () => undefined)).toEqual({ index: 3, part: 0 });
});

test('a finding in the text leads to its place, one in a highlight to the highlight', () => {
  const { articleId } = article;
  expect(routeTo(article, 0, 'tide')).toEqual({ view: 'reader', articleId, find: 'tide', findAt: 120 });
  expect(routeTo(article, 2, 'tide')).toEqual({
    view: 'reader',
    articleId,
    find: 'tide',
    at: 'annotation-2',
  });
});

test('a query without words has nothing to mark in the text', () => {
  expect(routeTo(noted, 0, 'color:pink')).toEqual({
    view: 'reader',
    articleId: article.articleId,
    at: 'annotation-9',
  });
});
