import type { KeyboardEvent, Ref } from 'react';
import type { ActionId } from '../actions/catalogue.ts';
import { useShortcut } from '../actions/shortcuts.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './FilterField.module.css';
import { Keycaps } from './Keycaps.tsx';

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What leads here, so that the field shows the keys for it. */
  readonly action?: ActionId;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that narrows a list as one types; Escape empties it, then leaves it. */
export function FilterField({ label, value, onChange, action, onKeyDown, ref }: FilterFieldProps) {
  const shortcut = useShortcut(action);
  return (
    <div className={styles.field}>
      <Icon name="search" size={16} />
      <input
        ref={ref}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (value === '') event.currentTarget.blur();
            else onChange('');
            event.preventDefault();
          } else onKeyDown?.(event);
        }}
      />
      {shortcut && value === '' && (
        <span className={styles.shortcut} aria-hidden="true">
          <Keycaps shortcut={shortcut} />
        </span>
      )}
    </div>
  );
}
