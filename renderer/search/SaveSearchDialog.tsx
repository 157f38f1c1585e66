import { type FormEvent, useId, useState } from 'react';
import { useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { fieldBox } from '../ui/field-box.ts';
import { useMounted } from '../ui/use-mounted.ts';
import styles from './SaveSearchDialog.module.css';
import { LONGEST_NAME, renameSearch, saveSearch } from './saved-searches.ts';

export interface SaveSearchDialogProps {
  readonly query: string;
  /** What it is called so far, where it is to be renamed. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** Asks what a search is to be called in the sidebar. */
export function SaveSearchDialog({ query, name: former, onClose }: SaveSearchDialogProps) {
  const [name, setName] = useState(former ?? query.slice(0, LONGEST_NAME));
  const taken = useApp(({ shelf }) => Object.hasOwn(shelf.savedSearches, name.trim()));
  const mounted = useMounted();
  const formId = useId();
  const fieldId = useId();
  const wanted = name.trim();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    const saving = former === undefined ? saveSearch(wanted, query) : renameSearch(former, wanted, query);
    void saving.then((saved) => {
      // closed meanwhile, another one may be open
      if (saved && mounted.current) onClose();
    });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={former === undefined ? 'Save search' : 'Rename search'}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={wanted === ''}>
            {former === undefined ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles.form}>
        <label htmlFor={fieldId}>Name in the sidebar</label>
        <input
          id={fieldId}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
          autoFocus
          className={`${fieldBox} ${styles.input}`}
          maxLength={LONGEST_NAME}
          value={name}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className={styles.query}>
          <code>{query}</code>
        </p>
        {taken && wanted !== former && (
          <p role="status">The search that has this name now gives way to this one.</p>
        )}
      </form>
    </Dialog>
  );
}
