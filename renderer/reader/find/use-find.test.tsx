import { cleanup, fireEvent, render } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_COLOR_NAMES } from '../../../shared/annotation/annotation.ts';
import { useKeyDispatcher } from '../../actions/dispatcher.ts';
import { type Doable, useActions } from '../../actions/registry.ts';
import type { Reading } from '../reading/reading.ts';
import { FindBar } from './FindBar.tsx';
import { Finder } from './finder.ts';
import { useFind } from './use-find.ts';

afterEach(cleanup);

function Reader(props: { readonly finder: Finder; readonly reading: Reading; readonly leave: () => void }) {
  const { finder, reading, leave } = props;
  useKeyDispatcher(false);
  useActions(
    useMemo((): readonly Doable[] => {
      return [{ id: 'reading.escape', run: leave }];
    }, [leave]),
  );
  useFind(finder, null, reading);
  return <FindBar finder={finder} />;
}

function reader(state: Partial<Reading['state']> = {}) {
  const finder = new Finder({ text: 'The sea, the sea', colorNames: () => DEFAULT_COLOR_NAMES });
  const leave = vi.fn();
  const reading = { state: { focus: null, selected: null, ...state } } as unknown as Reading;
  // As a search leads here: the bar is open from the first moment.
  finder.showSearched('sea', 0);
  render(<Reader finder={finder} reading={reading} leave={leave} />);
  return { finder, leave };
}

test('Escape closes the bar that a search opened, and only then leaves the article', () => {
  const { finder, leave } = reader();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(finder.state.isOpen).toBe(false);
  expect(leave).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(leave).toHaveBeenCalledOnce();
});

test('Escape belongs to what was opened after the bar', () => {
  const { finder, leave } = reader({ selected: { start: 0, end: 3 } });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(finder.state.isOpen).toBe(true);
  expect(leave).toHaveBeenCalledOnce();
});
