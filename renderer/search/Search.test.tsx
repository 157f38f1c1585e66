import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { FoundArticle } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { giveHeight } from '../paging/give-height.ts';
import { Search } from './Search.tsx';

giveHeight(400);

const found = (articleId: string): FoundArticle =>
  ({
    articleId,
    title: articleId,
    titleMarks: [],
    site: null,
    published: null,
    importedAt: null,
    hitsInArticle: 0,
    snippet: { text: '', marks: [] },
    passages: [],
  }) as unknown as FoundArticle;

it('opens by Enter what the words on screen find, also where that is not known yet', async () => {
  const answers = new Map<string, PromiseWithResolvers<object>>();
  const call = (_name: string, { query }: { query: string }): Promise<object> => {
    const answer = answers.get(query) ?? Promise.withResolvers<object>();
    answers.set(query, answer);
    if (query !== 'tides')
      answer.resolve({ total: 1, hits: [found('harbour')], index: { status: 'current' } });
    return answer.promise;
  };
  useApp.setState({
    client: { ...useApp.getState().client, call: call as never },
    route: { view: 'search' },
  });
  const user = userEvent.setup();
  render(<Search />);
  const field = screen.getByRole('combobox');
  await user.type(field, 'harbour');
  await screen.findByRole('option');
  await user.clear(field);
  await user.paste('tides');
  await user.keyboard('{Enter}');
  expect(useApp.getState().route).toEqual({ view: 'search' });
  await act(async () =>
    answers.get('tides')?.resolve({ total: 1, hits: [found('moon')], index: { status: 'current' } }),
  );
  await expect.poll(() => useApp.getState().route).toMatchObject({ view: 'reader', articleId: 'moon' });
});
