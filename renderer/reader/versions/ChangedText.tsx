import { memo, useMemo, useState } from 'react';
import type { ChangedBlock } from '../../../shared/versions/change.ts';
import { counted } from '../../app/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangedParts } from './ChangedParts.tsx';
import styles from './ChangedText.module.css';
import { type NumberedChanges, stretchesOf } from './number-changes.ts';

interface ChangedTextProps {
  readonly blocks: readonly ChangedBlock[];
  readonly numbers: NumberedChanges['numbers'];
  readonly current: number;
  /** Shows also what did not change. */
  readonly isWhole: boolean;
  readonly onMove: (move: number, to: 'here' | 'away') => void;
}

/** The text, block by block; long stretches without changes are folded. */
export function ChangedText({ blocks, numbers, current, isWhole, onMove }: ChangedTextProps) {
  const stretches = useMemo(() => stretchesOf(numbers), [numbers]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  return (
    <div className={styles.text} dir="auto">
      {stretches.map(({ from, to, isQuiet }) =>
        isQuiet && !isWhole && !unfolded.has(from) ? (
          <p key={from} className={styles.fold}>
            <Button
              size="small"
              variant="quiet"
              icon="more"
              onPress={() => setUnfolded(new Set([...unfolded, from]))}
            >
              {counted(to - from, 'paragraph')} without changes
            </Button>
          </p>
        ) : (
          blocks
            .slice(from, to)
            .map((block, index) => (
              <Block
                key={from + index}
                block={block}
                numbers={numbers[from + index] ?? []}
                current={(numbers[from + index] ?? []).includes(current) ? current : -1}
                onMove={onMove}
              />
            ))
        ),
      )}
    </div>
  );
}

interface BlockProps {
  readonly block: ChangedBlock;
  readonly numbers: readonly number[];
  /** -1 where the change that one is at is in another block. */
  readonly current: number;
  readonly onMove: ChangedTextProps['onMove'];
}

const Block = memo(
  function Block({ block, numbers, current, onMove }: BlockProps) {
    return (
      <p className={styles.block} data-changed={numbers.some((number) => number !== -1) || undefined}>
        <ChangedParts parts={block.parts} numbers={numbers} current={current} onMove={onMove} />
      </p>
    );
  },
  (before, after) => before.block === after.block && before.current === after.current,
);
