import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { BehindPaint } from './behind-paint.ts';
import { justOpened, type ReadingState } from './reading-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function following() {
  const ahead = createStore<ReadingState>()(() => justOpened({} as ReadingState['open'], new Map(), true));
  const behind = new BehindPaint(ahead);
  const end = behind.follow();
  return { ahead, behind: behind.store, end };
}

it('takes changes over together, after the frame that they belong to', () => {
  const { ahead, behind } = following();
  let changes = 0;
  behind.subscribe(() => changes++);
  ahead.setState({ said: 'one' });
  ahead.setState({ said: 'two' });
  expect(behind.getState().said).toBe('');
  vi.advanceTimersByTime(40);
  expect(behind.getState()).toBe(ahead.getState());
  expect(changes).toBe(1);
});

it('is not behind when a card is opened to be written into', () => {
  const { ahead, behind } = following();
  const focus = { id: 'a' as AnnotationId, from: 'keyboard' } as const;
  ahead.setState({ focus: { ...focus, field: 'none' } });
  expect(behind.getState().focus).toBeNull();
  ahead.setState({ focus: { ...focus, field: 'note' } });
  expect(behind.getState().focus?.field).toBe('note');
});

it('follows no more once it has ended', () => {
  const { ahead, behind, end } = following();
  ahead.setState({ said: 'one' });
  end();
  vi.advanceTimersByTime(1000);
  ahead.setState({ said: 'two' });
  vi.advanceTimersByTime(1000);
  expect(behind.getState().said).toBe('');
});
