import { count, counted } from '../app/dates.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { canChooseFolder, saveFile, saveFolder, saveZip } from '../host-files.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { complain, toast } from '../ui/toasts.ts';
import styles from './ExportDialog.module.css';
import type { ExportProgress, PlannedFile, ReplaceQuestion } from './export-run.ts';
import { useExportRun } from './exports.ts';

export interface ExportFooterProps {
  readonly files: readonly PlannedFile[];
  /** The one in the preview: what is copied, and what is saved alone. */
  readonly chosen: number;
}

async function copyFile({ articleId }: PlannedFile): Promise<void> {
  const { text } = await call('export.file', { articleId });
  await navigator.clipboard.writeText(text);
  toast({ message: 'Copied as Markdown' });
}

async function saveOne({ articleId }: PlannedFile): Promise<void> {
  const { name, text } = await call('export.file', { articleId });
  const saved = await saveFile(useApp.getState().client, name, new TextEncoder().encode(text));
  if (saved.status === 'saved')
    toast({ message: saved.where ? `Saved as ${saved.where}` : `Saved “${name}”` });
}

const orComplain = (job: Promise<void>): void => {
  job.catch((error: unknown) => complain(toProblem(error)));
};

function outcome({ status, written, failed, where, problem }: ExportProgress): string {
  const place = where === null ? '' : ` in ${where}`;
  switch (status) {
    case 'done':
      return failed.length === 0
        ? `Saved ${counted(written, 'file')}${place}`
        : `Saved ${counted(written, 'file')}${place}, ${count(failed.length)} failed`;
    case 'cancelled':
      return `Cancelled after ${counted(written, 'file')}`;
    case 'failed':
      return `${problem?.message ?? 'Nothing was saved.'} ${problem?.hint ?? ''}`;
    case 'idle':
    case 'running':
      return '';
  }
}

function Status(progress: ExportProgress) {
  const { status, total, written, failed } = progress;
  return (
    <div className={styles.status} role="status">
      {status === 'running' && (
        <>
          {count(written)} of {counted(total, 'file')}
          <div className={styles.saved}>
            <ProgressBar label="Files saved" done={written + failed.length} total={total} />
          </div>
        </>
      )}
      {outcome(progress)}
      {failed.length > 0 && status !== 'running' && (
        <details>
          <summary>What failed</summary>
          <ul>
            {failed.map(({ name, problem }) => (
              <li key={name}>
                {name}: {problem.message} {problem.hint}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Nothing of the person's is overwritten unasked. */
function Question({ name, answer }: ReplaceQuestion) {
  return (
    <>
      <div className={styles.status} role="alert">
        “{name}” is already in this folder. Replace files that are there? Files of the same name from an
        earlier export, or of your own, are overwritten.
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had the focus has given way to the question */}
      <Button autoFocus onPress={() => answer(false)}>
        Cancel
      </Button>
      <Button variant="danger" onPress={() => answer(true)}>
        Replace
      </Button>
    </>
  );
}

/** Copy, save one, save all; and how that goes. */
export function ExportFooter({ files, chosen }: ExportFooterProps) {
  const client = useApp(({ client }) => client);
  const run = useExportRun();
  const file = files[chosen];
  const running = run.status === 'running';
  const many = files.length > 1;
  const folder = canChooseFolder(client);
  const saveAll = (): void =>
    void run.start(files, (made, mayReplace) =>
      folder ? saveFolder(client, made, mayReplace) : saveZip(client, 'Commonplace notes.zip', made),
    );
  if (run.question) return <Question {...run.question} />;
  return (
    <>
      <Status {...run} />
      {running ? (
        <Button onPress={run.cancel}>Cancel</Button>
      ) : (
        <>
          <Button icon="copy" isDisabled={!file} onPress={() => file && orComplain(copyFile(file))}>
            Copy{many ? ' this file' : ''}
          </Button>
          <Button
            variant={many ? 'plain' : 'primary'}
            icon="file"
            isDisabled={!file}
            onPress={() => file && orComplain(saveOne(file))}
          >
            Save {many ? 'this' : ''} file
          </Button>
          {many && (
            <Button variant="primary" icon="folder" onPress={saveAll}>
              {folder ? 'Save folder' : 'Save all as .zip'}
            </Button>
          )}
        </>
      )}
    </>
  );
}
