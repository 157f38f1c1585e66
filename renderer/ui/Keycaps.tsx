import { keycaps } from '../actions/keymap.ts';
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
