import type { AnnotationId } from '../../../shared/identifiers.ts';
import { TextMap } from '../body/text-map.ts';
import { withSelectionHeld } from '../marking/held-selection.ts';
import type { Box } from '../marking/place-beside.ts';
import { selectedPassage } from '../marking/selected-passage.ts';
import { highlightsAt } from '../paint/hit-test.ts';
import type { Interval, IntervalIndex, Named } from '../paint/interval-index.ts';
import { Painter } from '../paint/painter.ts';
import { readingLine, scrollToReadingLine } from '../position/reading-line.ts';
import { Heights } from './heights.ts';
import type { Reading } from './reading.ts';

/** Passages are brought into view with this share of the viewport free above and below them. */
const COMFORT = 0.16;
/** Milliseconds that a passage is lit up after a jump to it. */
const FLASH = 900;

interface RevealOptions {
  readonly behavior?: ScrollBehavior;
  readonly covered?: number;
}

/** An article as it stands in the window: where its passages are on screen, and what paints and finds them. */
export class Page {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly painter: Painter;
  readonly #reading: Reading;
  readonly #heights: Heights;
  readonly #onRemapped = new Set<() => void>();
  #map: TextMap | null = null;
  #flashing: ReturnType<typeof setTimeout> | undefined;

  constructor(reading: Reading, scroller: HTMLElement, body: HTMLElement) {
    this.#reading = reading;
    this.scroller = scroller;
    this.body = body;
    this.#heights = new Heights(body, reading.projection.text.length, () => this.map);
    this.painter = new Painter(CSS.highlights, (place) => this.map.boundsOf(place));
  }

  /** Made when it is first needed, so that the text is on screen before. */
  get map(): TextMap {
    this.#map ??= new TextMap(this.body, this.#reading.projection.leaves);
    return this.#map;
  }

  /** Called when text nodes were divided or joined: places of before lead nowhere. */
  remap(): void {
    this.#map = null;
    this.painter.forgetRanges();
    for (const listener of this.#onRemapped) listener();
  }

  /** Does what divides or joins text nodes; what is selected stays selected. */
  rearrange(work: () => void): void {
    withSelectionHeld(
      this.body,
      () => this.map,
      () => {
        work();
        this.remap();
      },
    );
  }

  /** Calls after each {@link remap}. Answers with the function that ends it. */
  onRemapped(listener: () => void): () => void {
    this.#onRemapped.add(listener);
    return () => this.#onRemapped.delete(listener);
  }

  get index(): IntervalIndex<AnnotationId> {
    return this.painter.index;
  }

  /** The box of the block that a place of the text stands in. */
  blockAt(offset: number): HTMLElement | null {
    const node = this.map.pointAfter(offset)?.node;
    return node?.parentElement?.closest<HTMLElement>('[data-kind]') ?? null;
  }

  highlightsAt(point: { readonly x: number; readonly y: number }): readonly Named<AnnotationId>[] {
    return highlightsAt(point, this.index, this.map);
  }

  /** The boundary between two characters that is nearest to a point of the viewport; null outside the text. */
  boundaryAt({ x, y }: { readonly x: number; readonly y: number }): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    if (caret === null || !this.body.contains(caret.offsetNode)) return null;
    return this.map.offsetOf(caret.offsetNode, caret.offset, 'after');
  }

  /** The highlight that has the keyboard, also after its card was closed. */
  highlightWithKeyboard(): AnnotationId | null {
    const { activeElement } = document;
    const id = activeElement instanceof HTMLElement ? activeElement.dataset['annotation'] : undefined;
    const known = this.index.get(id as AnnotationId);
    return known?.id ?? null;
  }

