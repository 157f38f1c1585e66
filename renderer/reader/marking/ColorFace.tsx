import type { Color } from '../../../shared/annotation/annotation.ts';
import styles from './ColorFace.module.css';

/** A colour as it looks in the text, with its underline: told apart also without seeing colours. */
export function ColorFace({
  color,
  size = 'medium',
}: {
  readonly color: Color;
  readonly size?: 'small' | 'medium';
}) {
  return (
    <span className={styles.face} data-color={color} data-size={size} aria-hidden="true">
      {/* The spaces give the line room to show how it is drawn. */}
      {'\u00a0a\u00a0'}
    </span>
  );
}
