import { beforeEach, expect, it } from 'vitest';
import { useApp } from '../app/store.ts';
import { askSaid, saidPlace, useSpeakersView } from './speakers-view.ts';

const rows = ['first', 'second'].map((text) => ({ articleId: 'a', text, place: null, marked: null }));

beforeEach(() => {
  const call = async () => ({ total: rows.length, rows });
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
});

it('another name for the same speaker keeps the place among the quotations, another speaker does not', async () => {
  await askSaid({ speaker: 'Montes', sort: 'newest' });
  saidPlace.activate(1);
  const { shelf } = useApp.getState();
  useApp.setState({ shelf: { ...shelf, speakerAliases: { Montes: 'Rafael Montes' } } });
  await askSaid({ speaker: 'Rafael Montes', sort: 'newest' });
  expect(useSpeakersView.getState()).toMatchObject({ active: 1, activeKey: 'a second' });
  await askSaid({ speaker: 'Nadia Ferrer', sort: 'newest' });
  expect(useSpeakersView.getState()).toMatchObject({ active: 0, activeKey: null });
});
