import { useEffect, useId, useRef, useState } from 'react';
import type { Passage } from '../../shared/api.ts';
import { daysAfter, GRADES, type Grade } from '../../shared/review/schedule.ts';
import { perform } from '../actions/registry.ts';
import { momentDay } from '../app/dates.ts';
import { useSpeakerName } from '../app/speaker-names.ts';
import { useApp } from '../app/store.ts';
import { PassageEditor } from '../notebook/PassageEditor.tsx';
import { openPassage } from '../notebook/passage-edits.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { ActionKeys } from '../ui/Keycaps.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { QuotedWords, startOf } from '../ui/QuotedWords.tsx';
import styles from './ReviewCard.module.css';
import { comesAgain } from './review-day.ts';
import { gradePassage, takeOut } from './review-view.ts';
import type { Editing } from './use-review-actions.ts';

const NAMES: Readonly<Record<Grade, string>> = {
  soon: 'Soon',
  sooner: 'A little later',
  later: 'Later',
  'much-later': 'Much later',
};

function Source({ passage, now }: { readonly passage: Passage; readonly now: Date }) {
  const colorName = useApp(({ shelf }) => shelf.colorNames[passage.color]);
  const { articleTitle, articleSite, created, tags } = passage;
  return (
    <footer className={styles.source}>
      <button type="button" className={styles.article} dir="auto" onClick={() => openPassage(passage)}>
        {articleTitle}
      </button>
      <p className={styles.details}>
        {[articleSite, momentDay(created, now), colorName].filter(Boolean).join(' · ')}
      </p>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

interface ReviewCardProps {
  readonly passage: Passage;
  readonly editing: Editing;
  readonly onEdit: (field: Editing) => void;
}

/** One passage with its note and source, and how soon it shall come again. */
export function ReviewCard({ passage, editing, onEdit }: ReviewCardProps) {
  const nameOf = useSpeakerName();
  const questionId = useId();
  const card = useRef<HTMLElement>(null);
  const [now] = useState(() => new Date());
  const days = daysAfter(passage.review ?? null, now);
  const { exact } = passage.target.quote;
  // The next passage takes the focus of the one that went, so that it is read out.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.column}>
      <article
        ref={card}
        className={styles.card}
        data-color={passage.color}
        tabIndex={-1}
        aria-label={startOf(exact)}
      >
        <QuotedWords className={styles.quote ?? ''} text={exact} />
        {passage.speaker !== null && <p className={styles.speaker}>— {nameOf(passage.speaker)}</p>}
        {editing === null ? (
          passage.note !== '' && (
            <div className={styles.note}>
              <Markdown text={passage.note} />
            </div>
          )
        ) : (
          <PassageEditor passage={passage} field={editing} onDone={() => onEdit(null)} />
        )}
        <Source passage={passage} now={now} />
      </article>
      <p id={questionId} className={styles.question}>
        When would you like to see it again?
      </p>
      <div className={styles.again} role="group" aria-labelledby={questionId}>
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            className={styles.grade}
            onClick={() => perform({ run: () => gradePassage(passage, grade) })}
          >
            <span className={styles.name}>
              {NAMES[grade]}
              <span className={styles.keys} aria-hidden="true">
                <ActionKeys action={`review.${grade}`} />
              </span>
            </span>
            <span className={styles.when}>{comesAgain(days[grade])}</span>
          </button>
        ))}
      </div>
      <div className={styles.commands}>
        <IconButton icon="note" label="Edit the note" action="review.note" onPress={() => onEdit('note')} />
        <IconButton icon="tag" label="Edit the tags" action="review.tags" onPress={() => onEdit('tags')} />
        <IconButton
          icon="book"
          label="Read it in its article"
          action="review.read"
          onPress={() => openPassage(passage)}
        />
        <Button size="small" variant="quiet" onPress={() => perform({ run: () => takeOut(passage) })}>
          Take out of the review
        </Button>
      </div>
    </div>
  );
}
