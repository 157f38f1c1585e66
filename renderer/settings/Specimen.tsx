import { useApp } from '../app/store.ts';
import styles from './Settings.module.css';

/** A few lines set as the reader's text will be. */
export function Specimen() {
  const { textSize, measure, leading, alignment } = useApp(({ preferences }) => preferences);
  return (
    <div className={styles.specimen} data-alignment={alignment} style={{ fontSize: textSize }}>
      <p style={{ lineHeight: leading, maxWidth: `${measure}ch` }}>
        Whoever keeps a commonplace book reads with a pen in hand. What is copied out is read twice, once with
        the eye and once with the hand, and is found again years later by someone who has meanwhile become
        another reader.
      </p>
    </div>
  );
}
