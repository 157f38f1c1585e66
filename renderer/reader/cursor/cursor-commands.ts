import type { Interval } from '../paint/interval-index.ts';
import type { InHand } from '../reading/in-hand.ts';
import { type CursorStep, moveCursor, moveEdgeByWord, startCursor } from './cursor.ts';
import { SentenceSource } from './sentence-source.ts';

/** What keys do with the cursor that goes by sentences and paragraphs. */
export class CursorCommands {
  readonly #hand: InHand;
  readonly #sentences: SentenceSource;

  constructor(hand: InHand) {
    this.#hand = hand;
    const { projection, state } = hand.reading;
    this.#sentences = new SentenceSource(projection, state.open.content.language);
  }

  /** Puts the cursor on a passage. */
  stand({ start, end }: Interval): void {
    this.#set({ start, end, edge: 'end' });
  }

  move(step: CursorStep): void {
    const { cursor, focus } = this.#hand.reading.state;
    if (cursor === null) {
      const place = this.#hand.highlight?.place;
      this.begin(focus !== null && place?.status === 'anchored' ? place.start : undefined);
      return;
    }
    this.#set(moveCursor(cursor, step, this.#sentences));
  }

  /** Stretches or shortens the highlight in hand by a word, or else the passage under the cursor. */
  moveEdge(edge: 'start' | 'end', towards: 'forward' | 'back'): void {
    const { text } = this.#hand.reading.projection;
    const { cursor, focus } = this.#hand.reading.state;
    const place = focus === null ? undefined : this.#hand.highlight?.place;
    if (focus !== null && place?.status === 'anchored') {
      const moved = moveEdgeByWord(place, edge, towards, text);
      if (moved.start !== place.start || moved.end !== place.end)
        void this.#hand.reading.move(focus.id, moved);
      return;
    }
    if (cursor !== null) this.#set({ ...moveEdgeByWord(cursor, edge, towards, text), edge });
  }

  /** Puts the cursor on the sentence at an offset; without one, at the top of the view. */
  begin(offset?: number): void {
    const page = this.#hand.page;
    if (page === null) return;
    const top = page.scroller.getBoundingClientRect().top;
    this.#set(startCursor(this.#sentences, offset ?? page.offsetAtHeight(top + 48)));
  }

  #set(cursor: ReturnType<typeof startCursor>): void {
    getSelection()?.removeAllRanges();
    this.#hand.reading.store.setState({ cursor, selected: null, focus: null });
    if (cursor === null) return;
    this.#hand.page?.scroller.focus({ preventScroll: true });
    const edge =
      cursor.edge === 'end'
        ? { start: cursor.end - 1, end: cursor.end }
        : { start: cursor.start, end: cursor.start + 1 };
    this.#hand.page?.reveal(cursor.end - cursor.start > 1500 ? edge : cursor);
  }
}
