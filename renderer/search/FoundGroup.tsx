import { memo, type ReactNode } from 'react';
import type { FoundArticle } from '../../shared/api.ts';
import { counted, momentDay, publishedDay } from '../app/dates.ts';
import { useApp } from '../app/store.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './FoundGroup.module.css';
import { Marked } from './Marked.tsx';
import { type Finding, findingsIn, type Place } from './places.ts';

export const findingId = (listId: string, { index, part }: Place): string => `${listId}-${index}-${part}`;

export interface FoundGroupProps {
  readonly listId: string;
  /** Undefined while it is on its way. */
  readonly article: FoundArticle | undefined;
  readonly index: number;
  /** Which of its findings the keys act on, if any. */
  readonly activePart: number | null;
  readonly now: Date;
  readonly onOpen: (index: number, part: number) => void;
}

function Heading({ article, now }: { readonly article: FoundArticle; readonly now: Date }) {
  const { title, titleMarks, site, published, importedAt, hitsInArticle } = article;
  const day = published ? publishedDay(published, now) : importedAt && momentDay(importedAt, now);
  return (
    <>
      <div className={styles.title} dir="auto">
        <Marked text={title} marks={titleMarks} />
      </div>
      <div className={styles.meta}>
        {site && <span className={styles.site}>{site}</span>}
        {day && <span>{day}</span>}
        {hitsInArticle > 1 && <span>{counted(hitsInArticle, 'place')} in the text</span>}
      </div>
    </>
  );
}

function Label({ finding }: { readonly finding: Exclude<Finding, { readonly of: 'text' }> }) {
  const colorName = useApp(({ shelf }) => shelf.colorNames[finding.color]);
  return (
    <span className={styles.label}>
      {finding.of === 'note' && <Icon name="note" size={14} />}
      {finding.of === 'note' ? `Note on ${colorName}` : colorName}
    </span>
  );
}

function Words({ finding }: { readonly finding: Finding }) {
  const { snippet } = finding;
  if (finding.of === 'text') {
    return (
      <div className={styles.text}>
        <Marked {...snippet} />
      </div>
    );
  }
  return (
    <div className={styles.passage} data-color={finding.color}>
      <div className={styles.quote} data-of={finding.of}>
        <Marked {...snippet} />
      </div>
      <Label finding={finding} />
    </div>
  );
}

/** An article that was found, with what was found in it. */
export const FoundGroup = memo(function FoundGroup(props: FoundGroupProps) {
  const { listId, article, index, activePart, now, onOpen } = props;
  if (!article) return <div className={styles.coming} />;
  const option = (finding: Finding, part: number, heading?: ReactNode): ReactNode => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field and the list answer the keys of all findings
    <div
      key={part}
      id={findingId(listId, { index, part })}
      role="option"
      aria-selected={part === activePart}
      data-active={part === activePart || undefined}
      className={styles.finding}
      onClick={() => onOpen(index, part)}
    >
      {heading}
      {finding.snippet.text !== '' && <Words finding={finding} />}
    </div>
  );
  return (
    <div role="group" aria-label={article.title} className={styles.group}>
      {findingsIn(article).map((finding, part) =>
        option(finding, part, part === 0 ? <Heading article={article} now={now} /> : undefined),
      )}
    </div>
  );
});
