import { expect, it } from 'vitest';
import { holdWhile } from './hold-while.ts';

it('holds the window while something is not finished, and no longer', () => {
  const isHeld = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  let unfinished = false;
  const end = holdWhile(() => unfinished);
  expect(isHeld()).toBe(false);
  unfinished = true;
  expect(isHeld()).toBe(true);
  end();
  expect(isHeld()).toBe(false);
});
