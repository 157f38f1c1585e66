import { type MouseEvent, memo } from 'react';
import type { Passage } from '../../shared/api.ts';
import { perform } from '../actions/registry.ts';
import { momentDay } from '../app/dates.ts';
import { useSpeakerName } from '../app/speaker-names.ts';
import { useApp } from '../app/store.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { QuotedWords, startOf } from '../ui/QuotedWords.tsx';
import { RowCommand } from '../ui/RowCommand.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import styles from './PassageEntry.module.css';
import { copyPassage, deletePassage, openPassage } from './passage-edits.ts';

export interface PassageEntryProps {
  /** Undefined while it is on its way. */
  readonly passage: Passage | undefined;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  /** Which field is being edited in place, if any. */
  readonly editing: 'note' | 'tags' | null;
  readonly onEdit: (index: number, field: 'note' | 'tags' | null) => void;
  readonly now: Date;
}

function Source({ passage, now }: { readonly passage: Passage; readonly now: Date }) {
  const colorName = useApp(({ shelf }) => shelf.colorNames[passage.color]);
  const { articleTitle, articleSite, tags, place, created } = passage;
  return (
    <footer className={styles.source}>
      <span className={styles.color} data-color={passage.color}>
        {colorName}
      </span>
      <span className={`${styles.item} ${styles.article}`} dir="auto">
        {articleTitle}
      </span>
      {articleSite && <span className={styles.item}>{articleSite}</span>}
      <span className={styles.item}>{momentDay(created, now)}</span>
      {place.status === 'orphan' && (
        <span className={`${styles.item} ${styles.orphan}`}>No longer found in the article’s text</span>
      )}
      {tags.length > 0 && (
        <span className={styles.tags}>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </span>
      )}
    </footer>
  );
}

function Words({ passage }: { readonly passage: Passage }) {
  const nameOf = useSpeakerName();
  const { speaker } = passage;
  return (
    <>
      <QuotedWords className={styles.quote ?? ''} text={passage.target.quote.exact} />
      {speaker !== null && <p className={styles.speaker}>— {nameOf(speaker)}</p>}
    </>
  );
}

/** One quotation of the notebook, with its note, its tags and where it is from. */
export const PassageEntry = memo(function PassageEntry(props: PassageEntryProps) {
  const { passage, index, total, isActive, editing, onEdit, now } = props;
  if (!passage) return <div className={`${styles.entry} ${styles.coming}`} />;

  const onClick = ({ target }: MouseEvent): void => {
    const selecting = getSelection()?.isCollapsed === false;
    if (selecting || (target instanceof Element && target.closest('button, a, [data-editor]'))) return;
    openPassage(passage);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the notebook answers the keys of all its entries
    <article
      className={styles.entry}
      data-color={passage.color}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- entries of a feed take the focus
      tabIndex={isActive ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={startOf(passage.target.quote.exact)}
      onClick={onClick}
    >
      <Words passage={passage} />
      {editing === null ? (
        passage.note !== '' && (
          <div className={styles.note} dir="auto">
            <Markdown text={passage.note} />
          </div>
        )
      ) : (
        <PassageEditor passage={passage} field={editing} onDone={() => onEdit(index, null)} />
      )}
      <Source passage={passage} now={now} />
      <div className={styles.commands}>
        <RowCommand
          icon="copy"
          label="Copy as Markdown"
          onClick={() => perform({ run: () => copyPassage(passage) })}
        />
        <RowCommand icon="note" label="Edit note, tags and colour" onClick={() => onEdit(index, 'note')} />
        <RowCommand icon="trash" label="Delete highlight" onClick={() => void deletePassage(passage)} />
      </div>
    </article>
  );
});
