import styles from './field-box.module.css';

/** The class of what text is typed in: a field, or the box that a field without one of its own stands in. */
export const fieldBox = styles.box ?? '';
