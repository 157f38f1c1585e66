import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../ui/Button.tsx';
import { fieldBox } from '../ui/field-box.ts';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The list that the field's arrow keys go through. */
  readonly listId: string;
  /** What Enter would open. */
  readonly activeId?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Where the query is typed; its arrow keys and Enter act on the results (ARIA practices guide, combobox pattern). */
export function SearchField({ value, onChange, onKeyDown, listId, activeId, ref }: SearchFieldProps) {
  return (
    <div className={`${fieldBox} ${styles.field}`} role="search">
      <Icon name="search" size={18} />
      <input
        ref={ref}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label="Search everything"
        aria-autocomplete="list"
        aria-expanded={activeId !== undefined}
        aria-controls={listId}
        {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
        placeholder="Articles, passages, notes"
        value={value}
        spellCheck={false}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '' && !event.nativeEvent.isComposing) {
            onChange('');
            event.preventDefault();
          } else onKeyDown(event);
        }}
      />
      {value !== '' && (
        <IconButton icon="close" label="Clear the search" size="small" onPress={() => onChange('')} />
      )}
    </div>
  );
}
