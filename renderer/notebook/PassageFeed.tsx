import { type RefObject, useState } from 'react';
import { Feed, type FeedHandle } from '../paging/Feed.tsx';
import { passagePages, passagePlace, useNotebookView } from './notebook-view.ts';
import { PassageEntry } from './PassageEntry.tsx';

/** Pixels that an entry has until it is measured. */
const GUESSED_HEIGHT = 190;

export interface Editing {
  readonly index: number;
  readonly field: 'note' | 'tags';
}

export interface PassageFeedProps {
  readonly handle: RefObject<FeedHandle | null>;
  readonly editing: Editing | null;
  readonly onEdit: (index: number, field: 'note' | 'tags' | null) => void;
}

/** The passages one under the other. */
export function PassageFeed({ handle, editing, onEdit }: PassageFeedProps) {
  const active = useNotebookView(({ active }) => active);
  const [now] = useState(() => new Date());
  return (
    <Feed
      label="Passages"
      pages={passagePages}
      keyOf={({ id }) => id}
      handle={handle}
      active={active}
      place={passagePlace}
      guessedHeight={GUESSED_HEIGHT}
    >
      {(passage, index, total) => (
        <PassageEntry
          passage={passage}
          index={index}
          total={total}
          isActive={index === active}
          editing={editing?.index === index ? editing.field : null}
          onEdit={onEdit}
          now={now}
        />
      )}
    </Feed>
  );
}
