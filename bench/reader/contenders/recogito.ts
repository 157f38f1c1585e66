import {
  createTextAnnotator,
  rangeToSelector,
  type TextAnnotation,
  type TextAnnotator,
  type TextSelector,
} from '@recogito/text-annotator';
import type { Color } from '../../../shared/annotation/annotation.ts';
import type { Place } from '../long-article.ts';
import { type Contender, PageText } from './contender.ts';

const FILLS: Readonly<Record<string, `#${string}`>> = {
  yellow: '#fbe9a9',
  green: '#d2ebc9',
  blue: '#cde3f6',
  pink: '#f9d8de',
  purple: '#e4dbf5',
};

/**
 * `@recogito/text-annotator` with its renderer that paints through the CSS Custom Highlight API. Its annotations come
 * with their ranges, found in one walk of the text: its own look-up walks the text anew for each of them, and
 * `setAnnotations` of 4.1 goes past that look-up, so that drawing fails for want of a range.
 */
class Recogito implements Contender {
  #annotator: TextAnnotator | null = null;

  load(body: HTMLElement, places: readonly Place[]): void {
    this.#annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(body, {
      renderer: 'CSS_HIGHLIGHTS',
      annotatingEnabled: false,
      style: (annotation) => ({ fill: FILLS[colorOf(annotation)] ?? '#fbe9a9', fillOpacity: 1 }),
    });
    const text = new PageText(body);
    this.#annotator.setAnnotations(
      places.map(({ id, color, start, end }) => {
        const range = text.rangeOf(start, end);
        return annotationOf(id, color, { quote: range.toString(), start, end, range });
      }),
    );
  }

  /** Takes the selection's own range, as the library does when it lets people annotate. */
  add(id: string, color: Color): void {
    const range = getSelection()?.getRangeAt(0).cloneRange();
    const { element } = this.#annotator ?? {};
    if (range === undefined || element === undefined) return;
    const selector = rangeToSelector(range, element);
    this.#annotator?.addAnnotation(annotationOf(id, color, selector));
  }

  recolor(id: string, color: Color): void {
    const annotation = this.#annotator?.getAnnotationById(id);
    if (annotation === undefined) return;
    this.#annotator?.updateAnnotation({ ...annotation, bodies: [bodyOf(id, color)] });
  }

  remove(id: string): void {
    this.#annotator?.removeAnnotation(id);
  }

  at(x: number, y: number): string | null {
    const box = this.#annotator?.element.getBoundingClientRect();
    if (box === undefined) return null;
    return this.#annotator?.state.store.getAt(x - box.left, y - box.top, false)?.id ?? null;
  }

  /** All of its rules: a new colour changes nothing else. */
  painted(): string {
    return [...document.querySelectorAll('head style')]
      .map(({ textContent }) => textContent)
      .filter((css) => css.startsWith('::highlight(_'))
      .join();
  }
}

const bodyOf = (annotation: string, color: string) => ({
  id: `${annotation}-color`,
  annotation,
  purpose: 'highlighting',
  value: color,
});

const colorOf = (annotation: { readonly bodies: readonly { readonly value?: string }[] }): string =>
  annotation.bodies[0]?.value ?? '';

const annotationOf = (id: string, color: Color, selector: TextSelector): TextAnnotation => ({
  id,
  bodies: [bodyOf(id, color)],
  target: { annotation: id, selector: [selector] },
});

Object.assign(window, { contender: new Recogito() });
