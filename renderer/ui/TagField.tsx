import { type ClipboardEvent, type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { CompletionList, completedField } from './completion/CompletionList.tsx';
import { useCompletion } from './completion/use-completion.ts';
import { fieldBox } from './field-box.ts';
import styles from './TagField.module.css';
import { completions, readTag, splitTags } from './tags.ts';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** Existing tags, most used first. */
  readonly suggestions: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly label?: string;
  readonly autoFocus?: boolean;
  /** Escape with nothing left to close. */
  readonly onEscape?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

interface TagOption {
  readonly tag: string;
  readonly isNew: boolean;
}

function optionsFor(typed: string, tags: readonly string[], suggestions: readonly string[]) {
  const existing: readonly TagOption[] = completions(typed, suggestions, tags).map((tag) => ({
    tag,
    isNew: false,
  }));
  const reading = readTag(typed);
  const known = reading.ok && [...existing.map(({ tag }) => tag), ...tags].includes(reading.tag);
  return reading.ok && !known ? [...existing, { tag: reading.tag, isNew: true }] : existing;
}

/**
 * Tags as tokens with a field to add more, completed to the tags that exist.
 * Enter or a comma adds; Backspace in the empty field takes the last one back.
 */
export function TagField({
  tags,
  suggestions,
  onAdd,
  onRemove,
  label = 'Tags',
  autoFocus = false,
  onEscape,
  ref,
}: TagFieldProps) {
  const complaintId = useId();
  const own = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const completion = useCompletion(() => optionsFor(typed, tags, suggestions));

  const type = (value: string): void => {
    setTyped(value);
    completion.show();
    setComplaint(null);
  };

  const add = (value: string): void => {
    const reading = readTag(value);
    if (!reading.ok) {
      setComplaint(reading.message);
      return;
    }
    if (!tags.includes(reading.tag)) onAdd(reading.tag);
    type('');
    completion.hide();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Enter' || event.key === ',') {
      const chosen = completion.options[completion.active]?.tag;
      if (chosen === undefined && typed.trim() === '') return;
      add(chosen ?? typed);
    } else if (event.key === 'Backspace' && typed === '') {
      const last = tags.at(-1);
      if (last === undefined) return;
      onRemove(last);
    } else if (event.key === 'Escape' && typed !== '') {
      type('');
      event.stopPropagation();
    } else if (event.key === 'Escape' && onEscape) {
      onEscape();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const parts = splitTags(event.clipboardData.getData('text'));
    if (parts.length < 2) return;
    event.preventDefault();
    for (const part of parts) add(part);
  };

  return (
    <div
      className={`${fieldBox} ${styles.field} ${completedField}`}
      data-invalid={complaint !== null || undefined}
    >
      <ul className={styles.tags} aria-label={label}>
        {tags.map((tag) => (
          <li key={tag} className={styles.tag}>
            {tag}
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove tag ${tag}`}
              onClick={() => {
                onRemove(tag);
                own.current?.focus();
              }}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={(element) => {
          own.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        className={styles.input}
        {...completion.comboboxProps}
        aria-label={`Add to ${label.toLowerCase()}`}
        aria-invalid={complaint !== null}
        aria-describedby={complaintId}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a field that opens by the person's own key press
        autoFocus={autoFocus}
        placeholder={tags.length === 0 ? 'Add a tag' : ''}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => {
          if (typed !== '') completion.show();
        }}
        onBlur={() => {
          completion.hide();
          if (readTag(typed).ok) add(typed);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <CompletionList
        completion={completion}
        label={`${label} that exist`}
        wordsOf={({ tag, isNew }) => (isNew ? `New tag “${tag}”` : tag)}
        onPick={({ tag }) => add(tag)}
      />
      <p id={complaintId} role="status" className={styles.complaint}>
        {complaint}
      </p>
    </div>
  );
}
