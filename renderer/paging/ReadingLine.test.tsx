import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReadingLine } from './ReadingLine.tsx';

const line = (progress: { done: number; total: number } | null) => (
  <ReadingLine progress={progress} label="Reading passages">
    Words on it.
  </ReadingLine>
);

it('tells how far the reading is, and goes away once it is over', () => {
  const { rerender } = render(line({ done: 3200, total: 10_000 }));
  const bar = screen.getByRole('progressbar', { name: 'Reading passages' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['3200', '10000']);
  expect(screen.getByText('Words on it.')).toBeTruthy();
  rerender(line({ done: 10_000, total: 10_000 }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  rerender(line(null));
  expect(screen.queryByText('Words on it.')).toBeNull();
});
