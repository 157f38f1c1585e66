import type { Color } from '../../shared/annotation/annotation.ts';
import type { Status } from '../../shared/article/article.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import type { Words } from './words.ts';

/** What the full-text index is told of an article. Plain data: it crosses to the index's thread. */
export interface SearchDocument {
  readonly articleId: ArticleId;
  /** Changes whenever anything below does; the index gives it back by `known`. */
  readonly stamp: string;
  readonly title: string;
  readonly site: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly status: Status;
  readonly reading: Reading;
  readonly trashed: boolean;
  /** ISO 8601, as precise as the source. */
  readonly published: string | null;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
  /** The text projection; or the content file to read it from, so that this costs the caller's thread nothing. */
  readonly text: string | { readonly contentFile: string };
  /** The article's own note, Markdown. */
  readonly note: string;
  /** In text order. */
  readonly annotations: readonly SearchAnnotation[];
  /** The texts divided into terms, where that was done already. */
  readonly words?: Words;
}

export interface SearchAnnotation {
  readonly id: AnnotationId;
  readonly exact: string;
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: Color;
  readonly speaker: string | null;
}

/** How far an article was read, as coarsely as `is:` asks; so that reading on does not change a stamp all the time. */
export type Reading = 'unread' | 'started' | 'finished';

/** @param progress fraction of the text read, 0 to 1 */
export function readingOf(progress: number): Reading {
  if (progress <= 0) return 'unread';
  return progress < 0.95 ? 'started' : 'finished';
}
