import { useEffect, useEffectEvent, useRef } from 'react';
import { useReading, useReadingState } from '../reading/context.ts';
import styles from './OrphansHeading.module.css';

/** What stands over the passages that have no place in the text. */
export function OrphansHeading({ count }: { readonly count: number }) {
  const reading = useReading();
  const goal = useReadingState((state) => state.panelGoal);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (goal === null) return;
    heading.current?.focus({ preventScroll: true });
    reading.store.setState({ panelGoal: null });
  }, [goal, reading]);
  return (
    <div className={styles.orphans}>
      <h3 ref={heading} tabIndex={-1}>
        {reading.isEarlier ? `Not in this version (${count})` : `No longer in the text (${count})`}
      </h3>
      <p>
        {reading.isEarlier
          ? 'These were made in another version of the text.'
          : 'The text changed and these words were not found in it. They keep their notes and tags.'}
      </p>
    </div>
  );
}

/** Scrolls to the heading when the reader asks for the passages without a place. */
export function useOrphansGoal(index: number, scrollTo: (index: number) => void): void {
  const goal = useReadingState((state) => state.panelGoal);
  const goThere = useEffectEvent(() => {
    if (index >= 0) scrollTo(index);
  });
  useEffect(() => {
    if (goal !== null) goThere();
  }, [goal]);
}
