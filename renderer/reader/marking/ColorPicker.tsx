import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import type { ActionId } from '../../actions/catalogue.ts';
import { ariaShortcut, keycaps } from '../../actions/keymap.ts';
import { useShortcut } from '../../actions/shortcuts.ts';
import { useMac } from '../../app/platform.ts';
import { useApp } from '../../app/store.ts';
import { ColorFace } from './ColorFace.tsx';
import styles from './ColorPicker.module.css';

interface ColorPickerProps {
  /** The colour that is set already. */
  readonly chosen: Color | null;
  readonly onPick: (color: Color) => void;
  readonly label: string;
  /** What the keys for a colour do here. */
  readonly action?: (color: Color) => ActionId;
}

/** The five colours by their names, each with the underline that it has in the text. */
export function ColorPicker({ chosen, onPick, label, action }: ColorPickerProps) {
  const colorNames = useApp(({ shelf }) => shelf.colorNames);
  return (
    <div className={styles.colors} role="group" aria-label={label}>
      {COLORS.map((color) => (
        <ColorButton
          key={color}
          color={color}
          name={colorNames[color]}
          isChosen={chosen === color}
          action={action?.(color)}
          onPick={() => onPick(color)}
        />
      ))}
    </div>
  );
}

interface ColorButtonProps {
  readonly color: Color;
  readonly name: string;
  readonly isChosen: boolean;
  readonly action: ActionId | undefined;
  readonly onPick: () => void;
}

function ColorButton({ color, name, isChosen, action, onPick }: ColorButtonProps) {
  const mac = useMac();
  const shortcut = useShortcut(action);
  return (
    <button
      type="button"
      className={styles.color}
      data-color={color}
      aria-pressed={isChosen}
      {...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut, mac) } : {})}
      title={shortcut ? `${name} (${keycaps(shortcut, mac).join(mac ? '' : '+')})` : name}
      aria-label={name}
      onClick={onPick}
    >
      <ColorFace color={color} />
    </button>
  );
}
