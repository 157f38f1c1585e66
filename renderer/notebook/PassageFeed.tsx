import { type RefObject, useState } from 'react';
import type { AnnotationId } from '../../shared/identifiers.ts';
import { Feed, type FeedHandle } from '../paging/Feed.tsx';
import { passagePages, passagePlace, useNotebookView } from './notebook-view.ts';
import { PassageEntry } from './PassageEntry.tsx';

/** Pixels that an entry has until it is measured. */
const GUESSED_HEIGHT = 190;

/** Which passage is being edited, wherever it stands by now, and in which of its fields. */
export interface Editing {
  readonly id: AnnotationId;
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
  const answered = useNotebookView(({ answered }) => answered);
  const [now] = useState(() => new Date());
  return (
    <Feed
      label="Passages"
      question={answered}
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
          editing={passage !== undefined && editing?.id === passage.id ? editing.field : null}
          onEdit={onEdit}
          now={now}
        />
      )}
    </Feed>
  );
}
