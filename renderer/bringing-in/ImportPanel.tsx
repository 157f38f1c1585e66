import type { ReactNode } from 'react';
import { count, counted } from '../app/dates.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { ReportGroup } from '../ui/ReportGroup.tsx';
import styles from './ImportPanel.module.css';
import { type ImportState, type Outcome, tally } from './import-queue.ts';
import { openArticle, retryImports, useImports } from './imports.ts';

function Running({ total, outcomes, underway, status, cancel }: ImportState) {
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>Bringing in {counted(total, 'file')}</h2>
        <Button size="small" isDisabled={status === 'cancelling'} onPress={cancel}>
          {status === 'cancelling' ? 'Cancelling' : 'Cancel'}
        </Button>
      </header>
      <div className={styles.bar}>
        <ProgressBar label="Files brought in" done={outcomes.length} total={total} />
      </div>
      <p className={styles.underway}>
        <span className={styles.name}>{underway[0] ?? ''}</span>
        <span>
          {count(outcomes.length)} of {count(total)}
        </span>
      </p>
    </>
  );
}

function Line({ outcome }: { readonly outcome: Outcome }) {
  const { path, result } = outcome;
  const { status, articleId, title, error } = result;
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {status === 'failed' ? path : (title ?? path)}
        </p>
        {error && (
          <p className={styles.reason}>
            {error.message}
            {error.hint && <span className={styles.hint}>{error.hint}</span>}
          </p>
        )}
      </div>
      {articleId && (
        <Button size="small" variant="quiet" onPress={() => openArticle(articleId)}>
          Open
          <span className="visually-hidden"> {title}</span>
        </Button>
      )}
    </div>
  );
}

/** Keyed by place: a report does not change any more, and paths repeat. */
const rowsOf = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome, index) => ({ key: String(index), row: <Line outcome={outcome} /> }));

function headline({ outcomes, cancelled }: ImportState): ReactNode {
  const { imported, updated, failed } = tally(outcomes);
  const done = imported.length + updated.length;
  if (cancelled > 0) return `Cancelled: brought in ${count(done)}, left out ${counted(cancelled, 'file')}`;
  if (failed.length > 0) return `Brought in ${count(done)}, ${count(failed.length)} failed`;
  return done === 0 ? 'Nothing new' : `Brought in ${counted(done, 'article')}`;
}

function Report(state: ImportState) {
  const { outcomes, skipped, dismiss } = state;
  const unsaved = outcomes.filter(({ again }) => again !== undefined).length;
  const { imported, updated, duplicate, failed } = tally(outcomes);
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{headline(state)}</h2>
        <IconButton icon="close" label="Close report" size="small" onPress={dismiss} />
      </header>
      <div className={styles.groups}>
        <ReportGroup title="Failed" rows={rowsOf(failed)} isOpen />
        {unsaved > 0 && (
          <p className={styles.retry}>
            <Button size="small" icon="restore" onPress={() => void retryImports()}>
              {unsaved === failed.length ? 'Try again' : 'Try what could not be saved again'}
            </Button>
          </p>
        )}
        <ReportGroup
          title="Imported"
          rows={rowsOf(imported)}
          isOpen={imported.length <= 6 && failed.length === 0}
        />
        <ReportGroup title="Updated" rows={rowsOf(updated)} isOpen={updated.length <= 6} />
        <ReportGroup
          title="Already in your library"
          rows={rowsOf(duplicate)}
          isOpen={imported.length === 0}
        />
        {skipped > 0 && (
          <p className={styles.skipped}>Skipped {counted(skipped, 'file')} of other types in folders.</p>
        )}
      </div>
    </>
  );
}

/** How bringing in goes, and then how it went, file by file. It leaves the rest of the window usable. */
export function ImportPanel() {
  const state = useImports();
  const { status, total, skipped } = state;
  const shown = status === 'done' || ((total > 1 || skipped > 0) && status !== 'idle');
  return (
    <>
      <p className="visually-hidden" role="status">
        {status === 'done' ? headline(state) : ''}
      </p>
      {shown && (
        <section className={styles.panel} aria-label="Bringing in">
          {status === 'done' ? <Report {...state} /> : <Running {...state} />}
        </section>
      )}
    </>
  );
}
