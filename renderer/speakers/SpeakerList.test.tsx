import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SpeakerRow } from '../../shared/api.ts';
import { giveHeight } from '../paging/give-height.ts';
import { SpeakerList } from './SpeakerList.tsx';
import { speakerPages } from './speakers-view.ts';

giveHeight(600);

const rows = Array.from(
  { length: 250 },
  (_, i): SpeakerRow => ({
    speaker: `Speaker ${i}`,
    quotations: 1,
    highlighted: 0,
    articles: 1,
    latest: 0,
    latestPublished: null,
  }),
);

it('chooses the last speaker of a long list by End, also while that one is on its way', async () => {
  await speakerPages.ask((offset, limit) =>
    Promise.resolve({ total: rows.length, rows: rows.slice(offset, offset + limit) }),
  );
  const onChoose = vi.fn<(speaker: string | null) => void>();
  const list = (shown: string) => (
    <SpeakerList ref={{ current: null }} shown={shown} onChoose={onChoose} onEnter={() => undefined} />
  );
  const { rerender } = render(list('Speaker 0'));
  screen.getByRole('listbox').focus();
  await userEvent.keyboard('{End}');
  expect(speakerPages.rowAt(249)).toBeUndefined();
  expect(onChoose).not.toHaveBeenCalled();

  speakerPages.want(240, 250);
  await waitFor(() => expect(onChoose.mock.calls).toEqual([['Speaker 249']]));
  rerender(list('Speaker 249'));
  await userEvent.keyboard('{ArrowUp}');
  expect(onChoose.mock.lastCall).toEqual(['Speaker 248']);
});
