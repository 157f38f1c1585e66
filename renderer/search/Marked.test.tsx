import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Marked } from './Marked.tsx';

test('the words that were found are marked, and the text stays as it is', () => {
  const { container } = render(
    <Marked
      text="war and peace"
      marks={[
        [0, 3],
        [8, 13],
      ]}
    />,
  );
  expect(container.textContent).toBe('war and peace');
  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'war',
    'peace',
  ]);
});

test('a text without marks is only shown', () => {
  const { container } = render(<Marked text="peace" marks={[]} />);
  expect(container.textContent).toBe('peace');
  expect(container.querySelector('mark')).toBeNull();
});
