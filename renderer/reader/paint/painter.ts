import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { type Interval, IntervalIndex } from './interval-index.ts';

/** Passing marks, each one of its own look: what the pointer is on, what is chosen, where the cursor stands, what is read aloud. */
export const PASSING = ['aloud', 'aloud-word', 'cursor', 'hover', 'focus', 'flash'] as const;
export type Passing = (typeof PASSING)[number];

/** The part of `HighlightRegistry` that painting needs (CSS Custom Highlight API, Level 1). */
export interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/** One name a style: `::highlight(commonplace-yellow)`. */
export const highlightName = (look: Color | Passing): string => `commonplace-${look}`;

/**
 * Paints passages without touching the document: one `Highlight` a colour holds the ranges of all its passages. Any
 * change makes Chromium go through every range that is registered, so only those of a window of the text are: the
 * part on screen and some way around it. Adding, recolouring or removing a passage then costs the same whether there
 * are five or five thousand.
 */
export class Painter {
  /** Where all passages are, also those outside the window. */
  readonly index = new IntervalIndex<AnnotationId>();
  readonly #registry: Registry;
  readonly #boundsOf: (interval: Interval) => StaticRangeInit | null;
  readonly #layers = new Map<Color | Passing, Highlight>();
  readonly #colors = new Map<AnnotationId, Color>();
  readonly #ranges = new Map<AnnotationId, AbstractRange>();
  readonly #idOfRange = new Map<AbstractRange, AnnotationId>();
  readonly #marked = new Map<Passing, Interval>();
  #window: Interval = { start: 0, end: 0 };

  constructor(registry: Registry, boundsOf: (interval: Interval) => StaticRangeInit | null) {
    this.#registry = registry;
    this.#boundsOf = boundsOf;
    for (const color of COLORS) this.#addLayer(color, 0);
    PASSING.forEach((passing, i) => this.#addLayer(passing, i + 1));
  }

  /** Which part of the text is painted. */
  setWindow(window: Interval): void {
    this.#window = window;
    const wanted = new Set(this.index.meeting(window.start, window.end).map(({ id }) => id));
    for (const id of this.#ranges.keys()) if (!wanted.has(id)) this.#unregister(id);
    for (const id of wanted) this.#register(id);
  }

  paint(id: AnnotationId, color: Color, { start, end }: Interval): void {
    this.erase(id);
    this.index.set({ id, start, end });
    this.#colors.set(id, color);
    if (start < this.#window.end && end > this.#window.start) this.#register(id);
  }

  /** Moves the very range to another colour. */
  recolor(id: AnnotationId, color: Color): void {
    const before = this.#colors.get(id);
    if (before === undefined || before === color) return;
    this.#colors.set(id, color);
    const range = this.#ranges.get(id);
    if (range === undefined) return;
    this.#layers.get(before)?.delete(range);
    this.#layers.get(color)?.add(range);
  }

  erase(id: AnnotationId): void {
    this.#unregister(id);
    this.#colors.delete(id);
    this.index.delete(id);
  }

  /** Takes all paint away until the window is set again, as when the page's text nodes are others now. */
  forgetRanges(): void {
    // Copies, since the loops take out and put back what they go through.
    for (const id of Array.from(this.#ranges.keys())) this.#unregister(id);
    for (const [passing, place] of Array.from(this.#marked)) {
      this.#marked.delete(passing);
      this.#layers.get(passing)?.clear();
      this.mark(passing, place);
    }
  }

  /** Shows a passing mark at one place, or nowhere. */
  mark(passing: Passing, place: Interval | null): void {
    const before = this.#marked.get(passing);
    if (before?.start === place?.start && before?.end === place?.end) return;
    if (place === null) this.#marked.delete(passing);
    else this.#marked.set(passing, place);
    const layer = this.#layers.get(passing);
    if (before !== undefined) layer?.clear();
    const bounds = place === null ? null : this.#boundsOf(place);
    if (bounds !== null) layer?.add(new StaticRange(bounds));
  }

  /** Whose range it is, of those that a hit test found. */
  idOf(range: AbstractRange): AnnotationId | undefined {
    return this.#idOfRange.get(range);
  }

  dispose(): void {
    for (const look of this.#layers.keys()) this.#registry.delete(highlightName(look));
    this.#layers.clear();
    this.#colors.clear();
    this.#ranges.clear();
    this.#idOfRange.clear();
    this.#marked.clear();
  }

  #register(id: AnnotationId): void {
    const place = this.index.get(id);
    const color = this.#colors.get(id);
    if (place === undefined || color === undefined || this.#ranges.has(id)) return;
    const bounds = this.#boundsOf(place);
    if (bounds === null) return;
    const range = new StaticRange(bounds);
    this.#layers.get(color)?.add(range);
    this.#ranges.set(id, range);
    this.#idOfRange.set(range, id);
  }

  #unregister(id: AnnotationId): void {
    const range = this.#ranges.get(id);
    const color = this.#colors.get(id);
    if (range === undefined || color === undefined) return;
    this.#layers.get(color)?.delete(range);
    this.#ranges.delete(id);
    this.#idOfRange.delete(range);
  }

  #addLayer(look: Color | Passing, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.#layers.set(look, highlight);
    this.#registry.set(highlightName(look), highlight);
  }
}
