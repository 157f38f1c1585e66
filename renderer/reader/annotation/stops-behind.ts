import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { afterPaint } from '../../app/after-paint.ts';
import { followAnnotation } from '../paint/follow-annotations.ts';
import type { ReadingState } from '../reading/reading-state.ts';
import type { Stops } from './stops.ts';

/** Milliseconds after which stops that are missing are made, however busy the browser is. */
const IDLE_WITHIN = 1500;
const AT_ONCE = 200;

/**
 * Keeps the unseen stops with the annotations: behind the paint, and where there are many to be made, in pieces of
 * the browser's idle time.
 */
export class StopsBehind {
  readonly #stops: Stops;
  readonly #state: () => Pick<ReadingState, 'annotations' | 'focus'>;
  /** As the stops show them by now. */
  readonly #shown = new Map<AnnotationId, PlacedAnnotation>();
  #callOff: (() => void) | null = null;
  #wanted: AnnotationId | null = null;

  constructor(stops: Stops, state: () => Pick<ReadingState, 'annotations' | 'focus'>) {
    this.#stops = stops;
    this.#state = state;
    this.#whenIdle();
  }

  /** To be called when the annotations have changed. */
  changed(): void {
    this.#callOff ??= afterPaint(() => this.#catchUp());
  }

  /** Moves the keyboard to a highlight without scrolling: now, or once the paint that goes with it is done. */
  focus(id: AnnotationId, when: 'now' | 'behind'): void {
    this.#wanted = id;
    if (when === 'now') this.#focusWanted();
    else this.changed();
  }

  /** Says all of them anew, as when colours or speakers have other names. */
  describeAll(): void {
    for (const annotation of this.#shown.values()) this.#stops.describe(annotation);
  }

  dispose(): void {
    this.#callOff?.();
    this.#stops.dispose();
  }

  #whenIdle(): void {
    const idle = requestIdleCallback(() => this.#catchUp(), { timeout: IDLE_WITHIN });
    this.#callOff = () => cancelIdleCallback(idle);
  }

  #catchUp(): void {
    this.#callOff = null;
    const { annotations } = this.#state();
    this.#focusWanted();
    for (const id of Array.from(this.#shown.keys())) {
      if (annotations.has(id)) continue;
      this.#stops.hide(id);
      this.#shown.delete(id);
    }
    let left = AT_ONCE;
    for (const annotation of annotations.values()) {
      if (this.#shown.get(annotation.id) === annotation) continue;
      if (left-- === 0) {
        this.#whenIdle();
        return;
      }
      this.#show(annotation);
    }
  }

  #show(annotation: PlacedAnnotation): void {
    followAnnotation(this.#shown.get(annotation.id), annotation, this.#stops);
    this.#shown.set(annotation.id, annotation);
  }

  #focusWanted(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    const { annotations, focus } = this.#state();
    const annotation = wanted === null ? undefined : annotations.get(wanted);
    // Meanwhile another one may be in hand, or its card be written into.
    if (annotation === undefined || focus?.id !== wanted || focus.field !== 'none') return;
    this.#show(annotation);
    this.#stops.focus(annotation.id);
  }
}
