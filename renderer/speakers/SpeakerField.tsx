import type { KeyboardEvent, Ref } from 'react';
import { CompletionList, completedField } from '../ui/completion/CompletionList.tsx';
import { useCompletion } from '../ui/completion/use-completion.ts';
import styles from './SpeakerField.module.css';
import { namesLike, useKnownSpeakers } from './use-known-speakers.ts';

/** What the library holds of a speaker's name at most, in UTF-16 units. */
const MAX_LENGTH = 500;

export interface SpeakerFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Enter, or a name picked from the list; trimmed. */
  readonly onCommit: (name: string) => void;
  /** The field is left with what was typed in it. */
  readonly onLeave?: () => void;
  /** Escape with no list open. */
  readonly onEscape?: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Without a frame until it is pointed at. */
  readonly quiet?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A speaker's name, completed to those whom the library quotes. */
export function SpeakerField(props: SpeakerFieldProps) {
  const { label, value, onType, onCommit, onLeave, onEscape, placeholder, autoFocus, quiet, ref } = props;
  const known = useKnownSpeakers();
  const completion = useCompletion(() => namesLike(value, known.names));

  const commit = (name: string): void => {
    completion.hide();
    onType(name);
    onCommit(name.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Enter') commit(completion.options[completion.active] ?? value);
    else if (event.key === 'Escape' && onEscape) {
      onEscape();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={`${styles.field} ${completedField}`} data-quiet={quiet || undefined}>
      <input
        ref={ref}
        className={styles.input}
        {...completion.comboboxProps}
        aria-label={label}
        maxLength={MAX_LENGTH}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a field that opens by the person's own key press
        autoFocus={autoFocus ?? false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onType(event.currentTarget.value);
          completion.show();
        }}
        onFocus={(event) => {
          known.load();
          event.currentTarget.select();
        }}
        onBlur={() => {
          completion.hide();
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      <CompletionList
        completion={completion}
        label="Speakers of the library"
        wordsOf={(name) => name}
        onPick={commit}
      />
    </div>
  );
}
