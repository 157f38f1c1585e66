import { useLayoutEffect, useRef } from 'react';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ActionKeys } from '../../ui/Keycaps.tsx';
import { placeInPage } from '../marking/place-in-page.ts';
import { useCommands, usePage, useStateBehind } from '../reading/context.ts';
import styles from './OverlapQuestion.module.css';

/**
 * Asks beside a new highlight whether it shall become one with those it lies on. It takes no focus and blocks nothing:
 * who reads on keeps them all.
 */
export function OverlapQuestion() {
  const question = useStateBehind((state) => state.question);
  const place = useStateBehind((state) =>
    state.question === null ? undefined : state.annotations.get(state.question.id)?.place,
  );
  const page = usePage();
  const commands = useCommands();
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (box.current === null || page === null || place?.status !== 'anchored') return;
    placeInPage(box.current, page, place, { prefer: 'below', gap: 10 });
  }, [page, place]);

  if (question === null || place?.status !== 'anchored') return null;
  const others = question.others.length;
  const always = (overlaps: 'keep' | 'merge'): void => {
    useApp.getState().setPreferences({ overlaps });
    if (overlaps === 'merge') commands.merge();
    else commands.reshaping.keepApart();
  };
  return (
    <div ref={box} className={styles.question} role="group" aria-label="Overlapping highlights" data-floating>
      <p role="status">
        {others === 1 ? 'This lies on another highlight.' : `This lies on ${others} other highlights.`}
      </p>
      <div className={styles.answers}>
        <Button size="small" onPress={() => commands.merge()}>
          Merge <ActionKeys action="passages.merge" />
        </Button>
        <Button size="small" variant="quiet" onPress={() => commands.reshaping.keepApart()}>
          Keep both <ActionKeys action="reading.escape" />
        </Button>
        <span className={styles.always}>
          Always:
          <button type="button" onClick={() => always('merge')}>
            merge
          </button>
          <button type="button" onClick={() => always('keep')}>
            keep both
          </button>
        </span>
      </div>
    </div>
  );
}
