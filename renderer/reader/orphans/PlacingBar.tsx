import { useCallback, useMemo } from 'react';
import { snapToWords } from '../../../shared/text/word-snap.ts';
import { type Doable, useActions } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands, useReading, useReadingState } from '../reading/context.ts';
import styles from './PlacingBar.module.css';

/** While the reader looks for the place of a passage: which one it is, and the button that puts it where one selects. */
export function PlacingBar() {
  const id = useReadingState((state) => state.placing);
  const annotation = useReadingState((state) =>
    state.placing === null ? undefined : state.annotations.get(state.placing),
  );
  if (id === null || annotation === undefined) return null;
  return <Bar key={id} id={id} words={annotation.target.quote.exact} />;
}

interface BarProps {
  readonly id: NonNullable<ReturnType<typeof useReading>['state']['placing']>;
  readonly words: string;
}

function Bar({ id, words }: BarProps) {
  const reading = useReading();
  const commands = useCommands();
  const hasPassage = useReadingState((state) => state.selected !== null || state.cursor !== null);

  const stop = useCallback(() => reading.store.setState({ placing: null }), [reading]);
  const put = useCallback(() => {
    const { passage } = commands;
    if (passage === null) return;
    const snaps = useApp.getState().preferences.snapToWords;
    const { text } = reading.projection;
    void reading.putAt(id, (snaps ? snapToWords(text, passage.start, passage.end) : null) ?? passage);
    commands.clearSelection();
    reading.store.setState({ placing: null, cursor: null });
    commands.focus.on(id, 'none', 'link');
  }, [reading, commands, id]);
  useActions(
    useMemo(() => placingActions(put, stop, () => commands.passage !== null), [put, stop, commands]),
  );

  return (
    <section className={styles.bar} aria-label="Find the place of a passage">
      <p className={styles.words} role="status">
        Select where it stands now: <q>{words}</q>
      </p>
      <Button size="small" variant="primary" isDisabled={!hasPassage} onPress={put}>
        Put it here
      </Button>
      <Button size="small" variant="quiet" onPress={stop}>
        Cancel
      </Button>
    </section>
  );
}

function placingActions(put: () => void, stop: () => void, when: () => boolean): readonly Doable[] {
  return [
    {
      id: 'passages.put-here',
      when,
      run: put,
    },
    {
      id: 'passages.stop-placing',
      run: stop,
    },
  ];
}
