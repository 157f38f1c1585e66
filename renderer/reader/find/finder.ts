import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextRange } from '../../../shared/search/find.ts';
import type { ColorNames } from '../../../shared/search/query.ts';
import type { Interval } from '../paint/interval-index.ts';
import { findSearched, findTyped } from './find-query.ts';

export interface FindState {
  readonly isOpen: boolean;
  /** What stands in the field; stays when the bar is closed. */
  readonly typed: string;
  /** UTF-16 offsets into the text, in order; none while the bar is closed. */
  readonly hits: readonly TextRange[];
  /** Index of the hit that one is at; -1 where there is none. */
  readonly current: number;
  /** Counts the wishes to have the field ready for typing. */
  readonly wanted: number;
}

export interface FinderPorts {
  readonly text: string;
  readonly colorNames: () => ColorNames;
}

/** Finding in the text that is being read: what was typed, where it stands, and at which of those places one is. */
export class Finder {
  readonly store: StoreApi<FindState>;
  readonly #ports: FinderPorts;
  /** The offset from which the first hit is looked for. */
  #from = 0;

  constructor(ports: FinderPorts) {
    this.#ports = ports;
    this.store = createStore<FindState>()(() => ({
      isOpen: false,
      typed: '',
      hits: [],
      current: -1,
      wanted: 0,
    }));
  }

  get state(): FindState {
    return this.store.getState();
  }

  get hit(): Interval | null {
    const { hits, current } = this.state;
    const hit = hits[current];
    return hit === undefined ? null : { start: hit[0], end: hit[1] };
  }

  /** Marks what a search of the library found here, if anything, and is at the hit nearest to a place. */
  showSearched(query: string, near: number): void {
    const hits = findSearched(this.#ports.text, query, this.#ports.colorNames());
    if (hits.length === 0) return;
    this.#from = near;
    this.store.setState({ isOpen: true, typed: query, hits, current: indexFrom(hits, near) });
  }

  /** Opens the bar, with the field ready. `from`: where one is in the text, as an UTF-16 offset. */
  open(from: number, typed = this.state.typed): void {
    this.#from = from;
    const { isOpen } = this.state;
    this.store.setState(({ wanted }) => ({ isOpen: true, wanted: wanted + 1 }));
    if (!isOpen || typed !== this.state.typed) this.type(typed);
  }

  type(typed: string): void {
    const hits = findTyped(this.#ports.text, typed, this.#ports.colorNames());
    this.store.setState({ typed, hits, current: indexFrom(hits, this.#from) });
  }

  /** From the last hit it goes on to the first, and back. */
  step(towards: 'forward' | 'back'): void {
    const { hits, current } = this.state;
    if (hits.length === 0) return;
    const next = (current + (towards === 'forward' ? 1 : -1) + hits.length) % hits.length;
    this.#from = hits[next]?.[0] ?? 0;
    this.store.setState({ current: next });
  }

  close(): void {
    this.store.setState({ isOpen: false, hits: [], current: -1 });
  }
}

/** The first hit that ends after the offset, else the first of all. */
function indexFrom(hits: readonly TextRange[], from: number): number {
  if (hits.length === 0) return -1;
  return Math.max(
    0,
    hits.findIndex(([, end]) => end > from),
  );
}
