import { TextMap } from '../../../renderer/reader/body/text-map.ts';
import { followWindow } from '../../../renderer/reader/paint/follow-window.ts';
import { highlightsAt } from '../../../renderer/reader/paint/hit-test.ts';
import { pickUnderClick } from '../../../renderer/reader/paint/overlap-cycle.ts';
import { Painter } from '../../../renderer/reader/paint/painter.ts';
import { Heights } from '../../../renderer/reader/reading/heights.ts';
import type { Color } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Leaf } from '../../../shared/text/projection.ts';
import type { Place } from '../long-article.ts';
import type { Contender } from './contender.ts';

/** What paints and finds highlights in Commonplace, without the app around it: the very work that the others do. */
class OwnPainter implements Contender {
  #painter: Painter | null = null;
  #map: TextMap | null = null;
  #changes = 0;

  load(body: HTMLElement, places: readonly Place[]): void {
    const scroller = body.closest<HTMLElement>('[data-scroller]');
    if (scroller === null) throw new Error('there is no text to scroll');
    const map = new TextMap(body, leavesOf(body));
    const heights = new Heights(body, body.textContent.length, () => map);
    const painter = new Painter(CSS.highlights, (place) => map.boundsOf(place));
    this.#map = map;
    this.#painter = painter;
    for (const { id, color, start, end } of places) painter.paint(id as AnnotationId, color, { start, end });
    const page = {
      scroller,
      body,
      edgeOfScreenfulAt: (y: number, edge: 'start' | 'end') => heights.edgeOfScreenfulAt(y, edge),
      edgeOfBlockAt: (y: number, edge: 'start' | 'end') => heights.edgeOfBlockAt(y, edge),
      onRemapped: () => () => undefined,
    };
    followWindow(page, (window) => painter.setWindow(window));
    this.#changes++;
  }

  add(id: string, color: Color): void {
    const range = getSelection()?.getRangeAt(0);
    if (range === undefined) return;
    const start = this.#map?.offsetOf(range.startContainer, range.startOffset, 'after') ?? null;
    const end = this.#map?.offsetOf(range.endContainer, range.endOffset, 'before') ?? null;
    if (start === null || end === null) return;
    this.#painter?.paint(id as AnnotationId, color, { start, end });
    this.#changes++;
  }

  recolor(id: string, color: Color): void {
    this.#painter?.recolor(id as AnnotationId, color);
    this.#changes++;
  }

  remove(id: string): void {
    this.#painter?.erase(id as AnnotationId);
    this.#changes++;
  }

  at(x: number, y: number): string | null {
    if (this.#painter === null || this.#map === null) return null;
    return pickUnderClick(highlightsAt({ x, y }, this.#painter.index, this.#map), null);
  }

  painted(): string {
    return String(this.#changes);
  }
}

/** The page's text as leaves of a projection in which nothing stands between two blocks. */
function leavesOf(body: HTMLElement): readonly Leaf[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const leaves: Leaf[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    leaves.push({ node: { type: 'text', value }, start, end: start + value.length });
    start += value.length;
  }
  return leaves;
}

Object.assign(window, { contender: new OwnPainter() });
