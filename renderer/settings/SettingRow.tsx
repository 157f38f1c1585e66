import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../app/store.ts';
import { Marked } from '../search/Marked.tsx';
import { ChoiceControl } from './controls/ChoiceControl.tsx';
import { SliderControl } from './controls/SliderControl.tsx';
import { SwitchControl } from './controls/SwitchControl.tsx';
import { marksIn } from './find-settings.ts';
import { resetSettings } from './reset-settings.ts';
import styles from './Settings.module.css';
import type { Setting, Usual } from './setting.ts';
import { usualOf } from './usual.ts';

function Control({ setting, id }: { readonly setting: Setting; readonly id: string }) {
  switch (setting.kind) {
    case 'switch':
      return <SwitchControl id={id} setting={setting} />;
    case 'slider':
      return <SliderControl id={id} setting={setting} />;
    case 'choice':
      return <ChoiceControl id={id} setting={setting} />;
    case 'own': {
      const { Control, label } = setting;
      return <Control id={id} label={label} />;
    }
  }
}

function ResetButton({ usual, label }: { readonly usual: Usual; readonly label: string }) {
  const isUsual = useApp(
    useShallow(({ preferences, shelf, info }) => usual.isUsual({ preferences, shelf, info })),
  );
  if (isUsual) return null;
  return (
    <button
      type="button"
      className={styles.reset}
      aria-label={`Reset “${label}” to ${usual.shown}`}
      onClick={() => void resetSettings([usual], `“${label}” is back to ${usual.shown}`)}
    >
      Reset
    </button>
  );
}

/** A setting: what it is called and does, how it comes, its control, and the way back while it is not as it comes. */
export function SettingRow({ setting, words }: { readonly setting: Setting; readonly words: string }) {
  const id = useId();
  const { label, hint } = setting;
  const usual = usualOf(setting);
  return (
    <div className={styles.row}>
      <div className={styles.label}>
        <label htmlFor={id}>
          <Marked text={label} marks={marksIn(words, label)} />
        </label>
        {hint && (
          <p className={styles.hint}>
            <Marked text={hint} marks={marksIn(words, hint)} />
          </p>
        )}
        {usual && (
          <p className={styles.usual}>
            Default: {usual.shown}
            <ResetButton usual={usual} label={label} />
          </p>
        )}
      </div>
      <div className={styles.control}>
        <Control setting={setting} id={id} />
      </div>
    </div>
  );
}
