import { useState } from 'react';
import { COLORS, type Color, DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import { applyChanges, useApp } from '../app/store.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Settings.module.css';

const MAX_LENGTH = 60;

const rename = (color: Color, name: string | null): Promise<boolean> =>
  applyChanges([{ kind: 'library', set: { colorNames: { [color]: name } } }], 'rename colour');

function ColorName({ color, name }: { readonly color: Color; readonly name: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const usual = DEFAULT_COLOR_NAMES[color];

  const keep = async (): Promise<void> => {
    const wanted = typed?.trim() ?? name;
    if (wanted === name || wanted === '') setTyped(null);
    // What was typed stays in the field when it could not be saved.
    else if (await rename(color, wanted)) setTyped(null);
  };

  return (
    <div className={styles.row}>
      <label className={styles.colorName}>
        <span className={styles.swatch} data-color={color} aria-hidden="true" />
        <span className="visually-hidden">Name of the colour {color}</span>
        <input
          className={styles.name}
          value={typed ?? name}
          maxLength={MAX_LENGTH}
          placeholder={usual}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep();
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      </label>
      {name !== usual && (
        <IconButton
          icon="restore"
          label={`Back to “${usual}”`}
          size="small"
          onPress={() => {
            setTyped(null);
            void rename(color, null);
          }}
        />
      )}
    </div>
  );
}

/** The reader's own names of the five colours. */
export function ColorNames() {
  const names = useApp(({ shelf }) => shelf.colorNames);
  return COLORS.map((color) => <ColorName key={color} color={color} name={names[color]} />);
}
