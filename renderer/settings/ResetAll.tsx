import { useShallow } from 'zustand/react/shallow';
import { counted } from '../app/dates.ts';
import { useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { resetSettings } from './reset-settings.ts';
import styles from './Settings.module.css';
import { SETTINGS } from './sections.ts';
import { everyUsual } from './usual.ts';

/** Says how many settings are not as they come, and brings all of them back. */
export function ResetAll() {
  const state = useApp(useShallow(({ preferences, shelf, info }) => ({ preferences, shelf, info })));
  const changed = everyUsual(SETTINGS).filter(({ isUsual }) => !isUsual(state));
  return (
    <div className={styles.resetAll}>
      <p className={styles.hint}>
        {changed.length === 0
          ? 'All settings are at their defaults.'
          : `${counted(changed.length, 'setting is', 'settings are')} not at the default.`}
      </p>
      <Button
        size="small"
        icon="restore"
        isDisabled={changed.length === 0}
        onPress={() => void resetSettings(changed, 'All settings are at their defaults')}
      >
        Reset all
      </Button>
    </div>
  );
}
