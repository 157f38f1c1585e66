import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { timeToRead, watchShortText } from './short-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is not read by being opened, and read after a third of the time that reading takes', () => {
  const onRead = vi.fn();
  watchShortText(230, { isSeen: () => true, onRead });
  vi.advanceTimersByTime(timeToRead(230) - 1000);
  expect(onRead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onRead).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(120_000);
  expect(onRead).toHaveBeenCalledTimes(1);
  expect(timeToRead(230)).toBe(20_000);
  expect(timeToRead(3)).toBe(5000);
});

it('does not count the time in which it is not seen, or not whole', () => {
  const onRead = vi.fn();
  let isSeen = false;
  const stop = watchShortText(3, { isSeen: () => isSeen, onRead });
  vi.advanceTimersByTime(60_000);
  isSeen = true;
  vi.advanceTimersByTime(4000);
  expect(onRead).not.toHaveBeenCalled();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(onRead).not.toHaveBeenCalled();
});
