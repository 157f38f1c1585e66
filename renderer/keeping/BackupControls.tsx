import { useEffect } from 'react';
import { count, counted } from '../app/dates.ts';
import { Button } from '../ui/Button.tsx';
import { CopyablePath } from '../ui/CopyablePath.tsx';
import styles from './BackupControls.module.css';
import { loadBackups, showTask, useKeeping } from './keeping.ts';
import { backUp, checkLibrary, chooseExport, exportEverything, rebuildLibrary } from './tasks.ts';
import { moment } from './words.ts';

const busy = ({ status }: { readonly status: string }): boolean =>
  status === 'running' || status === 'cancelling';

/** A button of the page that starts long work, and shows the work that runs already. */
function TaskButton({
  kind,
  label,
  onPress,
}: {
  readonly kind: string;
  readonly label: string;
  readonly onPress: () => unknown;
}) {
  const isOwn = useKeeping(({ task }) => task?.kind === kind);
  const isBusy = useKeeping(busy);
  if (isBusy && isOwn) {
    return (
      <Button size="small" onPress={showTask}>
        Show progress
      </Button>
    );
  }
  return (
    <Button size="small" isDisabled={isBusy} onPress={() => void onPress()}>
      {label}
    </Button>
  );
}

const leftOut = (files: number): string =>
  `${counted(files, 'file')} could not be read, and ${files === 1 ? 'is' : 'are'} not in it`;

/** When the last backup was, and the button for another. */
export function BackUpNow() {
  const backups = useKeeping(({ backups }) => backups);
  const listProblem = useKeeping(({ backupsProblem }) => backupsProblem);
  const running = useKeeping(({ task, status }) => task?.kind === 'backup' && busy({ status }));
  const progress = useKeeping(({ progress }) => progress);
  useEffect(() => void loadBackups(), []);
  const last = backups?.backups.find(({ isOfThis }) => isOfThis);
  const problem = listProblem ?? backups?.problem ?? null;
  return (
    <div className={styles.now}>
      <p className={styles.last} role="status">
        {running &&
          progress.total > 0 &&
          `Looking at file ${count(progress.done)} of ${count(progress.total)}`}
        {running && progress.total === 0 && 'Backing up'}
        {!running && last && <time dateTime={last.at}>{moment(last.at)}</time>}
        {!running && backups !== null && !last && 'None yet'}
      </p>
      <Button size="small" isDisabled={running} onPress={() => void backUp()}>
        Back up now
      </Button>
      {problem && (
        <p className={styles.problem}>
          {problem.message} {problem.hint}
        </p>
      )}
      {last && last.unread.length > 0 && (
        <details className={styles.problem}>
          <summary>{leftOut(last.unread.length)}</summary>
          <ul>
            {last.unread.map(({ path, why }) => (
              <li key={path}>
                {path}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Where the backups are. */
export function BackupFolder() {
  const folder = useKeeping(({ backups }) => backups?.folder);
  return <CopyablePath path={folder} label="Copy path of the backups" />;
}

export const CheckButton = () => <TaskButton kind="check" label="Check now" onPress={checkLibrary} />;
export const RebuildButton = () => <TaskButton kind="rebuild" label="Rebuild" onPress={rebuildLibrary} />;
export const ExportButton = () => (
  <TaskButton kind="export" label="Export everything" onPress={exportEverything} />
);
export const ImportButton = () => <TaskButton kind="import" label="Choose a file" onPress={chooseExport} />;
