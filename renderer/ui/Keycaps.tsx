import type { ActionId } from '../actions/catalogue.ts';
import { keycaps } from '../actions/keymap.ts';
import { useShortcut } from '../actions/shortcuts.ts';
import { useMac } from '../app/platform.ts';
import styles from './Keycaps.module.css';

/** A shortcut as the platform writes it. */
export function Keycaps({ shortcut }: { readonly shortcut: string }) {
  const mac = useMac();
  return (
    <kbd className={styles.keys}>
      {keycaps(shortcut, mac).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}

/** The keys for an action as they are on this device; nothing where it has none. */
export function ActionKeys({ action }: { readonly action: ActionId }) {
  const shortcut = useShortcut(action);
  return shortcut ? <Keycaps shortcut={shortcut} /> : null;
}
