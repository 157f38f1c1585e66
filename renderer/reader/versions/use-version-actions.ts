import { useMemo } from 'react';
import { type Doable, useActions } from '../../actions/registry.ts';
import type { Reading } from '../reading/reading.ts';
import { adoptVersion, readCurrent, readVersion, showChanges } from './go-to-version.ts';

/** What can be done where an article had several texts. */
export function useVersionActions(reading: Reading): void {
  useActions(useMemo(() => versionActions(reading), [reading]));
}

function versionActions(reading: Reading): readonly Doable[] {
  const { summary, contentHash, current } = reading.state.open;
  const other = () =>
    reading.isEarlier
      ? contentHash
      : reading.state.open.versions.find(({ hash }) => hash !== contentHash)?.hash;
  const withOther = (run: (hash: typeof contentHash) => void) => () => {
    const hash = other();
    if (hash !== undefined) run(hash);
  };
  const hasOther = () => other() !== undefined;
  return [
    {
      id: 'versions.changes',
      when: () => hasOther() && current !== null,
      run: withOther((hash) => showChanges(summary.id, hash)),
    },
    {
      id: 'versions.earlier',
      when: () => hasOther() && !reading.isEarlier,
      run: withOther((hash) => readVersion(summary.id, hash)),
    },
    {
      id: 'versions.current',
      when: () => reading.isEarlier,
      run: () => readCurrent(summary.id),
    },
    {
      id: 'versions.adopt',
      when: () => reading.isEarlier,
      run: () => adoptVersion(summary.id, contentHash),
    },
    {
      id: 'versions.orphans',
      when: () => [...reading.state.annotations.values()].some(({ place }) => place.status === 'orphan'),
      run: () => reading.store.setState({ panelGoal: 'orphans' }),
    },
  ];
}
