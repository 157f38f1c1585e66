import { act, render, screen } from '@testing-library/react';
import { createRef, type RefObject } from 'react';
import { expect, it } from 'vitest';
import { Feed, type FeedHandle, type FeedPlace } from './Feed.tsx';
import { giveHeight } from './give-height.ts';
import { Pages } from './pages.ts';

giveHeight(600);

const place: FeedPlace = { scrolled: () => 0, scrollTo: () => {}, activate: () => {} };

async function answering(words: readonly string[]): Promise<Pages<string>> {
  const pages = new Pages<string>();
  await pages.ask(() => Promise.resolve({ total: words.length, rows: words }));
  return pages;
}

interface View {
  readonly pages: Pages<string>;
  readonly handle: RefObject<FeedHandle | null>;
  readonly question: string;
}

function View({ pages, handle, question }: View) {
  return (
    <>
      <Feed
        label="Quotations"
        question={question}
        pages={pages}
        keyOf={(word) => word}
        handle={handle}
        active={0}
        place={place}
        guessedHeight={100}
      >
        {(word, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an entry of a feed takes the focus (ARIA practices guide)
          <article tabIndex={index === 0 ? 0 : -1}>{word}</article>
        )}
      </Feed>
      <button type="button">Elsewhere</button>
    </>
  );
}

it('hands the keyboard on to the feed of another question', async () => {
  const handle = createRef<FeedHandle>();
  const pages = await answering(['first', 'second']);
  const view = render(<View pages={pages} handle={handle} question="a" />);
  act(() => handle.current?.goTo(0));
  expect(document.activeElement).toBe(screen.getByText('first'));

  view.rerender(<View pages={await answering(['third'])} handle={handle} question="b" />);
  expect(document.activeElement).toBe(screen.getByText('third'));
});

it('leaves the keyboard where it is when that is not in the feed', async () => {
  const handle = createRef<FeedHandle>();
  const pages = await answering(['first', 'second']);
  const view = render(<View pages={pages} handle={handle} question="a" />);
  act(() => handle.current?.goTo(0));
  act(() => screen.getByRole('button').focus());

  view.rerender(<View pages={await answering(['third'])} handle={handle} question="b" />);
  expect(document.activeElement).toBe(screen.getByRole('button'));
});
