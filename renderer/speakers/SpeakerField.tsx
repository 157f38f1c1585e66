import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
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

/**
 * A speaker's name, completed to those whom the library quotes: the editable combobox of the ARIA practices guide,
 * with list completion.
 */
export function SpeakerField(props: SpeakerFieldProps) {
  const { label, value, onType, onCommit, onLeave, onEscape, placeholder, autoFocus, quiet, ref } = props;
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const known = useKnownSpeakers();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const names = open ? namesLike(value, known.names) : [];
  const shown = names.length > 0;

  // In the browser's top layer, so that no dialog and no scroller cuts the list off.
  useLayoutEffect(() => {
    popup.current?.togglePopover?.(shown);
  }, [shown]);

  const commit = (name: string): void => {
    setOpen(false);
    setActive(-1);
    onType(name);
    onCommit(name.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setOpen(true);
      const last = namesLike(value, known.names).length - 1;
      setActive((at) => (at + step > last ? -1 : at + step < -1 ? last : at + step));
    } else if (event.key === 'Enter') commit(names[active] ?? value);
    else if (event.key === 'Escape' && shown) {
      setOpen(false);
      event.stopPropagation();
    } else if (event.key === 'Escape' && onEscape) {
      onEscape();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field} data-quiet={quiet || undefined}>
      <input
        ref={ref}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_LENGTH}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a field that opens by the person's own key press
        autoFocus={autoFocus ?? false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={(event) => {
          known.load();
          event.currentTarget.select();
        }}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={popup} popover="manual" className={styles.popup}>
        <div id={`${id}-list`} role="listbox" aria-label="Speakers of the library">
          {names.map((name, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
            <div
              key={name}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => commit(name)}
            >
              {name}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
