import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Registry } from '../paint/painter.ts';

/** `::highlight(commonplace-quotation)`. */
export const QUOTATION_PAINT = 'commonplace-quotation';

/**
 * Paints quotations under all highlights, and only those of the painted window of the text: each range that is
 * registered makes every change of any highlight dearer.
 */
export class QuotationPaint {
  readonly #registry: Registry;
  readonly #boundsOf: (interval: Interval) => StaticRangeInit | null;
  readonly #layer = new Highlight();
  readonly #ranges = new Map<number, AbstractRange>();
  #quotations: readonly FoundQuotation[] = [];
  #window: Interval = { start: 0, end: 0 };

  constructor(registry: Registry, boundsOf: (interval: Interval) => StaticRangeInit | null) {
    this.#registry = registry;
    this.#boundsOf = boundsOf;
    this.#layer.priority = -1;
    registry.set(QUOTATION_PAINT, this.#layer);
  }

  /** In text order. */
  show(quotations: readonly FoundQuotation[]): void {
    this.#quotations = quotations;
    this.#layer.clear();
    this.#ranges.clear();
    this.setWindow(this.#window);
  }

  setWindow(window: Interval): void {
    this.#window = window;
    const inside = this.#quotations.filter(
      ({ outerStart, outerEnd }) => outerStart < window.end && outerEnd > window.start,
    );
    const wanted = new Set(inside.map(({ outerStart }) => outerStart));
    for (const [start, range] of this.#ranges) {
      if (wanted.has(start)) continue;
      this.#layer.delete(range);
      this.#ranges.delete(start);
    }
    for (const { outerStart: start, outerEnd: end } of inside) {
      const bounds = this.#ranges.has(start) ? null : this.#boundsOf({ start, end });
      if (bounds === null) continue;
      const range = new StaticRange(bounds);
      this.#layer.add(range);
      this.#ranges.set(start, range);
    }
  }

  dispose(): void {
    this.#registry.delete(QUOTATION_PAINT);
    this.#ranges.clear();
  }
}
