import { toProblem } from '../app/problem.ts';
import { IconButton } from './Button.tsx';
import styles from './CopyablePath.module.css';
import { complain, toast } from './toasts.ts';

export interface CopyablePathProps {
  /** Nothing to copy while it is not known. */
  readonly path: string | undefined;
  /** The button's name. */
  readonly label: string;
}

/** Where something is on the disk, and a button that copies it. */
export function CopyablePath({ path, label }: CopyablePathProps) {
  const copy = (path: string): void => {
    navigator.clipboard
      .writeText(path)
      .then(() => toast({ message: 'Copied the path' }))
      .catch((error: unknown) => complain(toProblem(error)));
  };
  return (
    <span className={styles.path}>
      <code dir="ltr">{path}</code>
      {path && <IconButton icon="copy" label={label} size="small" onPress={() => copy(path)} />}
    </span>
  );
}
