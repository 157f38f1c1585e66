import { type MouseEvent, memo } from 'react';
import type { SaidInArticle } from '../../shared/api.ts';
import { perform } from '../actions/registry.ts';
import { momentDay, publishedDay } from '../app/dates.ts';
import { useApp } from '../app/store.ts';
import { QuotedWords, startOf } from '../ui/QuotedWords.tsx';
import { RowCommand } from '../ui/RowCommand.tsx';
import styles from './SaidEntry.module.css';
import { copySaid, openSaid } from './speaker-edits.ts';

interface SaidEntryProps {
  /** Undefined while it is on its way. */
  readonly said: SaidInArticle | undefined;
  /** Whether the entry before is of another article. */
  readonly isOfNewArticle: boolean;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly now: Date;
}

function Source({ said, now }: { readonly said: SaidInArticle; readonly now: Date }) {
  const { articleTitle, articleSite, published, importedAt } = said;
  return (
    <header className={styles.source}>
      <span className={styles.day}>
        {published === null ? momentDay(importedAt, now) : publishedDay(published, now)}
      </span>
      <span className={styles.article} dir="auto">
        {articleTitle}
      </span>
      {articleSite !== null && <span className={styles.site}>{articleSite}</span>}
    </header>
  );
}

/** A quotation of a speaker, with its article and date, why it is theirs, and whether it is highlighted. */
export const SaidEntry = memo(function SaidEntry(props: SaidEntryProps) {
  const { said, isOfNewArticle, index, total, isActive, now } = props;
  const colorName = useApp(({ shelf }) => (said?.marked ? shelf.colorNames[said.marked.color] : null));
  if (said === undefined) return <div className={styles.coming} />;

  const onClick = ({ target }: MouseEvent): void => {
    const selecting = getSelection()?.isCollapsed === false;
    if (selecting || (target instanceof Element && target.closest('button'))) return;
    openSaid(said);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the view answers the keys of all its entries
    <article
      className={styles.entry}
      data-color={said.marked?.color}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- entries of a feed take the focus
      tabIndex={isActive ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={startOf(said.text)}
      onClick={onClick}
    >
      {isOfNewArticle && <Source said={said} now={now} />}
      <QuotedWords className={styles.quote ?? ''} text={said.text} />
      <footer className={styles.foot}>
        {colorName !== null && <span className={styles.color}>{colorName}</span>}
        <span className={styles.why}>{said.why}</span>
        {said.place === null && <span className={styles.lost}>No longer in the article’s text</span>}
      </footer>
      <div className={styles.commands}>
        <RowCommand
          icon="copy"
          label="Copy as Markdown"
          onClick={() => perform({ run: () => copySaid(said) })}
        />
      </div>
    </article>
  );
});
