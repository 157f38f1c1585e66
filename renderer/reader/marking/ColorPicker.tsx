import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import { useApp } from '../../app/store.ts';
import { ColorFace } from './ColorFace.tsx';
import styles from './ColorPicker.module.css';

interface ColorPickerProps {
  /** The colour that is set already. */
  readonly chosen: Color | null;
  readonly onPick: (color: Color) => void;
  readonly label: string;
}

/** The five colours by their names, each with the underline that it has in the text. */
export function ColorPicker({ chosen, onPick, label }: ColorPickerProps) {
  const colorNames = useApp(({ shelf }) => shelf.colorNames);
  return (
    <div className={styles.colors} role="group" aria-label={label}>
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
          <ColorFace color={color} />
        </button>
      ))}
    </div>
  );
}
