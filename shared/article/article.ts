import type { AnnotationId, ArticleId, ContentHash } from '../identifiers.ts';
import type { Body } from './body.ts';

export const STATUSES = ['inbox', 'reading', 'archive'] as const;
export type Status = (typeof STATUSES)[number];

/** A publication date as the source wrote it, and what could be understood of it. */
export interface Published {
  /** The words of the source, trimmed, otherwise untouched. */
  readonly raw: string;
  /**
   * ISO 8601, exactly as precise as the source: `2025-12-16`, `2025-12-16T00:09:00`, and an offset (`Z`, `+01:00`)
   * only where the source states one. `null` where it could not be understood.
   */
  readonly iso: string | null;
}

/** A part of the original that is not the article itself: kept, shown on request, never in the text projection. */
export interface SetAside {
  readonly kind: 'promotion' | 'boilerplate' | 'footer' | 'repeated-title' | 'dropped-html' | 'front-matter';
  readonly text: string;
}

/** The bytes that came in. Text where UTF-8 encoding of `text` gives back exactly those bytes; base64 otherwise. */
export type Original =
  | { readonly mediaType: string; readonly encoding: 'utf-8'; readonly text: string }
  | { readonly mediaType: string; readonly encoding: string; readonly base64: string };

/**
 * One version of an article as an importer understood it. Everything in it follows from the original bytes, so
 * that two devices that import the same file write the same bytes.
 */
export interface Content {
  readonly format: 'commonplace-content';
  readonly version: 1;
  readonly articleId: ArticleId;
  readonly title: string;
  /** The title as the source's footer or front matter gives it, where that differs from `title`. */
  readonly originalTitle: string | null;
  readonly authors: readonly string[];
  /** Credit lines ("With additional reporting by …") to the letter. */
  readonly contributors: readonly string[];
  readonly site: string | null;
  /** Absolute `http(s)` URL where the source states one. Never made up from a host name. */
  readonly url: string | null;
  readonly published: Published | null;
  readonly tags: readonly string[];
  /** BCP 47, where known or told with confidence. */
  readonly language: string | null;
  readonly body: Body;
  readonly setAside: readonly SetAside[];
  readonly original: Original;
}

/** One row of the library list: what is known of an article without opening its content. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly title: string;
  readonly site: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly published: Published | null;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
  /** ISO 8601 in UTC: the last change by the reader to anything of the article. */
  readonly changedAt: string;
  readonly status: Status;
  /** Fraction of the text read, 0 to 1. */
  readonly progress: number;
  readonly words: number;
  /** Whole minutes at 230 words a minute (Brysbaert 2019, silent reading of English non-fiction: 238), at least 1. */
  readonly readingMinutes: number;
  readonly highlights: number;
  readonly tags: readonly string[];
  /** ISO 8601 in UTC, or null when not in the trash. */
  readonly trashedAt: string | null;
  readonly language: string | null;
  /** Why the article cannot be read in full, in words for the reader; null when all is well. */
  readonly damage: string | null;
}

export interface ContentVersion {
  readonly hash: ContentHash;
  /** When it was brought in first, ISO 8601 in UTC; null where no notes tell. */
  readonly since: string | null;
  readonly title: string;
  readonly words: number;
}

export type { AnnotationId, ArticleId, ContentHash };
