import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { InHand } from '../reading/in-hand.ts';
import type { Reshaping } from './reshaping.ts';
import { movedSplit, startOfSplit } from './split-place.ts';

/** Splits the highlight in hand at a place that is chosen first, or around the passage in hand. */
export class Splitting {
  readonly #hand: InHand;
  readonly #reshaping: Reshaping;
  readonly #say: (message: string) => void;

  constructor(hand: InHand, reshaping: Reshaping, say: (message: string) => void) {
    this.#hand = hand;
    this.#reshaping = reshaping;
    this.#say = say;
  }

  /** Splits the highlight around the passage in hand; without one, asks for the place in the highlight in hand. */
  split(): void {
    const { passage, highlight } = this.#hand;
    if (this.#hand.selected !== null || highlight === null) {
      if (passage === null) return;
      const around = this.#reshaping.around(passage);
      if (around === null) this.#say('There is no highlight around this passage to split');
      else if (this.#reshaping.split(around.id, [passage.start, passage.end])) this.#hand.clearSelection();
      return;
    }
    if (highlight.place.status !== 'anchored') return;
    const { text } = this.#hand.reading.projection;
    const { start, end } = highlight.place;
    const near = this.#hand.page?.caretIn(highlight.place) ?? Math.floor((start + end) / 2);
    const at = startOfSplit(text, highlight.place, near);
    if (at === null) this.#say('A highlight of one word cannot be split');
    else this.#choose(highlight.id, at);
  }

  move(to: 'forward' | 'back' | number): void {
    const { split } = this.#hand.reading.state;
    const place = split === null ? undefined : this.#hand.reading.annotation(split.id)?.place;
    if (split === null || place?.status !== 'anchored') return;
    const { text } = this.#hand.reading.projection;
    const at = typeof to === 'number' ? startOfSplit(text, place, to) : movedSplit(text, place, split.at, to);
    if (at !== null) this.#choose(split.id, at);
  }

  here(): void {
    const { split } = this.#hand.reading.state;
    if (split !== null) this.#reshaping.split(split.id, [split.at]);
  }

  #choose(id: AnnotationId, at: number): void {
    const { text } = this.#hand.reading.projection;
    const word = text.slice(at, at + 40).split(/\s/u)[0] ?? '';
    this.#hand.page?.scroller.focus({ preventScroll: true });
    this.#hand.reading.store.setState({ split: { id, at }, said: `Split before “${word}”` });
    this.#hand.page?.reveal({ start: at, end: at + 1 });
  }
}
