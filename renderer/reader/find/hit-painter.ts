import type { TextRange } from '../../../shared/search/find.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Registry } from '../paint/painter.ts';

/** The names of the two looks: `::highlight(search-hit)`. */
const HIT = 'search-hit';
const CURRENT_HIT = 'search-hit-current';
/** Above all that passages look like. */
const PRIORITY = 10;

/** Marks what was found: one shared `Highlight` for all hits of a window of the text, and one for the hit one is at. */
export class HitPainter {
  readonly #registry: Registry;
  readonly #boundsOf: (interval: Interval) => StaticRangeInit | null;
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  #hits: readonly TextRange[] = [];
  #at = -1;
  #window: Interval = { start: 0, end: 0 };

  constructor(registry: Registry, boundsOf: (interval: Interval) => StaticRangeInit | null) {
    this.#registry = registry;
    this.#boundsOf = boundsOf;
    this.#all.priority = PRIORITY;
    this.#current.priority = PRIORITY + 1;
    registry.set(HIT, this.#all);
    registry.set(CURRENT_HIT, this.#current);
  }

  show(hits: readonly TextRange[], current: number): void {
    if (hits !== this.#hits) {
      this.#hits = hits;
      this.#paintWindow();
    }
    this.#at = current;
    this.#paintCurrent();
  }

  /** Which part of the text is painted. To be told anew when the page's text nodes are others. */
  setWindow(window: Interval): void {
    this.#window = window;
    this.#paintWindow();
    this.#paintCurrent();
  }

  dispose(): void {
    this.#registry.delete(HIT);
    this.#registry.delete(CURRENT_HIT);
  }

  #paintCurrent(): void {
    this.#current.clear();
    const hit = this.#hits[this.#at];
    if (hit !== undefined) this.#add(this.#current, hit);
  }

  #paintWindow(): void {
    this.#all.clear();
    const { start, end } = this.#window;
    for (const hit of this.#hits) {
      if (hit[0] >= end) break;
      if (hit[1] > start) this.#add(this.#all, hit);
    }
  }

  #add(highlight: Highlight, [start, end]: TextRange): void {
    const bounds = this.#boundsOf({ start, end });
    if (bounds !== null) highlight.add(new StaticRange(bounds));
  }
}
