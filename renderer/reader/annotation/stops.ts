import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { AnnotationView } from '../paint/follow-annotations.ts';
import type { Interval } from '../paint/interval-index.ts';
import styles from './stops.module.css';

/** How much of a passage's words a stop says, in UTF-16 units. */
const SAID = 160;

interface Stop {
  readonly button: HTMLButtonElement;
  readonly start: number;
  readonly end: number;
}

export interface StopsOptions {
  /** The box of the text that a place stands in. */
  readonly blockAt: (offset: number) => HTMLElement | null;
  readonly colorName: (color: Color) => string;
  /** Whom a speaker's name means. */
  readonly nameOf: (speaker: string) => string;
  readonly onFocus: (id: AnnotationId) => void;
  readonly onPress: (id: AnnotationId) => void;
  /** The highlight that had the keyboard is gone. */
  readonly onLost: () => void;
}

/**
 * Highlights for those who do not see paint or have no mouse. Paint leaves no trace in the accessibility tree, so
 * after each block of the text stands one unseen button for each highlight that begins in it, in text order: Tab
 * goes from highlight to highlight as it goes from link to link, and a screen reader meets each one where it is read
 * and says its colour's name, its words, its note and its tags. The buttons hold no text nodes: nothing of them gets
 * into a selection, and the text stays as it is.
 */
export class Stops implements AnnotationView {
  readonly #options: StopsOptions;
  readonly #stops = new Map<AnnotationId, Stop>();

  constructor(options: StopsOptions) {
    this.#options = options;
  }

  show(annotation: PlacedAnnotation, place: Interval): void {
    const block = this.#options.blockAt(place.start);
    if (block === null) return;
    const button = this.#stops.get(annotation.id)?.button ?? this.#newButton(annotation.id);
    const focused = document.activeElement === button;
    this.#stops.set(annotation.id, { button, start: place.start, end: place.end });
    const list = stopsOf(block);
    const after = [...list.children].find((other) => this.#comesAfter(other, place));
    list.insertBefore(button, after ?? null);
    if (focused) button.focus({ preventScroll: true });
    this.describe(annotation);
  }

  recolor(annotation: PlacedAnnotation): void {
    this.describe(annotation);
  }

  describe(annotation: PlacedAnnotation): void {
    this.#stops.get(annotation.id)?.button.setAttribute('aria-label', this.#words(annotation));
  }

  hide(id: AnnotationId): void {
    const button = this.#stops.get(id)?.button;
    const focused = button !== undefined && document.activeElement === button;
    button?.remove();
    this.#stops.delete(id);
    if (focused) this.#options.onLost();
  }

  /** Moves the keyboard to a highlight without scrolling. */
  focus(id: AnnotationId): void {
    this.#stops.get(id)?.button.focus({ preventScroll: true });
  }

  dispose(): void {
    for (const { button } of this.#stops.values()) button.remove();
    this.#stops.clear();
  }

  #newButton(id: AnnotationId): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = styles.stop ?? '';
    button.dataset['annotation'] = id;
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('focus', () => this.#options.onFocus(id));
    button.addEventListener('click', () => this.#options.onPress(id));
    return button;
  }

  #comesAfter(other: Element, place: Interval): boolean {
    const id = other instanceof HTMLElement ? other.dataset['annotation'] : undefined;
    const stop = id === undefined ? undefined : this.#stops.get(id as AnnotationId);
    if (stop === undefined) return false;
    return stop.start > place.start || (stop.start === place.start && stop.end < place.end);
  }

  #words({ color, target, note, tags, speaker }: PlacedAnnotation): string {
    const { exact } = target.quote;
    const words = exact.length > SAID ? `${exact.slice(0, SAID)} …` : exact;
    return [
      `Highlight, ${this.#options.colorName(color)}: “${words.replaceAll(/\s+/g, ' ')}”`,
      speaker === null ? '' : `Said by ${this.#options.nameOf(speaker)}`,
      note === '' ? '' : `Note: ${note}`,
      tags.length === 0 ? '' : `Tags: ${tags.join(', ')}`,
    ]
      .filter((part) => part !== '')
      .join('. ');
  }
}

function stopsOf(block: HTMLElement): HTMLElement {
  const last = block.lastElementChild;
  if (last instanceof HTMLElement && 'stops' in last.dataset) return last;
  const list = document.createElement('div');
  list.className = styles.stops ?? '';
  list.dataset['stops'] = '';
  list.dataset['unprojected'] = '';
  block.append(list);
  return list;
}
