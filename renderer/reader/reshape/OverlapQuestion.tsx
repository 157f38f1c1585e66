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
  const also = question.also ?? [];
  const others = also.reduce((sum, one) => sum + one.others.length, question.others.length);
  const lies = also.length === 0 ? 'This lies' : `${also.length + 1} of these lie`;
  const always = (overlaps: 'keep' | 'merge'): void => {
    useApp.getState().setPreferences({ overlaps });
    if (overlaps === 'merge') commands.merge();
    else commands.reshaping.keepApart();
  };
  return (
    <div ref={box} className={styles.question} role="group" aria-label="Overlapping highlights" data-floating>
      <p role="status">
        {others === 1 ? `${lies} on another highlight.` : `${lies} on ${others} other highlights.`}
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
