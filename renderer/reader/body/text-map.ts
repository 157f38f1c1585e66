import type { Leaf } from '../../../shared/text/projection.ts';
import { SOFT_HYPHEN } from '../hyphenation/divide-words.ts';
import type { Interval } from '../paint/interval-index.ts';

/** A place in the document: a text node and a UTF-16 offset into its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Where soft hyphens of ours stand in a text node, each as the offset of the next character of its leaf. Ascending. */
type Hyphens = readonly number[];
const NONE: Hyphens = [];

/**
 * The way from offsets of the projection to places in the page and back. Text nodes stand in the page in the order of
 * the projection's leaves, each with its leaf's very text or the next piece of it, so that both ways are one binary
 * search or one look-up. Soft hyphens that the leaf has not, put in where words may be divided, do not count.
 */
export class TextMap {
  readonly #nodes: readonly Text[];
  /** Where each node's text starts in the projection, ascending. */
  readonly #starts: readonly number[];
  /** Of each node, in UTF-16 units of the projection. */
  readonly #lengths: readonly number[];
  readonly #hyphens: readonly Hyphens[];
  readonly #indexOf: ReadonlyMap<Node, number>;

  /** @throws Error where the page does not show the projection's text: a fault of the program. */
  constructor(root: Node, leaves: readonly Leaf[]) {
    const nodes = projectedTextNodes(root);
    const starts: number[] = [];
    const lengths: number[] = [];
    const hyphens: Hyphens[] = [];
    for (const { node: leaf, start, end } of leaves) {
      if (leaf.type === 'break') continue;
      const mayHaveOurs = leaf.type === 'text' && !leaf.value.includes(SOFT_HYPHEN);
      let at = start;
      while (at < end) {
        const node = nodes[starts.length];
        const ours = node !== undefined && mayHaveOurs ? hyphensIn(node.data) : NONE;
        const length = (node?.length ?? Number.POSITIVE_INFINITY) - ours.length;
        if (at + length > end) throw otherText(starts.length);
        starts.push(at);
        lengths.push(length);
        hyphens.push(ours);
        at += length;
      }
    }
    if (starts.length !== nodes.length) throw otherText(starts.length);
    this.#nodes = nodes;
    this.#starts = starts;
    this.#lengths = lengths;
    this.#hyphens = hyphens;
    this.#indexOf = new Map(nodes.map((node, i) => [node, i]));
  }

  /** Where a passage begins and ends in the page; null for an empty one or one outside the text. */
  boundsOf({ start, end }: Interval): StaticRangeInit | null {
    const from = this.pointAfter(start);
    const to = this.pointBefore(end);
    if (from === null || to === null || end <= start) return null;
    return {
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    };
  }

  /** Where the character at `offset` stands; of a separator, the start of the text after it. */
  pointAfter(offset: number): TextPoint | null {
    const i = this.#lastStartingAt(offset);
    const node = this.#nodes[i];
    const start = this.#starts[i];
    if (node !== undefined && start !== undefined && offset < start + (this.#lengths[i] ?? 0)) {
      const at = offset - start;
      return within(node, at + countUpTo(this.#hyphens[i] ?? NONE, at + 1));
    }
    const next = this.#nodes[i + 1];
    if (next !== undefined) return { node: next, offset: 0 };
    return node === undefined ? null : { node, offset: node.length };
  }

  /** Where the character before `offset` ends; of a separator, the end of the text before it. */
  pointBefore(offset: number): TextPoint | null {
    const i = this.#lastStartingAt(offset - 1);
    const node = this.#nodes[i];
    const start = this.#starts[i];
    if (node === undefined || start === undefined) return null;
    const at = Math.min(offset - start, this.#lengths[i] ?? 0);
    return within(node, at + countUpTo(this.#hyphens[i] ?? NONE, at));
  }

  /**
   * The offset of a boundary point of the page (a text node and an index into it, or an element and a child index).
   * A point between texts belongs to the text after it (`towards: 'after'`) or before it. Null outside the text.
   */
  offsetOf(container: Node, index: number, towards: 'after' | 'before'): number | null {
    const i = this.#indexOf.get(container);
    const start = i === undefined ? undefined : this.#starts[i];
    if (start !== undefined && i !== undefined)
      return start + index - hyphensBefore(this.#hyphens[i] ?? NONE, index);
    const firstAfter = this.#firstNodeAfter(container, index);
    if (towards === 'after') return this.#starts[firstAfter] ?? null;
    const before = this.#starts[firstAfter - 1];
    return before === undefined ? null : before + (this.#lengths[firstAfter - 1] ?? 0);
  }

  #lastStartingAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #firstNodeAfter(container: Node, index: number): number {
    const point = container.ownerDocument?.createRange();
    if (point === undefined) return 0;
    point.setStart(container, index);
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const node = this.#nodes[middle];
      if (node !== undefined && point.comparePoint(node, 0) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Also where something else than the app, such as an extension of the browser, has cut the node since. */
const within = (node: Text, offset: number): TextPoint => ({ node, offset: Math.min(offset, node.length) });

function hyphensIn(data: string): Hyphens {
  let at = data.indexOf(SOFT_HYPHEN);
  if (at < 0) return NONE;
  const found: number[] = [];
  for (; at >= 0; at = data.indexOf(SOFT_HYPHEN, at + 1)) found.push(at - found.length);
  return found;
}

/** How many stand before characters below `offset`. */
function countUpTo(hyphens: Hyphens, offset: number): number {
  return firstWhere(hyphens, (at) => at >= offset);
}

/** How many of a node's hyphens stand before an index into its data. */
function hyphensBefore(hyphens: Hyphens, index: number): number {
  return firstWhere(hyphens, (at, before) => at + before >= index);
}

/** The first place of an ascending list where something holds that holds from there on. */
function firstWhere(list: Hyphens, holds: (value: number, place: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] ?? 0, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const otherText = (node: number): Error =>
  new Error(`The page shows another text than the article has, from text node ${node} on`);

function projectedTextNodes(root: Node): Text[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        return node.nodeValue === '' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      }
      return (node as Element).hasAttribute('data-unprojected')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  return nodes;
}
