import type { TextMap } from '../body/text-map.ts';
import { offsetAtPoint } from '../paint/hit-test.ts';
import type { Interval } from '../paint/interval-index.ts';

/**
 * Which text stands at which height of the viewport (CSS pixels), by the boxes that the article's blocks stand in. To
 * ask a block itself has the whole screenful laid out that it stands in, so only those that are seen are asked.
 */
export class Heights {
  readonly #body: HTMLElement;
  /** UTF-16 units of the projection. */
  readonly #length: number;
  readonly #map: () => TextMap;
  readonly #screenfuls: readonly HTMLElement[];

  constructor(body: HTMLElement, length: number, map: () => TextMap) {
    this.#body = body;
    this.#length = length;
    this.#map = map;
    this.#screenfuls = [...body.querySelectorAll<HTMLElement>('[data-screenful]')];
  }

  /** The offset of the line of text at a height, or of the next text below. */
  offsetAt(y: number): number {
    const block = this.#blockAt(y);
    if (block === undefined) return this.#length;
    const box = block.getBoundingClientRect();
    const { start, end } = this.#textOf(block);
    if (y <= box.top) return start;
    const column = this.#body.getBoundingClientRect();
    const caret = offsetAtPoint({ x: column.left + column.width / 4, y }, this.#map());
    if (caret !== null && caret >= start && caret <= end) return caret;
    return Math.round(start + ((y - box.top) / Math.max(1, box.height)) * (end - start));
  }

  /** Where the screenful at a height starts or ends in the text; the text's own end below it. */
  edgeOfScreenfulAt(y: number, edge: 'start' | 'end'): number {
    const screenful = firstBelow(this.#screenfuls, y);
    return screenful === undefined ? this.#length : this.#textOf(screenful)[edge];
  }

  /** The same of the block at a height, or of the next one below. */
  edgeOfBlockAt(y: number, edge: 'start' | 'end'): number {
    const block = this.#blockAt(y);
    return block === undefined ? this.#length : this.#textOf(block)[edge];
  }

  #blockAt(y: number): HTMLElement | undefined {
    const screenful = firstBelow(this.#screenfuls, y);
    if (screenful === undefined) return undefined;
    return firstBelow([...screenful.querySelectorAll<HTMLElement>('[data-kind]')], y) ?? screenful;
  }

  #textOf(box: HTMLElement): Interval {
    const map = this.#map();
    const start = map.offsetOf(box, 0, 'after') ?? 0;
    return { start, end: map.offsetOf(box, box.childNodes.length, 'before') ?? start };
  }
}

/** The first of these boxes, which stand below one another, that ends below a height of the viewport. */
function firstBelow(boxes: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return boxes[low];
}
