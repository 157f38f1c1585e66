import { useApp } from '../../app/store.ts';
import type { SwitchSetting } from '../setting.ts';
import styles from './SwitchControl.module.css';

/** Yes or no. */
export function SwitchControl({ id, setting }: { readonly id: string; readonly setting: SwitchSetting }) {
  const isOn = useApp(({ preferences }) => preferences[setting.field]);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      checked={isOn}
      onChange={(event) => setPreferences({ [setting.field]: event.currentTarget.checked })}
    />
  );
}
