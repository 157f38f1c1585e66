import type { OpenArticle } from '../../../shared/api.ts';
import type { ContentHash } from '../../../shared/identifiers.ts';
import { counted, count as inWords } from '../../app/dates.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ChangesBar.module.css';
import { readCurrent, showChanges } from './go-to-version.ts';
import { versionName } from './version-names.ts';

interface ChangesBarProps {
  readonly article: Omit<OpenArticle, 'content'>;
  readonly since: ContentHash;
  /** Of the change that one is at, from 0; -1 for none. */
  readonly current: number;
  readonly count: number;
  readonly isWhole: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onWhole: (isWhole: boolean) => void;
}

/** The thin bar above the changes: since when, how many, and from one to the next. */
export function ChangesBar({ article, since, current, count, isWhole, onStep, onWhole }: ChangesBarProps) {
  const { id } = article.summary;
  const others = article.versions.filter(({ hash }) => hash !== article.contentHash);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Changes">
      <IconButton
        icon="arrow-left"
        label="Back to the text"
        action="changes.close"
        onPress={() => readCurrent(id)}
      />
      <label className={styles.since}>
        <span>Changed since</span>
        <select
          value={since}
          onChange={({ currentTarget: { value } }) => showChanges(id, value as ContentHash)}
        >
          {others.map((version) => (
            <option key={version.hash} value={version.hash}>
              {versionName(version)}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.steps}>
        <span className={styles.count} role="status">
          {current === -1 ? counted(count, 'change') : `${inWords(current + 1)} of ${inWords(count)}`}
        </span>
        <IconButton
          icon="chevron-up"
          label="Previous change"
          action="changes.previous"
          isDisabled={count === 0}
          onPress={() => onStep(-1)}
        />
        <IconButton
          icon="chevron-down"
          label="Next change"
          action="changes.next"
          isDisabled={count === 0}
          onPress={() => onStep(1)}
        />
      </span>
      <span className={styles.extent}>
        <SegmentedControl
          label="Show"
          value={isWhole ? 'whole' : 'changes'}
          segments={[
            { value: 'changes', label: 'Changes' },
            { value: 'whole', label: 'Whole text' },
          ]}
          onChange={(value) => onWhole(value === 'whole')}
        />
      </span>
    </div>
  );
}
