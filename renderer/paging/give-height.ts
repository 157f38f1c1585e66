import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

/**
 * For the unit tests of a file, whose document lays nothing out: every element has this height and width, in CSS
 * pixels. What is rendered is taken away after each test.
 */
export function giveHeight(pixels: number): void {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(pixels);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(pixels);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
}
