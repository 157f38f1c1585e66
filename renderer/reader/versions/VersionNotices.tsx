import { useDeferredValue, useMemo } from 'react';
import { Icon } from '../../icons/Icon.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from '../header/Notices.module.css';
import { FollowedCount } from '../orphans/followed-count.ts';
import { isUndecided } from '../orphans/undecided.ts';
import { useReading, useReadingState, useStateBehind } from '../reading/context.ts';
import { adoptVersion, readCurrent, showChanges } from './go-to-version.ts';
import { versionName } from './version-names.ts';

/** That one reads another text than the newest; or that passages were lost when the text changed. */
export function VersionNotices() {
  const reading = useReading();
  return reading.isEarlier ? <EarlierText /> : <LostPassages />;
}

function EarlierText() {
  const { summary, versions, contentHash } = useReadingState((state) => state.open);
  const version = versions.find(({ hash }) => hash === contentHash);
  if (version === undefined) return null;
  return (
    <div className={styles.notice} role="note" aria-label="Version">
      <Icon name="clock" />
      <div>
        <p className={styles.title}>This is another version of the text, from {versionName(version)}</p>
        <p>It is shown with its highlights as they were. New ones are made in the text of today.</p>
        <p className={styles.buttons}>
          <Button size="small" onPress={() => readCurrent(summary.id)}>
            Back to the text of today
          </Button>
          <Button size="small" variant="quiet" onPress={() => showChanges(summary.id, contentHash)}>
            What changed since
          </Button>
          <Button size="small" variant="quiet" onPress={() => void adoptVersion(summary.id, contentHash)}>
            Use this text again
          </Button>
        </p>
      </div>
    </div>
  );
}

function LostPassages() {
  const reading = useReading();
  const { summary, versions, contentHash } = useReadingState((state) => state.open);
  const annotations = useDeferredValue(useStateBehind((state) => state.annotations));
  const before = versions.find(({ hash }) => hash !== contentHash);
  const undecided = useMemo(() => new FollowedCount((one) => isUndecided(one, contentHash)), [contentHash]);
  const lost = useMemo(() => undecided.of(annotations), [undecided, annotations]);
  if (lost === 0 || before === undefined) return null;
  return (
    <div className={styles.notice} role="note" aria-label="Passages">
      <Icon name="info" />
      <div>
        <p className={styles.title}>
          {lost === 1
            ? 'One passage was not found when this text changed'
            : `${lost} passages were not found when this text changed`}
        </p>
        <p className={styles.buttons}>
          <Button size="small" onPress={() => reading.store.setState({ panelGoal: 'orphans' })}>
            Find a place
          </Button>
          <Button size="small" variant="quiet" onPress={() => showChanges(summary.id, before.hash)}>
            See what changed
          </Button>
        </p>
      </div>
    </div>
  );
}
