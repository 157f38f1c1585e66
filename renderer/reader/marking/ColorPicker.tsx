import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import { useApp } from '../../app/store.ts';
import styles from './ColorPicker.module.css';

interface ColorPickerProps {
  /** The colour that is set already. */
  readonly chosen: Color | null;
  readonly onPick: (color: Color) => void;
  readonly label: string;
  /** Whether each colour's name is written beside it. */
  readonly names?: boolean;
}

/** The five colours by their names, each with the underline that it has in the text. */
export function ColorPicker({ chosen, onPick, label, names = false }: ColorPickerProps) {
  const colorNames = useApp(({ shelf }) => shelf.colorNames);
  return (
    <div className={styles.colors} role="group" aria-label={label} data-names={names || undefined}>
      {COLORS.map((color, i) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          data-color={color}
          aria-pressed={chosen === color}
          aria-keyshortcuts={String(i + 1)}
          title={`${colorNames[color]} (${i + 1})`}
          aria-label={colorNames[color]}
          onClick={() => onPick(color)}
        >
          <span className={styles.face} aria-hidden="true">
            {names ? colorNames[color] : 'a'}
          </span>
        </button>
      ))}
    </div>
  );
}
