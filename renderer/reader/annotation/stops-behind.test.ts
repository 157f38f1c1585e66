import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import type { Focus } from '../reading/reading-state.ts';
import { Stops } from './stops.ts';
import { StopsBehind } from './stops-behind.ts';

const MANY = 450;
let idle: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const annotation = (n: number): PlacedAnnotation =>
  ({
    id: `annotation-${n}`,
    color: 'yellow',
    note: '',
    tags: [],
    speaker: null,
    target: { quote: { exact: `words ${n}` } },
    place: { status: 'anchored', start: n * 10, end: n * 10 + 5 },
  }) as unknown as PlacedAnnotation;

function standing(count: number) {
  const block = document.createElement('div');
  document.body.append(block);
  const state = {
    annotations: new Map(
      Array.from({ length: count }, (_, n) => annotation(n)).map((one) => [one.id, one]),
    ) as Annotations,
    focus: null as Focus | null,
  };
  const nothing = () => undefined;
  const stops = new Stops({
    blockAt: () => block,
    colorName: (color) => color,
    nameOf: (name) => name,
    onFocus: nothing,
    onPress: nothing,
    onLost: nothing,
  });
  const behind = new StopsBehind(stops, () => state);
  const made = () => block.querySelectorAll('button').length;
  const change = (annotations: Annotations) => {
    state.annotations = annotations;
    behind.changed();
  };
  return { state, behind, made, change };
}

const runIdle = () => {
  for (const work of idle.splice(0)) work();
};

it('makes many stops some at a time, when there is nothing else to do', () => {
  const { made } = standing(MANY);
  expect(made()).toBe(0);
  runIdle();
  expect(made()).toBeGreaterThan(0);
  expect(made()).toBeLessThan(MANY);
  for (let turn = 0; turn < 5; turn++) runIdle();
  expect(made()).toBe(MANY);
  expect(idle).toEqual([]);
});

it('follows a change once the frame with it is painted', () => {
  const { state, made, change } = standing(2);
  runIdle();
  const next = new Map(state.annotations);
  next.delete('annotation-0' as AnnotationId);
  next.set('annotation-7' as AnnotationId, annotation(7));
  change(next);
  expect(document.querySelector('[data-annotation="annotation-7"]')).toBeNull();
  vi.advanceTimersByTime(40);
  runIdle();
  expect(made()).toBe(2);
  expect(document.querySelector('[data-annotation="annotation-7"]')).not.toBeNull();
});

it('moves the keyboard to a stop that was not made yet', () => {
  const { state, behind } = standing(MANY);
  const id = 'annotation-449' as AnnotationId;
  state.focus = { id, field: 'none', from: 'keyboard' };
  behind.focus(id, 'now');
  expect((document.activeElement as HTMLElement).dataset['annotation']).toBe(id);
});

it('leaves the keyboard alone when the highlight is not in hand any more by then', () => {
  const { state, behind } = standing(2);
  runIdle();
  const id = 'annotation-1' as AnnotationId;
  state.focus = { id, field: 'none', from: 'text' };
  behind.focus(id, 'behind');
  state.focus = null;
  vi.advanceTimersByTime(40);
  runIdle();
  expect(document.activeElement).toBe(document.body);
});
