import type { StoreApi } from 'zustand/vanilla';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { speakerOfPassage } from '../../../shared/quotations/speaker-of-passage.ts';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { OptimisticEdits } from './optimistic-edits.ts';
import type { ReadingState } from './reading-state.ts';

/** Who speaks in the passages of an article, as far as its text has been read for quotations. */
export class Attribution {
  readonly #store: StoreApi<ReadingState>;
  readonly #edits: OptimisticEdits;
  readonly #nameOf: (speaker: string) => string;
  /** As they were found; null until the text has been read for them. */
  #found: readonly FoundQuotation[] | null = null;
  /** Highlights that were made before anybody knew who speaks in them. */
  #unattributed: readonly AnnotationId[] = [];
  #awaiting: (() => void) | null = null;

  /** @param nameOf whom a speaker's name means by the reader's aliases */
  constructor(store: StoreApi<ReadingState>, edits: OptimisticEdits, nameOf: (speaker: string) => string) {
    this.#store = store;
    this.#edits = edits;
    this.#nameOf = nameOf;
  }

  /**
   * Does what needs the quotations: now, or once the text has been read for them. Of several that wait, the last is
   * what the reader wants.
   *
   * @returns whether it was done
   */
  whenKnown(act: () => void): boolean {
    if (this.#found === null) this.#awaiting = act;
    else act();
    return this.#found !== null;
  }

  speakerOf(passage: Interval): string | null {
    return speakerOfPassage(passage, this.#store.getState().quotations);
  }

  /** A highlight for which nobody was named: where nothing is known yet, its speaker is once the text was read. */
  marked(id: AnnotationId): void {
    if (this.#found === null) this.#unattributed = [...this.#unattributed, id];
  }

  /** Takes in what the text was found to quote, and names the speakers of what was marked before that. */
  take(found: readonly FoundQuotation[]): void {
    this.#found = found;
    this.rename();
    const early = this.#unattributed.flatMap((id) => {
      const annotation = this.#store.getState().annotations.get(id);
      if (annotation?.place.status !== 'anchored' || annotation.speaker !== null) return [];
      if (annotation.speakerUnknown) return [];
      const speaker = this.speakerOf(annotation.place);
      return speaker === null ? [] : [this.#edits.change(id, { speaker })];
    });
    this.#unattributed = [];
    if (early.length > 0) void this.#edits.apply(early, 'name the speaker', { silent: true });
    const awaiting = this.#awaiting;
    this.#awaiting = null;
    awaiting?.();
  }

  /** Puts the names on the quotations that the aliases give now. */
  rename(): void {
    const quotations = (this.#found ?? []).map((quotation) =>
      quotation.speaker === null ? quotation : { ...quotation, speaker: this.#nameOf(quotation.speaker) },
    );
    this.#store.setState({ quotations, pointed: null });
  }
}
