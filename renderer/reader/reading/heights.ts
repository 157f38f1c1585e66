import type { TextMap } from '../body/text-map.ts';
import { offsetAtPoint } from '../paint/hit-test.ts';
import type { Interval } from '../paint/interval-index.ts';

/** Which text stands at which height of the viewport (CSS pixels), by the boxes of the article's blocks. */
export class Heights {
  readonly #body: HTMLElement;
  /** UTF-16 units of the projection. */
  readonly #length: number;
  readonly #map: () => TextMap;
  readonly #blocks: readonly HTMLElement[];

  constructor(body: HTMLElement, length: number, map: () => TextMap) {
    this.#body = body;
    this.#length = length;
    this.#map = map;
    this.#blocks = [...body.querySelectorAll<HTMLElement>('[data-kind]')];
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

  /** Where the block at a height starts or ends in the text; the text's own end below it. */
  edgeOfBlockAt(y: number, edge: 'start' | 'end'): number {
    const block = this.#blockAt(y);
    return block === undefined ? this.#length : this.#textOf(block)[edge];
  }

  #blockAt(y: number): HTMLElement | undefined {
    const blocks = this.#blocks;
    const below = (i: number) => (blocks[i]?.getBoundingClientRect().bottom ?? 0) > y;
    return blocks[firstIndex(blocks.length, below)];
  }

  #textOf(block: HTMLElement): Interval {
    const map = this.#map();
    const start = map.offsetOf(block, 0, 'after') ?? 0;
    return { start, end: map.offsetOf(block, block.childNodes.length, 'before') ?? start };
  }
}

/** The first index below `count` for which `holds`, which holds for all after it; `count` when for none. */
function firstIndex(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
