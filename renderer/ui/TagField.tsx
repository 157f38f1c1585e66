import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from '../icons/Icon.tsx';
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

interface Completion {
  readonly tag: string;
  readonly isNew: boolean;
}

function completionsOf(typed: string, tags: readonly string[], suggestions: readonly string[]) {
  const existing: readonly Completion[] = completions(typed, suggestions, tags).map((tag) => ({
    tag,
    isNew: false,
  }));
  const reading = readTag(typed);
  const known = reading.ok && [...existing.map(({ tag }) => tag), ...tags].includes(reading.tag);
  return reading.ok && !known ? [...existing, { tag: reading.tag, isNew: true }] : existing;
}

/**
 * Tags as tokens with a field to add more: the editable combobox of the ARIA practices guide, with list completion.
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
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [complaint, setComplaint] = useState<string | null>(null);
  const list = completionsOf(typed, tags, suggestions);
  const shown = open && list.length > 0;
  const popup = useRef<HTMLDivElement>(null);

  // In the browser's top layer, so that no dialog and no scroller cuts the list off.
  useLayoutEffect(() => {
    popup.current?.togglePopover?.(shown);
  }, [shown]);

  const type = (value: string): void => {
    setTyped(value);
    setOpen(true);
    setActive(-1);
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
    setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && list.length > 0) {
      setOpen(true);
      setActive((at) => {
        const next = at + step;
        return next < -1 ? list.length - 1 : next >= list.length ? -1 : next;
      });
    } else if (event.key === 'Enter' || event.key === ',') {
      const chosen = shown ? list[active]?.tag : undefined;
      if (chosen === undefined && typed.trim() === '') return;
      add(chosen ?? typed);
    } else if (event.key === 'Backspace' && typed === '') {
      const last = tags.at(-1);
      if (last === undefined) return;
      onRemove(last);
    } else if (event.key === 'Escape' && (shown || typed !== '')) {
      if (shown) setOpen(false);
      else type('');
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
    <div className={styles.field} data-invalid={complaint !== null || undefined}>
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
        role="combobox"
        aria-label={`Add to ${label.toLowerCase()}`}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-invalid={complaint !== null}
        aria-describedby={`${id}-complaint`}
        {...(shown && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a field that opens by the person's own key press
        autoFocus={autoFocus}
        placeholder={tags.length === 0 ? 'Add a tag' : ''}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => setOpen(typed !== '')}
        onBlur={() => {
          setOpen(false);
          if (readTag(typed).ok) add(typed);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div ref={popup} popover="manual" className={styles.popup}>
        <div id={`${id}-list`} role="listbox" aria-label={`${label} that exist`}>
          {shown &&
            list.map(({ tag, isNew }, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
              <div
                key={tag}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => add(tag)}
              >
                {isNew ? `New tag “${tag}”` : tag}
              </div>
            ))}
        </div>
      </div>
      <p id={`${id}-complaint`} role="status" className={styles.complaint}>
        {complaint}
      </p>
    </div>
  );
}
