import { Icon, type IconName } from '../icons/Icon.tsx';
import styles from './RowCommand.module.css';

export interface RowCommandProps {
  readonly icon: IconName;
  readonly label: string;
  /** Whether it can be gone to by Tab; those of rows that the keys are not on cannot. */
  readonly isReachable?: boolean;
  readonly onClick: () => void;
}

/** What can be done with one row of a list, at its end: light enough for hundreds of rows, so without a tooltip. */
export function RowCommand({ icon, label, isReachable = true, onClick }: RowCommandProps) {
  return (
    <button
      type="button"
      className={styles.command}
      aria-label={label}
      title={label}
      tabIndex={isReachable ? 0 : -1}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
