import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import type { ActionId } from '../actions/catalogue.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { ActionKeys } from './Keycaps.tsx';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A coloured bar in place of the icon. */
  readonly swatch?: string;
  /** What it does, so that it shows the keys for it. */
  readonly action?: ActionId;
  readonly tone?: 'neutral' | 'danger';
  readonly disabled?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly title?: string;
  /** With it, the entries are radio items and this one is checked. */
  readonly chosen?: string | null;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start';
}

function Entry({ entry, checkable }: { readonly entry: MenuEntry; readonly checkable: boolean }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.disabled ?? false}
      onAction={entry.run}
      className={`${styles.item} ${entry.tone === 'danger' ? styles.danger : ''}`}
    >
      {({ isSelected }): ReactNode => (
        <>
          {checkable && <span className={styles.check}>{isSelected && <Icon name="check" size={14} />}</span>}
          {entry.swatch && <span className={styles.swatch} data-color={entry.swatch} />}
          {entry.icon && <Icon name={entry.icon} size={16} />}
          <span className={styles.label}>{entry.label}</span>
          {entry.action && <ActionKeys action={entry.action} />}
        </>
      )}
    </MenuItem>
  );
}

export function Menu({ trigger, label, groups, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <div data-overlay>
          <AriaMenu aria-label={label} className={styles.menu ?? ''}>
            {groups.map(({ title, chosen, entries }, index) => [
              index > 0 && (
                <Separator key={`before ${entries[0]?.id ?? index}`} className={styles.separator ?? ''} />
              ),
              <MenuSection
                key={entries[0]?.id ?? index}
                {...(title ? {} : { 'aria-label': label })}
                {...(chosen === undefined
                  ? {}
                  : { selectionMode: 'single' as const, selectedKeys: chosen === null ? [] : [chosen] })}
              >
                {title && <Header className={styles.title ?? ''}>{title}</Header>}
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} checkable={chosen !== undefined} />
                ))}
              </MenuSection>,
            ])}
          </AriaMenu>
        </div>
      </Popover>
    </MenuTrigger>
  );
}
