import type { OpenArticle } from '../../../shared/api.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { Interval } from '../paint/interval-index.ts';
import { EVERYTHING, type PassageFilter } from '../passages/passage-filter.ts';
import type { Annotations } from './apply-to-annotations.ts';

/** What of the card is to be at hand when it opens. */
export type CardField = 'none' | 'note' | 'tags';

export interface Focus {
  readonly id: AnnotationId;
  readonly field: CardField;
  /** Told apart by the panel, which scrolls along unless it was itself the place of the click. */
  readonly from: 'text' | 'panel' | 'keyboard' | 'link';
}

/** A new highlight, those that it shares words with, and the same of others that were made with it. */
export interface OverlapAsked {
  readonly id: AnnotationId;
  readonly others: readonly AnnotationId[];
  readonly also?: readonly OverlapAsked[];
}

export interface ReadingState {
  /** Summary, note and content; for annotations see {@link ReadingState.annotations}. */
  readonly open: Omit<OpenArticle, 'annotations' | 'revision'>;
  /** As they are on screen: what the service knows, and over it what is on its way there. */
  readonly annotations: Annotations;
  /** Whether the annotations and the article's note are here: a text may be before them. */
  readonly arrived: boolean;
  readonly focus: Focus | null;
  readonly cursor: Cursor | null;
  /** What is selected by mouse, touch or pen, trimmed of white space. */
  readonly selected: Interval | null;
  readonly filter: PassageFilter;
  /** Where the passages panel is to be opened at, until it is. */
  readonly panelGoal: 'orphans' | null;
  /** The passage without a place that the reader is finding one for. */
  readonly placing: AnnotationId | null;
  /** The quotations that were found in the text, in its order, speakers under the names that aliases give them. */
  readonly quotations: readonly FoundQuotation[];
  /** The quotation that the pointer rests on. */
  readonly pointed: FoundQuotation | null;
  /** New highlights that share words with others, while it is asked whether they shall become one. */
  readonly question: OverlapAsked | null;
  /** Where the highlight in hand would be split, as an UTF-16 offset, while that is being chosen. */
  readonly split: { readonly id: AnnotationId; readonly at: number } | null;
  /** What was just done, for screen readers. */
  readonly said: string;
}

/** An article as it is when it has just been opened: nothing is chosen, asked or said. */
export const justOpened = (
  open: ReadingState['open'],
  annotations: Annotations,
  arrived: boolean,
): ReadingState => ({
  open,
  annotations,
  arrived,
  focus: null,
  cursor: null,
  selected: null,
  filter: EVERYTHING,
  panelGoal: null,
  placing: null,
  quotations: [],
  pointed: null,
  question: null,
  split: null,
  said: '',
});

/** Whether this is another text than the one that the article shows: it is only read. */
export const isEarlier = ({ open: { contentHash, current } }: ReadingState): boolean =>
  current !== null && contentHash !== current;
