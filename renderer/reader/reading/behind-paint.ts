import { createStore, type StoreApi } from 'zustand/vanilla';
import { afterPaint } from '../../app/after-paint.ts';
import type { ReadingState } from './reading-state.ts';

/**
 * The state of an article as it was before the frame that is being made: what stands beside the text (card, handles,
 * toolbar, panel) follows this one, so that paint in the text waits for none of it. A card that is opened to be
 * written into is there at once, since the next key may be of what is written.
 */
export class BehindPaint {
  readonly store: StoreApi<ReadingState>;
  readonly #ahead: StoreApi<ReadingState>;
  #callOff: (() => void) | null = null;

  constructor(ahead: StoreApi<ReadingState>) {
    this.#ahead = ahead;
    this.store = createStore<ReadingState>()(() => ahead.getState());
  }

  /** Answers with the function that ends it. */
  follow(): () => void {
    this.#catchUp();
    const unsubscribe = this.#ahead.subscribe((state, before) => {
      const { focus } = state;
      const isWrittenInto = focus !== before.focus && focus !== null && focus.field !== 'none';
      if (isWrittenInto) this.#catchUp();
      else this.#callOff ??= afterPaint(() => this.#catchUp());
    });
    return () => {
      unsubscribe();
      this.#callOff?.();
      this.#callOff = null;
    };
  }

  #catchUp(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.store.setState(this.#ahead.getState(), true);
  }
}
