import { useApp } from '../../app/store.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { ChoiceSetting } from '../setting.ts';
import styles from './ChoiceControl.module.css';

/** Letters of all choices together that still stand side by side in the narrowest window. */
const SIDE_BY_SIDE = 24;

/** One of a few: all in sight where their words are short, else as a list that opens. */
export function ChoiceControl({ id, setting }: { readonly id: string; readonly setting: ChoiceSetting }) {
  const value = useApp(({ preferences }) => preferences[setting.field]);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  const choose = (value: string): void => setPreferences({ [setting.field]: value });
  const { label } = setting;
  const choices: readonly { readonly value: string; readonly label: string }[] = setting.choices;
  const letters = choices.reduce((sum, choice) => sum + choice.label.length, 0);
  if (letters <= SIDE_BY_SIDE) {
    return <SegmentedControl id={id} label={label} value={value} segments={choices} onChange={choose} />;
  }
  return (
    <select
      id={id}
      className={styles.select}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
