import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Passage } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { PassageEditor } from './PassageEditor.tsx';

afterEach(cleanup);

const passage = (tags: readonly string[]): Passage =>
  ({
    id: 'annotation-1',
    articleId: 'aaaaaaaaaaaaaaaaaaaa',
    note: '',
    color: 'blue',
    tags,
  }) as unknown as Passage;
const editor = (tags: readonly string[]) => (
  <PassageEditor passage={passage(tags)} field="tags" onDone={() => undefined} />
);
const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

it('shows a tag at once, so that it is the one which Backspace takes back, also while the disk takes its time', async () => {
  const sent: unknown[] = [];
  const disk = Promise.withResolvers<object>();
  const call = (_name: string, { changes = [] }: { changes?: readonly { set: { tags: unknown } }[] }) => {
    sent.push(...changes.map(({ set }) => set.tags));
    return disk.promise;
  };
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  const { rerender } = render(editor(['sea']));
  await userEvent.type(screen.getByRole('combobox'), 'rail{Enter}');
  expect(shown()).toEqual(['sea', 'rail']);
  await userEvent.keyboard('{Backspace}');
  expect(shown()).toEqual(['sea']);
  await act(async () => disk.resolve({ undo: [] }));
  await expect.poll(() => sent).toEqual([{ rail: true }, { rail: false }]);
  rerender(editor(['sea', 'port']));
  expect(shown()).toEqual(['sea', 'port']);
});

it('shows what others do to a tag once what was done here is kept', async () => {
  useApp.setState({ client: { ...useApp.getState().client, call: (async () => ({ undo: [] })) as never } });
  const { rerender } = render(editor([]));
  await userEvent.type(screen.getByRole('combobox'), 'rail{Enter}');
  rerender(editor(['rail']));
  rerender(editor([]));
  expect(shown()).toEqual([]);
});
