import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { useApp } from '../app/store.ts';
import { articlePages } from './library-view.ts';
import { TagDialog } from './TagDialog.tsx';

afterEach(cleanup);

const article = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);

/** A library that takes every change but those that name the tag. */
function libraryWithout(refused: string): void {
  const call = async (_name: string, input: object) => {
    if (JSON.stringify(input).includes(refused)) throw new Error('the disk is full');
    return { undo: [] };
  };
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
}

async function paste(tags: string): Promise<void> {
  const user = userEvent.setup();
  render(<TagDialog articleIds={[article]} onClose={() => undefined} />);
  await user.click(screen.getByRole('combobox'));
  await user.paste(tags);
}

it('shows every tag of a pasted list', async () => {
  libraryWithout('none');
  await paste('one, two, three');
  await expect.poll(shown).toEqual(['one', 'two', 'three']);
});

it('shows no tag that could not be kept', async () => {
  libraryWithout('three');
  await paste('one, two, three');
  await expect.poll(shown).toEqual(['one', 'two']);
});

it('shows a tag that was on its way to the disk when it was opened', async () => {
  libraryWithout('none');
  const rows = (tags: readonly string[]) => [{ id: article, tags }] as never;
  await articlePages.ask(async () => ({ total: 1, rows: rows(['one']) }));
  render(<TagDialog articleIds={[article]} onClose={() => undefined} />);
  expect(shown()).toEqual(['one']);
  await act(() => articlePages.ask(async () => ({ total: 1, rows: rows(['one', 'two']) })));
  expect(shown()).toEqual(['one', 'two']);
});
