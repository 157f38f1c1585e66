import { useEffect, useEffectEvent, useRef } from 'react';
import { useChanges } from '../../app/store.ts';
import { useLibraryChanged } from '../../app/use-library-changed.ts';
import type { Reading } from '../reading/reading.ts';

/** Milliseconds that an echo of the reader's own edits may wait; changes from elsewhere come at once. */
const ECHO_DELAY = 1200;
const OWN_EDIT_WITHIN = 1000;

/**
 * Takes over what changes elsewhere while the article is open, and what undo and redo change.
 *
 * @param hasChanged whether it was changed before it was on screen, since it was asked for
 */
export function useLiveChanges(
  reading: Reading,
  hasChanged: () => boolean,
  onOtherVersion: () => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    reading.refresh().then(
      (found) => {
        if (found === 'other-version') onOtherVersion();
      },
      // The banner above tells of a lost connection, and its return brings another change.
      () => undefined,
    );
  };

  useLibraryChanged(({ articles }) => {
    if (articles !== 'all' && !articles.includes(reading.state.open.summary.id)) return;
    clearTimeout(timer.current);
    if (reading.editedWithin(OWN_EDIT_WITHIN)) timer.current = setTimeout(refresh, ECHO_DELAY);
    else refresh();
  });

  const catchUp = useEffectEvent(() => {
    if (hasChanged()) refresh();
  });
  useEffect(() => catchUp(), []);

  const onChanges = useEffectEvent((undone: boolean, caughtUp: boolean) => {
    if (undone || caughtUp) refresh();
  });
  useEffect(
    () =>
      useChanges.subscribe(({ stack, unsaved }, before) =>
        onChanges(
          stack.redo.length !== before.stack.redo.length,
          before.unsaved !== null && unsaved === null,
        ),
      ),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
}
