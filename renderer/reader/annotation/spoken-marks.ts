import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { TextMap } from '../body/text-map.ts';
import styles from './spoken-marks.module.css';

type ColorName = (color: Color) => string;

interface Edge {
  /** UTF-16 offset into the projection. */
  readonly offset: number;
  readonly kind: 'start' | 'end';
  readonly words: string;
}

/**
 * Words in the text itself that only assistive technology meets: "highlight start, Claim" and "highlight end, with a
 * note" (the technique is Adrian Roselli's for `<mark>`). For them text nodes are divided, which nobody else needs: so
 * they are there on request alone.
 */
export class SpokenMarks {
  #said: readonly Edge[] = [];
  readonly #inserted: HTMLElement[] = [];
  /** The pieces of text nodes that were divided, each after the piece it was cut from. */
  readonly #pieces: { readonly first: Text; readonly rest: Text }[] = [];

  /** Whether other words would be said of these than are said now, or in other places. */
  isOutOfDate(annotations: Iterable<PlacedAnnotation>, colorName: ColorName): boolean {
    const edges = edgesOf(annotations, colorName);
    return edges.length !== this.#said.length || edges.some((edge, i) => !isSame(edge, this.#said[i]));
  }

  /** Puts the words where they belong. The map is out of date afterwards. */
  show(annotations: Iterable<PlacedAnnotation>, map: TextMap, colorName: ColorName): void {
    this.#said = edgesOf(annotations, colorName);
    // From the end, so that what is divided leaves earlier places as they are.
    for (const edge of this.#said) {
      const point = edge.kind === 'start' ? map.pointAfter(edge.offset) : map.pointBefore(edge.offset);
      if (point === null) continue;
      const { node, offset } = point;
      if (offset === 0) node.before(this.#span(edge.words));
      else {
        if (offset < node.length) this.#pieces.push({ first: node, rest: node.splitText(offset) });
        node.after(this.#span(edge.words));
      }
    }
  }

  /** Leaves the text as it was. The map is out of date afterwards. */
  clear(): void {
    this.#said = [];
    for (const span of this.#inserted.splice(0)) span.remove();
    // The last cut was made first in the text: undone in reverse, each piece finds the rest of its own.
    for (const { first, rest } of this.#pieces.splice(0).toReversed()) {
      first.appendData(rest.data);
      rest.remove();
    }
  }

  #span(words: string): HTMLElement {
    const span = document.createElement('span');
    span.className = styles.spoken ?? '';
    span.dataset['unprojected'] = '';
    span.textContent = ` [${words}] `;
    this.#inserted.push(span);
    return span;
  }
}

/** From the last to the first; where a highlight ends and another starts, the end is heard first. */
function edgesOf(annotations: Iterable<PlacedAnnotation>, colorName: ColorName): readonly Edge[] {
  const edges = [...annotations].flatMap(({ place, color, note }): Edge[] => {
    if (place.status !== 'anchored') return [];
    const withNote = note === '' ? '' : ', with a note';
    return [
      { offset: place.start, kind: 'start', words: `highlight start, ${colorName(color)}` },
      { offset: place.end, kind: 'end', words: `highlight end${withNote}` },
    ];
  });
  const order = ({ kind }: Edge): number => (kind === 'start' ? 1 : 0);
  return edges.sort((a, b) => b.offset - a.offset || order(b) - order(a));
}

const isSame = (a: Edge, b: Edge | undefined): boolean =>
  b !== undefined && a.offset === b.offset && a.kind === b.kind && a.words === b.words;
