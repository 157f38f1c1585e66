import { type ComponentType, useState } from 'react';
import { type Color, DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import { applyChanges, useApp } from '../app/store.ts';
import { fieldBox } from '../ui/field-box.ts';
import styles from './ColorName.module.css';
import type { OwnControlProps } from './setting.ts';

const MAX_LENGTH = 60;

const rename = (color: Color, name: string): Promise<boolean> =>
  applyChanges([{ kind: 'library', set: { colorNames: { [color]: name } } }], 'rename colour');

function ColorName({ id, color }: { readonly id: string; readonly color: Color }) {
  const name = useApp(({ shelf }) => shelf.colorNames[color]);
  const [typed, setTyped] = useState<string | null>(null);

  const keep = async (): Promise<void> => {
    const wanted = typed?.trim() ?? name;
    if (wanted === name || wanted === '') setTyped(null);
    // What was typed stays in the field when it could not be saved, and what was typed meanwhile stays in any case.
    else if (await rename(color, wanted)) setTyped((now) => (now === typed ? null : now));
  };

  return (
    <span className={styles.colorName}>
      <span className={styles.swatch} data-color={color} aria-hidden="true" />
      <input
        id={id}
        className={`${fieldBox} ${styles.name}`}
        aria-label={`Name of the colour ${color}`}
        value={typed ?? name}
        maxLength={MAX_LENGTH}
        placeholder={DEFAULT_COLOR_NAMES[color]}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </span>
  );
}

/** The field for the reader's own name of a colour. */
export function colorNameField(color: Color): ComponentType<OwnControlProps> {
  return function ColorNameField({ id }) {
    return <ColorName id={id} color={color} />;
  };
}
