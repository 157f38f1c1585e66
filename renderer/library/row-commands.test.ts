import { expect, it } from 'vitest';
import { useApp } from '../app/store.ts';
import { useLibraryView } from './library-view.ts';
import { selectAll } from './row-commands.ts';
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
