import type { Color } from '../annotation/annotation.ts';
import type { AnnotationId, ArticleId } from '../identifiers.ts';
import type { TextRange } from './find.ts';

/** A part of a text as it is written, with what was found in it. */
export interface Snippet {
  /** White space is single spaces; `…` stands where the text goes on. */
  readonly text: string;
  /** UTF-16 offsets into `text`, in order, none overlapping another. */
  readonly marks: readonly TextRange[];
}

/** A highlight in which the query was found. */
export interface PassageHit {
  readonly annotationId: AnnotationId;
  /** Which of its texts the snippet is of. */
  readonly of: 'passage' | 'note';
  readonly color: Color;
  readonly snippet: Snippet;
}

/** An article in which the query was found. */
export interface SearchHit {
  readonly articleId: ArticleId;
  readonly title: string;
  /** What was found in the title, as marks of {@link Snippet}. */
  readonly titleMarks: readonly TextRange[];
  readonly site: string | null;
  /** The best place: of the highlight `annotationId` where there is one, else of the article's text. */
  readonly snippet: Snippet;
  readonly annotationId?: AnnotationId;
  /** Of the highlight: which of its texts the snippet is of, and its colour. */
  readonly of?: PassageHit['of'];
  readonly color?: Color;
  /** Where the hit of a snippet of the text stands in that text, as an UTF-16 offset. */
  readonly at?: number;
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
  /** How often the query's words stand in the article's text; of a very long text, in its first part. */
  readonly hitsInArticle: number;
  /** Further highlights that were found, best first; at most {@link MAX_FURTHER_PASSAGES}. */
  readonly passages: readonly PassageHit[];
}

export const MAX_FURTHER_PASSAGES = 3;

export interface SearchAnswer {
  /** How many articles match in all. */
  readonly total: number;
  /** The page of articles that was asked for, best first. */
  readonly hits: readonly SearchHit[];
}
