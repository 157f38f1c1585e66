import { useEffect } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './StatusBanner.module.css';
import { useApp, useChanges } from './store.ts';

/** Above everything while something needs the person: the host is gone, or a change is not on disk. */
export function StatusBanner() {
  const connection = useApp(({ connection }) => connection);
  const { unsaved, saving, retry, giveUp } = useChanges();
  // A desktop window would not ask but refuse to close.
  const asks = useApp(({ info }) => info?.host === 'browser');
  const atStake = asks && (unsaved !== null || saving > 0);
  useEffect(() => {
    if (!atStake) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [atStake]);
  if (connection === 'offline') {
    return (
      <div className={styles.banner} role="alert">
        <Icon name="warning" />
        <p className={styles.words}>
          <strong>Commonplace is not answering.</strong> Start it again if it has stopped; this window
          reconnects by itself.
          {unsaved && ' Your last change is kept here and is saved then.'}
        </p>
      </div>
    );
  }
  if (!unsaved) return null;
  return (
    <div className={styles.banner} role="alert">
      <Icon name="warning" />
      <p className={styles.words}>
        <strong>Your last change is not saved.</strong> {unsaved.problem.message}
        {unsaved.problem.hint && ` ${unsaved.problem.hint}`}
      </p>
      <Button size="small" isDisabled={saving > 0} onPress={() => void retry()}>
        Save again
      </Button>
      <Button size="small" variant="quiet" onPress={giveUp}>
        Discard it
      </Button>
    </div>
  );
}
