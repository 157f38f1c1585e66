import { beforeEach, expect, it } from 'vitest';
import { useApp } from '../app/store.ts';
import { articlePages, useLibraryView } from './library-view.ts';
import { clearSelection, dropUnseen, extendTo, selectAll, thenClear, toggleRow } from './row-commands.ts';
import { NOTHING_SELECTED } from './selection.ts';

it('selects all of the list on which it was asked, and nothing of one that was gone to meanwhile', async () => {
  const call = async () => ['a', 'b'];
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  useLibraryView.setState({ answered: 'inbox' });
  await selectAll();
  expect([...useLibraryView.getState().selection.ids]).toEqual(['a', 'b']);

  useLibraryView.setState({ selection: NOTHING_SELECTED });
  const selecting = selectAll();
  useLibraryView.setState({ answered: 'archive' });
  await selecting;
  expect(useLibraryView.getState().selection).toBe(NOTHING_SELECTED);
});

const selected = (): readonly string[] => [...useLibraryView.getState().selection.ids];

/** A list of a hundred rows, `0` to `99`, of which the first three are here; the ids of all come when they are let go. */
async function longList(): Promise<{ readonly answer: (ids: readonly string[]) => void }> {
  const ids = Promise.withResolvers<readonly string[]>();
  useApp.setState({ client: { ...useApp.getState().client, call: (() => ids.promise) as never } });
  const rows = ['0', '1', '2'].map((id) => ({ id })) as never;
  await articlePages.ask(async () => ({ total: 100, rows }));
  return { answer: ids.resolve };
}
const ALL = Array.from({ length: 100 }, (_, index) => `${index}`);

beforeEach(() => {
  clearSelection();
  useLibraryView.setState({ answered: 'inbox', active: 0 });
});

it('keeps the range drawn last, also where that of before has to be asked for and comes later', async () => {
  const { answer } = await longList();
  const far = extendTo(99);
  await extendTo(1);
  expect(selected()).toEqual(['0', '1']);
  answer(ALL);
  await far;
  expect(selected()).toEqual(['0', '1']);
});

it('selects nothing of what was asked for before the selection was cleared, or a row chosen', async () => {
  const { answer } = await longList();
  const all = selectAll();
  clearSelection();
  const far = extendTo(99);
  toggleRow(1);
  answer(ALL);
  await Promise.all([all, far]);
  expect(selected()).toEqual(['1']);
});

it('lets go of rows that the list shows no more, and of no others', async () => {
  const { answer } = await longList();
  toggleRow(0);
  toggleRow(1);
  const dropping = dropUnseen();
  toggleRow(2);
  answer(ALL.slice(1));
  await dropping;
  expect(selected()).toEqual(['1', '2']);
});

it('clears what an edit was of, and leaves what was selected while that was on its way', async () => {
  await longList();
  toggleRow(0);
  await thenClear(Promise.resolve(false));
  expect(selected()).toEqual(['0']);
  const clearing = thenClear(Promise.resolve(true));
  toggleRow(1);
  await clearing;
  expect(selected()).toEqual(['0', '1']);
  await thenClear(Promise.resolve(true));
  expect(selected()).toEqual([]);
});
