import { afterEach, expect, it, vi } from 'vitest';
import { painted } from './after-paint.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('waits for the frame, and for no frame any more once the page is left', async () => {
  vi.useFakeTimers();
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => {
    idle();
    return 1;
  });
  let shown = 0;
  void painted().then(() => shown++);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toBe(0);
  frames.shift()?.(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toBe(1);

  void painted().then(() => shown++);
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toBe(2);
});
