import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPointer } from './follow-pointer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function text() {
  const scroller = document.createElement('div');
  const body = document.createElement('div');
  scroller.append(body);
  const told: number[] = [];
  const end = followPointer(body, scroller, ({ clientX }) => told.push(clientX));
  const move = (clientX: number) => body.dispatchEvent(new MouseEvent('pointermove', { clientX }));
  const scroll = () => scroller.dispatchEvent(new Event('scroll'));
  return { body, told, end, move, scroll };
}

it('tells of every move over a text that is at rest', () => {
  const { told, move } = text();
  move(1);
  move(2);
  expect(told).toEqual([1, 2]);
});

it('tells of one move for all that come while the text moves under the pointer', () => {
  const { told, move, scroll } = text();
  for (let frame = 0; frame < 5; frame++) {
    scroll();
    move(frame);
    vi.advanceTimersByTime(16);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([4]);
  move(9);
  expect(told).toEqual([4, 9]);
});

it('tells nothing of a pointer that has left, or when it has ended', () => {
  const { body, told, end, move, scroll } = text();
  scroll();
  move(1);
  body.dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(200);
  scroll();
  move(2);
  end();
  vi.advanceTimersByTime(200);
  move(3);
  expect(told).toEqual([]);
});
