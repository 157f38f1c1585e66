import type { FoundArticle } from '../../shared/api.ts';
import type { PassageHit, Snippet } from '../../shared/search/hits.ts';
import { parseQuery, wordsToFind } from '../../shared/search/query.ts';
import type { Route } from '../app/route.ts';

/** One thing that was found in an article: a part of its text, or one of its highlights. */
export type Finding = { readonly of: 'text'; readonly snippet: Snippet; readonly at?: number } | PassageHit;

/** What was found in the article, the best first; at least one. */
export function findingsIn(article: FoundArticle): readonly [Finding, ...Finding[]] {
  const { annotationId, of, color, snippet, at, passages } = article;
  const best: Finding =
    annotationId === undefined || of === undefined || color === undefined
      ? { of: 'text', snippet, ...(at === undefined ? {} : { at }) }
      : { annotationId, of, color, snippet };
  return [best, ...passages];
}

/** A finding among the results: that of number `part` of the article of number `index`. */
export interface Place {
  readonly index: number;
  readonly part: number;
}

export const FIRST: Place = { index: 0, part: 0 };

/** How many findings an article has; undefined while it is not here yet. */
type Parts = (index: number) => number | undefined;

export function placeAfter({ index, part }: Place, total: number, parts: Parts): Place {
  if (part + 1 < (parts(index) ?? 1)) return { index, part: part + 1 };
  return index + 1 < total ? { index: index + 1, part: 0 } : { index, part };
}

export function placeBefore({ index, part }: Place, parts: Parts): Place {
  if (part > 0) return { index, part: part - 1 };
  return index > 0 ? { index: index - 1, part: Math.max(0, (parts(index - 1) ?? 1) - 1) } : FIRST;
}

/** Where a finding is read: the article at that place, with the words of the query marked. */
export function routeTo(article: FoundArticle, part: number, query: string): Route {
  const finding = findingsIn(article)[part] ?? findingsIn(article)[0];
  const hasWords = wordsToFind(parseQuery(query)).length > 0;
  return {
    view: 'reader',
    articleId: article.articleId,
    ...(hasWords ? { find: query } : {}),
    ...(finding.of === 'text'
      ? finding.at === undefined
        ? {}
        : { findAt: finding.at }
      : { at: finding.annotationId }),
  };
}
