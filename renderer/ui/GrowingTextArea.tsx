import { type ComponentProps, useId } from 'react';
import { fieldBox } from './field-box.ts';
import styles from './GrowingTextArea.module.css';

export interface GrowingTextAreaProps
  extends Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'onChange' | 'value'> {
  readonly label: string;
  /** Shown above the field; otherwise the label is for assistive technology alone. */
  readonly showLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text field of many lines that is as tall as its text (CSS `field-sizing`). */
export function GrowingTextArea({ label, showLabel = false, onChange, ...rest }: GrowingTextAreaProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={showLabel ? styles.label : 'visually-hidden'}>
        {label}
      </label>
      <textarea
        rows={1}
        dir="auto"
        {...rest}
        id={id}
        className={`${fieldBox} ${styles.area}`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
