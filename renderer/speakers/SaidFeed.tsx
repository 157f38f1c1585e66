import { type RefObject, useState } from 'react';
import { Feed, type FeedHandle } from '../paging/Feed.tsx';
import { SaidEntry } from './SaidEntry.tsx';
import { saidKey, saidPages, saidPlace, useSpeakersView } from './speakers-view.ts';

/** Pixels that an entry has until it is measured. */
const GUESSED_HEIGHT = 110;

/** One speaker's quotations one under the other, in time order, each article named above the first of its own. */
export function SaidFeed({ handle }: { readonly handle: RefObject<FeedHandle | null> }) {
  const active = useSpeakersView(({ active }) => active);
  const answered = useSpeakersView(({ answered }) => answered);
  const [now] = useState(() => new Date());
  return (
    <Feed
      label="Quotations"
      question={answered}
      pages={saidPages}
      keyOf={saidKey}
      handle={handle}
      active={active}
      place={saidPlace}
      guessedHeight={GUESSED_HEIGHT}
    >
      {(said, index, total) => (
        <SaidEntry
          said={said}
          isOfNewArticle={index === 0 || saidPages.rowAt(index - 1)?.articleId !== said?.articleId}
          index={index}
          total={total}
          isActive={index === active}
          now={now}
        />
      )}
    </Feed>
  );
}
