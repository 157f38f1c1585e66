import type { ReactNode } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../ui/Button.tsx';
import type { Unsaved } from './changes.ts';
import { counted } from './dates.ts';
import styles from './StatusBanner.module.css';
import { useApp, useChanges } from './store.ts';

/** Above everything while something needs the person: the host or the library is gone, or changes are not on disk. */
export function StatusBanner() {
  const connection = useApp(({ connection }) => connection);
  const unreachable = useApp(({ unreachable }) => unreachable);
  const unsaved = useChanges((changes) => changes.unsaved);
  if (connection === 'offline') {
    return (
      <Banner>
        <strong>Commonplace is not answering.</strong> Start it again if it has stopped; this window
        reconnects by itself.
        {unsaved &&
          unsaved.labels.length > 0 &&
          ` Not saved yet, kept here and saved then: ${unsaved.labels.join(', ')}.`}
      </Banner>
    );
  }
  return (
    <>
      {unreachable && (
        <Banner>
          <strong>Your library is not there.</strong> <Words problem={unreachable} /> What is on screen is
          from before; this window goes on by itself once the library is back.
        </Banner>
      )}
      {unsaved && <NotSaved unsaved={unsaved} isLibraryGone={unreachable !== null} />}
    </>
  );
}

/** What is not on disk, why, and what can be done. */
function NotSaved({
  unsaved,
  isLibraryGone,
}: {
  readonly unsaved: Unsaved;
  /** Then the banner above tells why. */
  readonly isLibraryGone: boolean;
}) {
  const { saving, retry, giveUp } = useChanges();
  const { labels, problem } = unsaved;
  return (
    <Banner
      buttons={
        <>
          <Button size="small" isDisabled={saving > 0} onPress={() => void retry()}>
            Save again
          </Button>
          <Button size="small" variant="quiet" onPress={giveUp}>
            {labels.length > 1 ? 'Discard them' : 'Discard it'}
          </Button>
        </>
      }
    >
      <strong>{whatIsNotSaved(labels)}</strong>{' '}
      {isLibraryGone ? (
        'What you did is kept here and saved once the library is back.'
      ) : (
        <>
          <Words problem={problem} /> Commonplace keeps trying meanwhile.
        </>
      )}
    </Banner>
  );
}

function whatIsNotSaved(labels: readonly string[]): string {
  if (labels.length === 0) return 'Your place in the text is not saved.';
  const are = labels.length === 1 ? 'is' : 'are';
  return `${counted(labels.length, 'change')} ${are} not saved: ${labels.join(', ')}.`;
}

function Words({ problem: { message, hint } }: { readonly problem: Problem }) {
  return hint === undefined ? message : `${message} ${hint}`;
}

function Banner({ children, buttons }: { readonly children: ReactNode; readonly buttons?: ReactNode }) {
  return (
    <div className={styles.banner} role="alert">
      <Icon name="warning" />
      <p className={styles.words}>{children}</p>
      {buttons}
    </div>
  );
}
