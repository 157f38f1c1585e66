import { useState } from 'react';
import { useApp } from '../app/store.ts';
import type { Dial } from '../reader/comfort/dials.ts';
import styles from './Settings.module.css';

/** One measure of the reader's text. It is shown while it is dragged, and kept when it is let go. */
export function DialSlider({ dial }: { readonly dial: Dial }) {
  const kept = useApp(({ preferences }) => preferences[dial.field]);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  const [dragged, setDragged] = useState<number | null>(null);
  const value = dragged ?? kept;
  const keep = (): void => {
    if (dragged !== null && dragged !== kept) setPreferences({ [dial.field]: dragged });
    setDragged(null);
  };
  return (
    <label className={styles.row}>
      <span className={styles.label}>{dial.label}</span>
      <span className={styles.slider}>
        <input
          type="range"
          min={dial.least}
          max={dial.most}
          step={dial.step}
          value={value}
          aria-valuetext={dial.shown(value)}
          onChange={(event) => setDragged(Number(event.currentTarget.value))}
          onPointerUp={keep}
          onKeyUp={keep}
          onBlur={keep}
        />
        <output className={styles.value}>{dial.shown(value)}</output>
      </span>
    </label>
  );
}
