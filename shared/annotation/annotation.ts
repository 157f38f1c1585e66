import type { AnnotationId, ArticleId, ContentHash } from '../identifiers.ts';
import type { Review } from '../review/card.ts';

/** Fixed names; what a colour is called on screen and in exports is the reader's (`colorNames`). */
export const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof COLORS)[number];

export const DEFAULT_COLOR_NAMES: Readonly<Record<Color, string>> = {
  yellow: 'Highlight',
  green: 'Evidence',
  blue: 'Claim',
  pink: 'Question',
  purple: 'Quotation',
};

/**
 * Where a passage is, by position: UTF-16 offsets into the text projection, `0 <= start < end <= text.length`.
 * W3C Web Annotation Data Model, section 4.2.5 (Text Position Selector).
 */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a passage is, by its words: W3C Web Annotation Data Model, section 4.2.4 (Text Quote Selector).
 * `prefix` and `suffix` are up to 64 UTF-16 units of the projection before and after.
 */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** An annotation's target: a passage of one content version. */
export interface Target {
  readonly content: ContentHash;
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** A passage of a version that is not its target's: where the reader says that it stands; `false`: nowhere. */
export type PlaceByHand = Omit<Target, 'content'> | false;

export interface Annotation {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** ISO 8601 in UTC. */
  readonly modified: string;
  readonly target: Target;
  /** Where it stands in other versions, as far as the reader said so; all else is found by its target. */
  readonly places?: Readonly<Record<ContentHash, PlaceByHand>>;
  readonly color: Color;
  /** Markdown; empty when there is none. */
  readonly note: string;
  /** Sorted, without duplicates. */
  readonly tags: readonly string[];
  /** Who said it, where the passage is a quotation and the reader or the detector named someone. */
  readonly speaker: string | null;
  /** The reader says that nobody is known to have said it, whoever was found. */
  readonly speakerUnknown?: true;
  /** Where it stands in the review; missing until it is reviewed for the first time. */
  readonly review?: Review;
}

/** Where an annotation's passage stands in the content version that is being shown. */
export type Place =
  | {
      readonly status: 'anchored';
      readonly start: number;
      readonly end: number;
      /** How it was found; `approximate` deserves a look by the reader. */
      readonly method: 'position' | 'quote' | 'context' | 'approximate';
    }
  | { readonly status: 'orphan' };

export interface PlacedAnnotation extends Annotation {
  readonly place: Place;
}
