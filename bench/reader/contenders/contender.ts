import type { Color } from '../../../shared/annotation/annotation.ts';
import type { Place } from '../long-article.ts';

/** Another means of showing highlights, on the very page that the app shows: the same text, elements and styles. */
export interface Contender {
  /** Shows all of them. */
  load(body: HTMLElement, places: readonly Place[]): void;
  /** Adds what is selected. */
  add(id: string, color: Color): void;
  recolor(id: string, color: Color): void;
  remove(id: string): void;
  /** The highlight at a point of the viewport. */
  at(x: number, y: number): string | null;
  /** Changes whenever something else is painted. */
  painted(): string;
}

/** The page's text nodes with where they begin, and a range between two offsets. */
export class PageText {
  readonly #nodes: { readonly node: Text; readonly start: number }[] = [];

  constructor(body: HTMLElement) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      this.#nodes.push({ node: node as Text, start: at });
      at += (node as Text).length;
    }
  }

  /** The text nodes between two offsets, each with the part of it that lies between. */
  between(start: number, end: number): readonly { readonly node: Text; from: number; to: number }[] {
    let low = 0;
    let high = this.#nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#nodes[middle]?.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const found = [];
    for (let i = low; i < this.#nodes.length; i++) {
      const piece = this.#nodes[i];
      if (piece === undefined || piece.start >= end) break;
      const from = Math.max(0, start - piece.start);
      const to = Math.min(piece.node.length, end - piece.start);
      if (from < to) found.push({ node: piece.node, from, to });
    }
    return found;
  }

  /** @throws Error where there is no text between the two */
  rangeOf(start: number, end: number): Range {
    const pieces = this.between(start, end);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) throw new Error(`no text from ${start} to ${end}`);
    const range = document.createRange();
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
    return range;
  }
}
