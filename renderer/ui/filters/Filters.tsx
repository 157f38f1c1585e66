import type { ReactNode } from 'react';
import type { Color } from '../../../shared/annotation/annotation.ts';
import { Icon, type IconName } from '../../icons/Icon.tsx';
import { Button } from '../Button.tsx';
import { Menu } from '../Menu.tsx';
import styles from './Filters.module.css';

/** The row under a view's head that narrows what it shows. */
export function FilterRow({
  onClear,
  children,
}: {
  /** Lets everything through again; null when everything is. */
  readonly onClear: (() => void) | null;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="toolbar" aria-label="Filters">
        {children}
        {onClear && (
          <Button size="small" variant="quiet" onPress={onClear}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

interface FilterToggleProps {
  readonly icon?: IconName;
  /** For a colour of highlights: shown in place of an icon. */
  readonly color?: Color;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: string;
}

/** Lets only what has this through while it is pressed. */
export function FilterToggle({ icon, color, isOn, onChange, children }: FilterToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      data-color={color}
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}

interface FilterMenuProps {
  readonly label: string;
  readonly icon: IconName;
  /** What lets everything through: “Any tag”. */
  readonly any: string;
  /** With hundreds, the menu scrolls and answers to typing. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Lets one of several through, or any; not there while there is nothing to choose. */
export function FilterMenu({ label, icon, any, options, chosen, onChoose }: FilterMenuProps) {
  if (options.length === 0 && chosen === null) return null;
  return (
    <Menu
      label={label}
      trigger={
        <Button size="small" variant={chosen === null ? 'quiet' : 'plain'} icon={icon}>
          <span className={styles.chosen}>{chosen ?? any}</span>
        </Button>
      }
      groups={[
        {
          chosen: chosen ?? '',
          entries: [
            { id: '', label: any, run: () => onChoose(null) },
            ...options.map((option) => ({ ...option, run: () => onChoose(option.id) })),
          ],
        },
      ]}
    />
  );
}
