import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Interval } from './interval-index.ts';

/** Passing marks, each one of its own look: what the pointer is on, what is chosen, where the cursor stands. */
export const PASSING = ['cursor', 'hover', 'focus', 'flash'] as const;
export type Passing = (typeof PASSING)[number];

/** The part of `HighlightRegistry` that painting needs (CSS Custom Highlight API, Level 1). */
export interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/** One name a style: `::highlight(commonplace-yellow)`. */
export const highlightName = (look: Color | Passing): string => `commonplace-${look}`;

/**
 * Paints passages without touching the document: one `Highlight` a colour holds the ranges of all its passages, so
 * that adding, recolouring or removing one costs the same whether there are five or five thousand.
 */
export class Painter {
  readonly #registry: Registry;
  readonly #boundsOf: (interval: Interval) => StaticRangeInit | null;
  readonly #layers = new Map<Color | Passing, Highlight>();
  readonly #painted = new Map<AnnotationId, { readonly color: Color; readonly range: AbstractRange }>();
  readonly #idOfRange = new Map<AbstractRange, AnnotationId>();

  constructor(registry: Registry, boundsOf: (interval: Interval) => StaticRangeInit | null) {
    this.#registry = registry;
    this.#boundsOf = boundsOf;
    for (const color of COLORS) this.#addLayer(color, 0);
    PASSING.forEach((passing, i) => this.#addLayer(passing, i + 1));
  }

  paint(id: AnnotationId, color: Color, place: Interval): void {
    this.erase(id);
    const bounds = this.#boundsOf(place);
    if (bounds === null) return;
    const range = new StaticRange(bounds);
    this.#layers.get(color)?.add(range);
    this.#painted.set(id, { color, range });
    this.#idOfRange.set(range, id);
  }

  /** Moves the very range to another colour. */
  recolor(id: AnnotationId, color: Color): void {
    const painted = this.#painted.get(id);
    if (painted === undefined || painted.color === color) return;
    this.#layers.get(painted.color)?.delete(painted.range);
    this.#layers.get(color)?.add(painted.range);
    this.#painted.set(id, { color, range: painted.range });
  }

  erase(id: AnnotationId): void {
    const painted = this.#painted.get(id);
    if (painted === undefined) return;
    this.#layers.get(painted.color)?.delete(painted.range);
    this.#painted.delete(id);
    this.#idOfRange.delete(painted.range);
  }

  /** Shows a passing mark at one place, or nowhere. */
  mark(passing: Passing, place: Interval | null): void {
    const layer = this.#layers.get(passing);
    if (layer === undefined) return;
    layer.clear();
    const bounds = place === null ? null : this.#boundsOf(place);
    if (bounds !== null) layer.add(new StaticRange(bounds));
  }

  /** Whose range it is, of those that a hit test found. */
  idOf(range: AbstractRange): AnnotationId | undefined {
    return this.#idOfRange.get(range);
  }

  dispose(): void {
    for (const look of this.#layers.keys()) this.#registry.delete(highlightName(look));
    this.#layers.clear();
    this.#painted.clear();
    this.#idOfRange.clear();
  }

  #addLayer(look: Color | Passing, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.#layers.set(look, highlight);
    this.#registry.set(highlightName(look), highlight);
  }
}
