import type { Ref } from 'react';
import type { ActionId } from '../../actions/catalogue.ts';
import { useShortcut } from '../../actions/shortcuts.ts';
import { Icon } from '../../icons/Icon.tsx';
import { fieldBox } from '../field-box.ts';
import { Keycaps } from '../Keycaps.tsx';
import styles from './FilterField.module.css';

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What leads here, so that the field shows the keys for it. */
  readonly action?: ActionId;
  /** To what is narrowed, by arrow down or Enter. */
  readonly onLeave?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that narrows a list as one types; Escape empties it, then leaves it. */
export function FilterField({ label, value, onChange, action, onLeave, ref }: FilterFieldProps) {
  const shortcut = useShortcut(action);
  return (
    <div className={`${fieldBox} ${styles.field}`}>
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
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            if (value === '') event.currentTarget.blur();
            else onChange('');
          } else if (onLeave && (event.key === 'ArrowDown' || event.key === 'Enter')) onLeave();
          else return;
          event.preventDefault();
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
