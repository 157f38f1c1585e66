import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './SegmentedControl.module.css';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** In place of the label, which then is the segment's name. */
  readonly face?: ReactNode;
}

export interface SegmentedControlProps<T extends string> {
  readonly id?: string;
  readonly label: string;
  readonly value: T;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function SegmentedControl<T extends string>({
  id,
  label,
  value,
  segments,
  onChange,
}: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      {...(id ? { id } : {})}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.value));
        if (chosen) onChange(chosen.value);
      }}
      className={styles.group ?? ''}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className={styles.segment ?? ''}
          {...(segment.face ? { 'aria-label': segment.label } : {})}
        >
          {segment.face ?? segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
