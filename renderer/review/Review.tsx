import { useCallback, useEffect, useState } from 'react';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { useApp } from '../app/store.ts';
import { useLibraryChanged } from '../app/use-library-changed.ts';
import { PassageReadingLine } from '../notebook/PassageReadingLine.tsx';
import { useFollowReading } from '../notebook/passage-reading.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Review.module.css';
import { ReviewCard } from './ReviewCard.tsx';
import { askReview, shownPassage, useReview } from './review-view.ts';
import { type Editing, useReviewActions } from './use-review-actions.ts';

const toNotebook = (): void => useApp.getState().navigate({ view: 'notebook' });

function Invitation() {
  return (
    <EmptyState
      title="Meet your highlights again"
      actions={
        <Button variant="primary" onPress={() => useApp.getState().setPreferences({ reviewOn: true })}>
          Begin a daily review
        </Button>
      }
    >
      <p>
        A few passages from the past stand here each day. You say how soon you want to see each again, and
        those that stay with you come back more and more rarely.
      </p>
      <p>Nothing is counted. You can end it in the settings at any time, and nothing is lost.</p>
    </EmptyState>
  );
}

function Nothing({ taking }: { readonly taking: number }) {
  const { done } = useReview(({ day }) => day) ?? { done: 0 };
  if (taking === 0) {
    return (
      <EmptyState title="No highlights to look back on yet">
        <p>What you mark while reading comes here from the next day on.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={done > 0 ? 'That is all for today' : 'Nothing is due today'}
      actions={<Button onPress={toNotebook}>Open the notebook</Button>}
    >
      <p>Other passages come back on their own days; new highlights join them the day after.</p>
    </EmptyState>
  );
}

/** A calm page of a few passages from the past, one at a time. */
export function Review() {
  const isOn = useApp(({ preferences }) => preferences.reviewOn);
  const amount = useApp(({ preferences }) => preferences.reviewAmount);
  const { day, problem } = useReview();
  const passage = useReview(shownPassage);
  const [editing, setEditing] = useState<{ readonly id: string; readonly field: 'note' | 'tags' } | null>(
    null,
  );

  useEffect(() => {
    if (isOn) void askReview(amount);
  }, [isOn, amount]);
  useLibraryChanged(() => {
    if (isOn) void askReview();
  });
  useFollowReading();
  const id = passage?.id;
  const onEdit = useCallback(
    (field: Editing) => setEditing(field === null || id === undefined ? null : { id, field }),
    [id],
  );
  useReviewActions(onEdit);

  const left = day?.rows.length ?? 0;
  return (
    <Page className={styles.review}>
      <PageHeader title="Review" detail={isOn && left > 1 ? `${left} for today` : ''} />
      {isOn && <PassageReadingLine>Then those of today are drawn from all of them.</PassageReadingLine>}
      <div className={styles.scroller}>
        {!isOn && <Invitation />}
        {isOn && problem && (
          <EmptyState
            title="The review could not be put together"
            actions={<Button onPress={() => void askReview()}>Try again</Button>}
          >
            <p>{problem.message}</p>
            {problem.hint && <p>{problem.hint}</p>}
          </EmptyState>
        )}
        {isOn && !problem && day && !passage && <Nothing taking={day.taking} />}
        {isOn && !problem && passage && (
          <ReviewCard
            key={passage.id}
            passage={passage}
            editing={editing?.id === passage.id ? editing.field : null}
            onEdit={onEdit}
          />
        )}
      </div>
    </Page>
  );
}
