import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '../../../shared/errors.ts';
import { toProblem } from '../../app/problem.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fieldBox } from '../../ui/field-box.ts';
import { complain } from '../../ui/toasts.ts';
import { useMounted } from '../../ui/use-mounted.ts';
import styles from './LibraryFolderDialog.module.css';
import { openLibrary } from './open-library.ts';

export interface LibraryFolderDialogProps {
  /** Where the library is that is open. */
  readonly current: string;
  readonly onClose: () => void;
}

/** Asks for the folder of another library. The window is loaded anew once the host has opened it. */
export function LibraryFolderDialog({ current, onClose }: LibraryFolderDialogProps) {
  const host = useApp(({ client }) => client.host);
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [opening, setOpening] = useState(false);
  const mounted = useMounted();
  const formId = useId();
  const fieldId = useId();
  const problemId = useId();
  const wanted = path.trim();

  const browse = async (): Promise<void> => {
    const { path: chosen } = (await host?.call('host.chooseLibrary', {})) ?? { path: null };
    if (chosen !== null) setPath(chosen);
  };
  const open = async (): Promise<void> => {
    setOpening(true);
    setProblem(null);
    try {
      await openLibrary(wanted);
    } catch (error) {
      const problem = toProblem(error);
      setOpening(false);
      setProblem(problem);
      if (!mounted.current) complain(problem);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted !== '' && !opening) void open();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Use another folder"
      footer={
        <>
          <Button onPress={onClose}>{opening ? 'Close' : 'Cancel'}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={wanted === '' || opening}>
            {opening ? 'Opening…' : 'Open'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles.form}>
        <p>
          The library that is in the folder is opened. In a new or an empty folder, a new library begins: put
          it into a folder that is synchronised, and your other devices can open the same one.
        </p>
        <label htmlFor={fieldId}>Folder</label>
        <div className={styles.field}>
          <input
            id={fieldId}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
            autoFocus
            className={`${fieldBox} ${styles.input}`}
            dir="ltr"
            value={path}
            placeholder={current}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== null}
            {...(problem ? { 'aria-describedby': problemId } : {})}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          {host && <Button onPress={() => void browse()}>Browse…</Button>}
        </div>
        {problem && (
          <div id={problemId} role="alert" className={styles.problem}>
            <p>{problem.message}</p>
            {problem.hint && <p>{problem.hint}</p>}
          </div>
        )}
        <p className={styles.aside}>
          Your articles and notes stay where they are, in <code dir="ltr">{current}</code>. To take them
          along, close Commonplace, move that folder, and choose it here in its new place.
        </p>
      </form>
    </Dialog>
  );
}
