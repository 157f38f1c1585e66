import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import type { Place } from '../long-article.ts';
import type { Contender } from './contender.ts';

const FILLS: Readonly<Record<string, `#${string}`>> = {
  yellow: '#fbe9a9',
  green: '#d2ebc9',
  blue: '#cde3f6',
  pink: '#f9d8de',
  purple: '#e4dbf5',
};

/** `@recogito/text-annotator` with its renderer that paints through the CSS Custom Highlight API. */
class Recogito implements Contender {
  readonly countsText = true;
  #annotator: TextAnnotator | null = null;

  load(body: HTMLElement, places: readonly Place[]): void {
    this.#annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(body, {
      renderer: 'CSS_HIGHLIGHTS',
      annotatingEnabled: false,
      style: (annotation) => ({ fill: FILLS[colorOf(annotation)] ?? '#fbe9a9', fillOpacity: 1 }),
    });
    this.#annotator.setAnnotations(places.map(annotationOf));
  }

  add(place: Place): void {
    this.#annotator?.addAnnotation(annotationOf(place));
  }

  recolor(id: string, color: string): void {
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

  painted(): string {
    const sizes = [...CSS.highlights]
      .filter(([name]) => !name.startsWith('commonplace'))
      .map(([name, { size }]) => `${name}${size}`);
    const rules = [...document.querySelectorAll('style')].at(-1)?.textContent.length ?? 0;
    return `${sizes.join()}${rules}`;
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

function annotationOf({ id, start, end, color }: Place): TextAnnotation {
  const selector = [{ quote: '', start, end }];
  return {
    id,
    bodies: [bodyOf(id, color)],
    target: { annotation: id, selector },
  } as unknown as TextAnnotation;
}

Object.assign(window, { contender: new Recogito() });
