import type { ReactNode } from 'react';
import { perform } from '../actions/registry.ts';
import { count } from '../app/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { CheckReportView } from './CheckReportView.tsx';
import { cancelTask, hideTask, type Outcome, type Task, useKeeping } from './keeping.ts';
import { ExportReportView, RebuildReportView } from './OtherReports.tsx';
import { RestoreReportView } from './RestoreReportView.tsx';
import styles from './TaskDialog.module.css';
import { previewNewest, restoreBackup } from './tasks.ts';
import { headline, moment } from './words.ts';

function title(task: Task): string {
  switch (task.kind) {
    case 'backup':
      return 'Backing up';
    case 'preview':
    case 'restore':
      return `Restore the backup of ${moment(task.backup.at)}`;
    case 'check':
      return 'Check the library';
    case 'rebuild':
      return 'Rebuild lists and indexes';
    case 'export':
      return 'Export everything';
    case 'import':
      return `Import “${task.name}”`;
  }
}

function doing(task: Task): string {
  switch (task.kind) {
    case 'backup':
      return 'Copying what has changed';
    case 'preview':
      return 'Comparing the backup with your library';
    case 'restore':
      return 'Bringing back what is missing';
    case 'check':
      return 'Reading every file and checking it';
    case 'rebuild':
      return 'Making again what is derived from your articles';
    case 'export':
      return 'Writing articles, texts, highlights and notes';
    case 'import':
      return 'Taking in what is in the file';
  }
}

function Running({ task }: { readonly task: Task }) {
  const { done, total, step } = useKeeping(({ progress }) => progress);
  const percent = task.kind === 'import' && total > 0;
  return (
    <div className={styles.running}>
      <p>{doing(task)}…</p>
      <div className={styles.bar}>
        <ProgressBar label={title(task)} done={done} total={total} />
      </div>
      <p className={styles.step}>
        <span className={styles.name}>{step}</span>
        <span>
          {percent
            ? `${Math.floor((done / total) * 100)} %`
            : total > 0
              ? `${count(done)} of ${count(total)}`
              : ''}
        </span>
      </p>
    </div>
  );
}

function Report({ outcome }: { readonly outcome: Outcome }): ReactNode {
  switch (outcome.kind) {
    case 'previewed':
      return <RestoreReportView report={outcome.report} isPreview />;
    case 'restored':
      return <RestoreReportView report={outcome.report} />;
    case 'checked':
      return <CheckReportView report={outcome.report} />;
    case 'rebuilt':
      return <RebuildReportView report={outcome.report} />;
    case 'exported':
      return <ExportReportView outcome={outcome} />;
    case 'backed-up':
    case 'nothing':
      return null;
  }
}

function Footer({ task }: { readonly task: Task }) {
  const { status, outcome } = useKeeping();
  if (status === 'running' || status === 'cancelling') {
    return (
      <>
        <Button onPress={hideTask}>Go on in the background</Button>
        <Button isDisabled={status === 'cancelling'} onPress={cancelTask}>
          {status === 'cancelling' ? 'Cancelling' : 'Cancel'}
        </Button>
      </>
    );
  }
  if (task.kind === 'preview' && outcome?.kind === 'previewed') {
    const { backup } = task;
    const brings = outcome.report.items.some((item) => item.status !== 'failed');
    return (
      <>
        <Button onPress={hideTask}>{brings ? 'Cancel' : 'Close'}</Button>
        {brings && (
          <Button variant="primary" onPress={() => void restoreBackup(backup)}>
            Restore
          </Button>
        )}
      </>
    );
  }
  const isDamaged =
    outcome?.kind === 'checked' && outcome.report.findings.some(({ severity }) => severity === 'damage');
  if (isDamaged) {
    const restore = (): void => {
      hideTask();
      perform({ run: previewNewest });
    };
    return (
      <>
        <Button onPress={hideTask}>Close</Button>
        <Button variant="primary" onPress={restore}>
          Restore the last backup…
        </Button>
      </>
    );
  }
  return (
    <Button variant="primary" onPress={hideTask}>
      Close
    </Button>
  );
}

/** The work at hand: how far it is, and then what came of it, item by item. */
export function TaskDialog() {
  const { task, isShown, status, outcome, problem } = useKeeping();
  if (task === null || !isShown) return null;
  const isRunning = status === 'running' || status === 'cancelling';
  return (
    <Dialog isOpen onClose={hideTask} title={title(task)} footer={<Footer task={task} />}>
      {isRunning && <Running task={task} />}
      <div role="status">
        {problem && (
          <p className={styles.problem}>
            {problem.message} {problem.hint && <span className={styles.hint}>{problem.hint}</span>}
          </p>
        )}
        {outcome && <p className={styles.headline}>{headline(outcome)}</p>}
      </div>
      {outcome && <Report outcome={outcome} />}
    </Dialog>
  );
}
