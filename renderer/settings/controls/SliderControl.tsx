import { useState } from 'react';
import { useApp } from '../../app/store.ts';
import type { SliderSetting } from '../setting.ts';
import styles from './SliderControl.module.css';

/** A number within bounds. It is shown while it is dragged, and kept when it is let go. */
export function SliderControl({ id, setting }: { readonly id: string; readonly setting: SliderSetting }) {
  const { field, least, most, step, shown } = setting;
  const kept = useApp(({ preferences }) => preferences[field]);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  const [dragged, setDragged] = useState<number | null>(null);
  const value = dragged ?? kept;
  const keep = (): void => {
    if (dragged !== null && dragged !== kept) setPreferences({ [field]: dragged });
    setDragged(null);
  };
  return (
    <span className={styles.slider}>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown(value)}
        onChange={(event) => setDragged(Number(event.currentTarget.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <output htmlFor={id} className={styles.value}>
        {shown(value)}
      </output>
    </span>
  );
}
