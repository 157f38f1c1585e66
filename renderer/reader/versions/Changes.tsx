import { useCallback, useMemo, useState } from 'react';
import type { OpenArticle } from '../../../shared/api.ts';
import type { ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import type { VersionChanges } from '../../../shared/versions/change.ts';
import { type Doable, useActions } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import { OpenFailure } from '../OpenFailure.tsx';
import readerStyles from '../Reader.module.css';
import { ChangedText } from './ChangedText.tsx';
import styles from './Changes.module.css';
import { ChangesBar } from './ChangesBar.tsx';
import { ChangesSummary } from './ChangesSummary.tsx';
import { readCurrent } from './go-to-version.ts';
import { numberChanges } from './number-changes.ts';
import { useChangesSince } from './use-changes.ts';

interface ChangesProps {
  readonly articleId: ArticleId;
  readonly since: ContentHash;
  readonly onAgain: () => void;
}

/** What changed in the text that an article shows, since an earlier version of it. */
export function Changes({ articleId, since, onAgain }: ChangesProps) {
  const state = useChangesSince(articleId, since);
  switch (state.status) {
    case 'comparing':
      return <div className={readerStyles.opening} role="status" aria-label="Comparing the texts" />;
    case 'failed':
      return <OpenFailure problem={state.problem} onAgain={onAgain} />;
    case 'compared':
      return <Compared article={state.article} changes={state.changes} />;
    default:
      return state satisfies never;
  }
}

interface ComparedProps {
  readonly article: Omit<OpenArticle, 'content'>;
  readonly changes: VersionChanges;
}

function Compared({ article, changes }: ComparedProps) {
  const { id } = article.summary;
  const { blocks } = changes.text;
  const { numbers, count } = useMemo(() => numberChanges(blocks), [blocks]);
  const [current, setCurrent] = useState(-1);
  const [isWhole, setWhole] = useState(false);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const textSize = useApp(({ preferences }) => preferences.textSize);
  const measure = useApp(({ preferences }) => preferences.measure);

  const goTo = useCallback(
    (selector: string) => {
      const element = scroller?.querySelector<HTMLElement>(selector);
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
    },
    [scroller],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (count === 0) return;
      const next = current === -1 && by === -1 ? count - 1 : (current + by + count) % count;
      setCurrent(next);
      goTo(`[data-change="${next}"]`);
    },
    [count, current, goTo],
  );
  useActions(useMemo(() => changesActions(id, step, () => setWhole((is) => !is)), [id, step]));

  return (
    <div
      className={styles.changes}
      style={{ ['--reader-size' as string]: `${textSize}px`, ['--reader-measure' as string]: measure }}
    >
      <ChangesBar
        article={article}
        since={changes.earlier.hash}
        current={current}
        count={count}
        isWhole={isWhole}
        onStep={step}
        onWhole={setWhole}
      />
      <div ref={setScroller} className={styles.scroller} data-scroller tabIndex={-1}>
        <article className={styles.column} aria-label="What changed">
          <ChangesSummary changes={changes} count={count} />
          <ChangedText
            blocks={blocks}
            numbers={numbers}
            current={current}
            isWhole={isWhole}
            onMove={(move, to) => goTo(`[data-move="${move}"][data-side="${to}"]`)}
          />
        </article>
      </div>
    </div>
  );
}

function changesActions(
  id: ArticleId,
  step: (by: 1 | -1) => void,
  toggleWhole: () => void,
): readonly Doable[] {
  return [
    {
      id: 'changes.next',
      repeats: true,
      run: () => step(1),
    },
    {
      id: 'changes.previous',
      repeats: true,
      run: () => step(-1),
    },
    {
      id: 'changes.whole',
      run: toggleWhole,
    },
    {
      id: 'changes.close',
      run: () => readCurrent(id),
    },
  ];
}
