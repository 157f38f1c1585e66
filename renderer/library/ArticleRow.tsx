import { type MouseEvent, memo, type ReactNode } from 'react';
import type { ArticleSummary } from '../../shared/article/article.ts';
import { daysLeftInTrash } from '../../shared/trash.ts';
import { counted, momentDay, publishedDay } from '../app/dates.ts';
import type { IconName } from '../icons/Icon.tsx';
import { RowCommand } from '../ui/RowCommand.tsx';
import styles from './ArticleRow.module.css';

export interface RowCommands {
  readonly open: (index: number) => void;
  readonly select: (index: number, extend: boolean) => void;
  readonly archive: (index: number) => void;
  readonly tag: (index: number) => void;
  readonly trash: (index: number) => void;
  readonly restore: (index: number) => void;
  readonly purge: (index: number) => void;
}

export interface ArticleRowProps {
  /** Undefined while it is on its way. */
  readonly article: ArticleSummary | undefined;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly commands: RowCommands;
  /** Dates of this year are shown without it. */
  readonly now: Date;
}

/** From here on an article counts as read to its end. */
const READ = 0.97;

function Progress({ progress }: { readonly progress: number }) {
  if (progress <= 0.005) return null;
  if (progress >= READ) return <span>Read</span>;
  return (
    <span className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${Math.round(progress * 100)}%` }} />
      </span>
      {Math.round(progress * 100)}%<span className="visually-hidden"> read</span>
    </span>
  );
}

function DaysLeft({ trashedAt, now }: { readonly trashedAt: string; readonly now: Date }) {
  const days = daysLeftInTrash(trashedAt, now.getTime());
  return <span>{days === 0 ? 'Deleted soon' : `Deleted in ${counted(days, 'day')}`}</span>;
}

function dayOf(article: ArticleSummary, now: Date): string {
  return article.published ? publishedDay(article.published, now) : momentDay(article.importedAt, now);
}

function Meta({ article, now }: { readonly article: ArticleSummary; readonly now: Date }) {
  const { site, authors, readingMinutes, highlights, tags, progress, damage } = article;
  return (
    <p className={styles.meta}>
      {damage && <span className={styles.damage}>{damage}</span>}
      {site && <span className={styles.site}>{site}</span>}
      {authors.length > 0 && <span className={styles.authors}>{authors.join(', ')}</span>}
      {article.trashedAt !== null && <DaysLeft trashedAt={article.trashedAt} now={now} />}
      <span>{readingMinutes} min</span>
      <span className={styles.metaDay}>{dayOf(article, now)}</span>
      <Progress progress={progress} />
      {highlights > 0 && <span>{counted(highlights, 'highlight')}</span>}
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </p>
  );
}

function Commands({ article, index, isActive, commands }: ArticleRowProps & { article: ArticleSummary }) {
  const archived = article.status === 'archive';
  const command = (icon: IconName, label: string, run: (index: number) => void): ReactNode => (
    <RowCommand icon={icon} label={label} isReachable={isActive} onClick={() => run(index)} />
  );
  if (article.trashedAt !== null) {
    return (
      <>
        {command('restore', 'Restore', commands.restore)}
        {command('trash', 'Delete for good', commands.purge)}
      </>
    );
  }
  return (
    <>
      {command(archived ? 'inbox' : 'archive', archived ? 'Move to inbox' : 'Archive', commands.archive)}
      {command('tag', 'Tag', commands.tag)}
      {command('trash', 'Move to trash', commands.trash)}
    </>
  );
}

/** One article of the list: a row of the grid, with its own commands. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, index, top, isActive, isSelected, commands, now } = props;

  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, input')) return;
    if (event.shiftKey) commands.select(index, true);
    else if (event.metaKey || event.ctrlKey) commands.select(index, false);
    else commands.open(index);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys of all its rows
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      <div role="gridcell" className={styles.mark}>
        {article && (
          <input
            type="checkbox"
            className={styles.checkbox}
            aria-label={`Select ${article.title}`}
            checked={isSelected}
            tabIndex={isActive ? 0 : -1}
            onChange={(event) =>
              commands.select(index, event.nativeEvent instanceof PointerEvent && event.nativeEvent.shiftKey)
            }
          />
        )}
      </div>
      <div role="gridcell" className={styles.words}>
        {article ? (
          <>
            <p className={styles.title} dir="auto">
              {article.title}
            </p>
            <Meta article={article} now={now} />
          </>
        ) : (
          <span className={styles.coming}>
            <span className="visually-hidden">Loading</span>
          </span>
        )}
      </div>
      <div role="gridcell" className={styles.end}>
        {article && (
          <>
            <span className={styles.day}>{dayOf(article, now)}</span>
            <span className={styles.commands}>
              <Commands {...props} article={article} />
            </span>
          </>
        )}
      </div>
    </div>
  );
});
