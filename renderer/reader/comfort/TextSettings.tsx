import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ALIGNMENTS, type Preferences, THEMES } from '../../../shared/preferences.ts';
import { useApp } from '../../app/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ALIGNMENT_NAMES } from './alignment.ts';
import { DIALS, type Dial, turned } from './dials.ts';
import styles from './TextSettings.module.css';

const THEME_NAMES: Readonly<Record<Preferences['theme'], string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

/** "Aa": how the text is set, remembered on this device. */
export function TextSettings() {
  const theme = useApp(({ preferences }) => preferences.theme);
  const alignment = useApp(({ preferences }) => preferences.alignment);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  return (
    <DialogTrigger>
      <IconButton icon="type" label="Text settings" />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Dialog aria-label="Text settings" className={styles.settings ?? ''} data-overlay="">
          <SegmentedControl
            label="Theme"
            value={theme}
            segments={THEMES.map((value) => ({ value, label: THEME_NAMES[value] }))}
            onChange={(theme) => setPreferences({ theme })}
          />
          {DIALS.map((dial) => (
            <DialRow key={dial.field} dial={dial} />
          ))}
          <div className={styles.dial}>
            <span className={styles.label} aria-hidden="true">
              Ends of the lines
            </span>
            <SegmentedControl
              label="Ends of the lines"
              value={alignment}
              segments={ALIGNMENTS.map((value) => ({ value, label: ALIGNMENT_NAMES[value] }))}
              onChange={(alignment) => setPreferences({ alignment })}
            />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function DialRow({ dial }: { readonly dial: Dial }) {
  const value = useApp(({ preferences }) => preferences[dial.field]);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  const turn = (steps: number) => setPreferences(turned(dial, value, steps));
  return (
    <div className={styles.dial} role="group" aria-label={dial.label}>
      <span className={styles.label}>{dial.label}</span>
      <button
        type="button"
        className={styles.step}
        aria-label={dial.less}
        disabled={value <= dial.least}
        onClick={() => turn(-1)}
      >
        −
      </button>
      <output className={styles.value}>{dial.shown(value)}</output>
      <button
        type="button"
        className={styles.step}
        aria-label={dial.more}
        disabled={value >= dial.most}
        onClick={() => turn(1)}
      >
        +
      </button>
    </div>
  );
}
