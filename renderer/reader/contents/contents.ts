import { createStore, type StoreApi } from 'zustand/vanilla';
import { bringToTop } from '../position/bring-to-top.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { type Section, sectionAt, sectionsOf } from './sections.ts';

interface ContentsState {
  /** Index of the section that is being read; -1 before the first. */
  readonly current: number;
}

/** Share of the view's height, from above, at which the section that stands there is the one being read. */
const READ_AT = 0.38;

/** The table of contents of the article that is read: its sections, and which one is on screen. */
export class Contents {
  readonly sections: readonly Section[];
  readonly store: StoreApi<ContentsState> = createStore<ContentsState>()(() => ({ current: -1 }));
  #page: Page | null = null;
  #stopScrolling: () => void = () => undefined;

  constructor(reading: Reading) {
    this.sections = sectionsOf(reading.state.open.content.body, reading.projection);
  }

  /** Keeps the current section with what is on screen. Answers with the function that ends it. */
  follow(page: Page): () => void {
    this.#page = page;
    const { scroller } = page;
    let frame = 0;
    const show = () => {
      frame = 0;
      const view = scroller.getBoundingClientRect();
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
      const offset = page.offsetAtHeight(view.top + view.height * (atEnd ? 1 : READ_AT));
      this.store.setState({ current: sectionAt(this.sections, offset) });
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    if (this.sections.length > 0) {
      later();
      scroller.addEventListener('scroll', later, { passive: true });
    }
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
      this.#stopScrolling();
      this.#page = null;
    };
  }

  goTo(index: number): void {
    const section = this.sections[index];
    const page = this.#page;
    if (section === undefined || page === null) return;
    this.#stopScrolling();
    this.#stopScrolling = bringToTop(page, section);
    page.flash(section);
  }

  step(towards: 'forward' | 'back'): void {
    const { current } = this.store.getState();
    this.goTo(Math.max(0, Math.min(this.sections.length - 1, current + (towards === 'forward' ? 1 : -1))));
  }
}
