import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { useChanges } from '../../app/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { GrowingTextArea } from '../../ui/GrowingTextArea.tsx';
import styles from './NoteField.module.css';
import { type NoteDraft, NoteDraftKeeper } from './note-draft.ts';

/** Milliseconds without a keystroke after which a note is saved. */
const PAUSE = 400;

interface NoteFieldProps {
  readonly label: string;
  /** The note as the library has it. */
  readonly note: string;
  /** Resolves once the note is durable; rejects when it could not be kept. */
  readonly onSave: (note: string) => Promise<void>;
  readonly placeholder?: string;
  readonly onEscape?: () => void;
  /** Shows what the note said before. */
  readonly onHistory: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A note that saves itself while it is written. Give it a `key` of what it is a note of. */
export function NoteField({
  label,
  note,
  onSave,
  placeholder = 'Write a note …',
  onEscape,
  onHistory,
  ref,
}: NoteFieldProps) {
  const [draft, setDraft] = useState<NoteDraft>({ text: note, state: 'saved', elsewhere: null });
  const save = useRef(onSave);
  const keeper = useRef<NoteDraftKeeper>(null);
  keeper.current ??= new NoteDraftKeeper({
    initial: note,
    save: (text) => save.current(text),
    changed: setDraft,
    delay: PAUSE,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });

  useEffect(() => {
    save.current = onSave;
  }, [onSave]);
  useEffect(() => keeper.current?.outside(note), [note]);
  useEffect(
    () =>
      useChanges.subscribe(({ caughtUp }, before) => {
        if (caughtUp !== before.caughtUp) void keeper.current?.flush();
      }),
    [],
  );
  useEffect(() => {
    const flush = () => void keeper.current?.flush();
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    // Before whoever holds the window looks whether anything is to be saved.
    addEventListener('beforeunload', flush, true);
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      removeEventListener('beforeunload', flush, true);
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', whenHidden);
      flush();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.metaKey || event.ctrlKey));
    if (!done || event.nativeEvent.isComposing || onEscape === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void keeper.current?.flush();
    onEscape();
  };

  return (
    <div className={styles.field}>
      <div className={styles.text} data-filled={draft.text !== '' || undefined}>
        <GrowingTextArea
          label={label}
          value={draft.text}
          placeholder={placeholder}
          onChange={(text) => keeper.current?.type(text)}
          onBlur={() => void keeper.current?.flush()}
          onKeyDown={onKeyDown}
          {...(ref === undefined ? {} : { ref })}
        />
        <IconButton icon="clock" size="small" label="Earlier texts of this note" onPress={onHistory} />
      </div>
      {draft.state === 'failed' && (
        <p className={styles.warning} role="alert">
          Not saved yet.{' '}
          <Button size="small" variant="quiet" onPress={() => void keeper.current?.flush()}>
            Try again
          </Button>
        </p>
      )}
      {draft.elsewhere !== null && (
        <div className={styles.elsewhere} role="status">
          <p>This note was changed elsewhere meanwhile:</p>
          <blockquote>{draft.elsewhere === '' ? '(emptied)' : draft.elsewhere}</blockquote>
          <Button size="small" onPress={() => keeper.current?.takeElsewhere()}>
            Add it below mine
          </Button>
          <Button size="small" variant="quiet" onPress={() => keeper.current?.dismissElsewhere()}>
            Keep mine
          </Button>
        </div>
      )}
    </div>
  );
}