  selected(): Interval | null {
    return selectedPassage(getSelection(), this.map, this.#reading.projection.text);
  }

  /** Where a click has put the caret in the passage; null where it stands elsewhere. */
  caretIn({ start, end }: Interval): number | null {
    const selection = getSelection();
    if (selection === null || !selection.isCollapsed || selection.focusNode === null) return null;
    if (!this.body.contains(selection.focusNode)) return null;
    const at = this.map.offsetOf(selection.focusNode, selection.focusOffset, 'after');
    return at !== null && at > start && at < end ? at : null;
  }

  /** The passage's lines on screen, in CSS pixels of the viewport; empty when it is not in the text. */
  linesOf(passage: Interval): readonly Box[] {
    const range = this.#liveRange(passage);
    return range === null ? [] : [...range.getClientRects()].filter(({ width }) => width > 0);
  }

  /**
   * Scrolls until the passage stands comfortably in view; not at all when it does. `covered`: how much of the view's
   * height, from below, something else takes (0 to 1).
   */
  reveal(passage: Interval, { behavior = 'auto', covered = 0 }: RevealOptions = {}): void {
    const view = this.scroller.getBoundingClientRect();
    const box = this.#liveRange(passage)?.getBoundingClientRect();
    if (box === undefined) return;
    const height = view.height * (1 - covered);
    const top = view.top + height * COMFORT;
    const bottom = view.top + height * (1 - COMFORT);
    if (box.top >= top && box.bottom <= bottom) return;
    const upwards = box.top < top || box.height > bottom - top;
    const by = upwards ? box.top - top : box.bottom - bottom;
    const far = Math.abs(by) > view.height * 1.5;
    this.scroller.scrollBy({ top: by, behavior: far ? 'instant' : behavior });
  }

  /** The offset of what stands on the reading line. */
  readingOffset(): number {
    const { scroller } = this;
    const view = scroller.getBoundingClientRect();
    const line = readingLine({
      top: scroller.scrollTop,
      height: scroller.scrollHeight,
      view: scroller.clientHeight,
    });
    return this.offsetAtHeight(view.top + line);
  }

  /** The offset of the line of text at a height of the viewport (CSS pixels), or of the next text below. */
  offsetAtHeight(y: number): number {
    return this.#heights.offsetAt(y);
  }

  /** Where the screenful at a height of the viewport starts or ends in the text; the text's own end below it. */
  edgeOfScreenfulAt(y: number, edge: 'start' | 'end'): number {
    return this.#heights.edgeOfScreenfulAt(y, edge);
  }

  /** The same of the single block at that height, for which its screenful is laid out. */
  edgeOfBlockAt(y: number, edge: 'start' | 'end'): number {
    return this.#heights.edgeOfBlockAt(y, edge);
  }

  /** Brings the line that a place of the text stands in to the reading line; the end of the text to its end. */
  scrollToPlace(offset: number): void {
    const { scroller } = this;
    const { scrollHeight: height, clientHeight: view } = scroller;
    if (offset >= this.#reading.projection.text.length) {
      scroller.scrollTop = height;
      return;
    }
    const box = this.#liveRange({ start: offset, end: offset + 1 })?.getBoundingClientRect();
    if (box === undefined) return;
    const y = (box.top + box.bottom) / 2 - scroller.getBoundingClientRect().top + scroller.scrollTop;
    scroller.scrollTop = scrollToReadingLine(y, { height, view });
  }

  /** Shows for a moment where a passage is. */
  flash(passage: Interval): void {
    clearTimeout(this.#flashing);
    this.painter.mark('flash', passage);
    this.#flashing = setTimeout(() => this.painter.mark('flash', null), FLASH);
  }

  dispose(): void {
    clearTimeout(this.#flashing);
    this.painter.dispose();
  }

  #liveRange(passage: Interval): Range | null {
    const bounds = this.map.boundsOf(passage);
    if (bounds === null) return null;
    const range = document.createRange();
    range.setStart(bounds.startContainer, bounds.startOffset);
    range.setEnd(bounds.endContainer, bounds.endOffset);
    return range;
  }
}
