import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { counted } from '../../app/dates.ts';
import { useSpeakerName } from '../../app/speaker-names.ts';
import { useApp } from '../../app/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { GuessesContext, useGuesses } from '../orphans/use-guesses.ts';
import { useReadingState, useStateBehind } from '../reading/context.ts';
import { ArticleNotes } from './ArticleNotes.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { choose, extendedTo, NONE_CHOSEN, toggled, usePanelView } from './chosen.ts';
import { FilterBar } from './FilterBar.tsx';
import { ManyTags } from './ManyTags.tsx';
import { PassageList, type PassageListHandle } from './PassageList.tsx';
import styles from './PassagesPanel.module.css';
import { PassageLister } from './passage-lister.ts';
import { inOrder } from './passage-order.ts';
import { rowsOf } from './rows.ts';
import { usePanelActions } from './use-panel-actions.ts';
import { wordsOf } from './word-count.ts';

/** The article's passages beside its text, and the article's own tags and note at their head. */
export function PassagesPanel({ onClose }: { readonly onClose: () => void }) {
  // The text comes first: the list follows a change when there is time.
  const annotations = useDeferredValue(useStateBehind((state) => state.annotations));
  const arrived = useDeferredValue(useStateBehind((state) => state.arrived));
  const filter = useReadingState((state) => state.filter);
  const order = usePanelView((view) => view.order);
  const colorNames = useApp(({ shelf }) => shelf.colorNames);
  const nameOf = useSpeakerName();
  const [tagging, setTagging] = useState(false);
  const region = useRef<HTMLElement>(null);
  const list = useRef<PassageListHandle>(null);

  const [lister] = useState(() => new PassageLister());
  const { anchored, orphans, total, tags } = useMemo(
    () => lister.list(annotations, filter),
    [lister, annotations, filter],
  );
  const rows = useMemo(
    () => rowsOf(inOrder(anchored, order, { colorNames, nameOf }), orphans),
    [anchored, orphans, order, colorNames, nameOf],
  );
  const listed = useMemo(
    () => rows.flatMap((row) => (row.kind === 'passage' ? [row.annotation.id] : [])),
    [rows],
  );
  const guesses = useGuesses(orphans);
  const words = useMemo(() => wordsOf([...anchored, ...orphans]), [anchored, orphans]);
  const chosen = useChosen(listed);
  useEffect(() => () => choose(NONE_CHOSEN), []);

  const pick = useCallback(
    (id: AnnotationId, how: 'toggle' | 'extend') => {
      const before = usePanelView.getState().chosen;
      choose(how === 'toggle' ? toggled(before, id) : extendedTo(before, id, listed));
    },
    [listed],
  );
  usePanelActions({ region, list, listed, chosen, onTag: () => setTagging(true) });
  const none = listed.length === 0;
  const head = useMemo(
    () => (
      <>
        {arrived && <ArticleNotes />}
        {total > 0 && <FilterBar tags={tags} />}
        {arrived && total === 0 && <NothingYet />}
        {total > 0 && none && <p className={styles.empty}>No passage is like that.</p>}
      </>
    ),
    // oxlint-disable-next-line react/exhaustive-deps -- a list of the same tags is the same list
    [arrived, total > 0, none, tags.join('\n')],
  );

  return (
    <section ref={region} className={styles.panel} aria-label="Passages">
      <header className={styles.header}>
        <h2 className={styles.title}>Passages</h2>
        <span className={styles.count} role="status">
          {arrived &&
            (listed.length === total
              ? counted(total, 'highlight')
              : `${listed.length} of ${counted(total, 'highlight')}`)}
          {listed.length > 0 && ` · ${counted(words, 'word')}`}
        </span>
        <IconButton
          icon="close"
          size="small"
          label="Hide passages"
          action="reading.passages"
          onPress={onClose}
        />
      </header>
      <GuessesContext value={guesses}>
        <PassageList ref={list} rows={rows} total={listed.length} head={head} onPick={pick} />
      </GuessesContext>
      {chosen.length > 0 && <ChosenBar chosen={chosen} listed={listed} onTag={() => setTagging(true)} />}
      {tagging && chosen.length > 0 && <ManyTags ids={chosen} onClose={() => setTagging(false)} />}
    </section>
  );
}

/** Those that are selected and listed, in the order of the list. */
function useChosen(listed: readonly AnnotationId[]): readonly AnnotationId[] {
  const ids = usePanelView((view) => view.chosen.ids);
  return useMemo(() => (ids.size === 0 ? [] : listed.filter((id) => ids.has(id))), [ids, listed]);
}

function NothingYet() {
  return (
    <p className={styles.empty}>
      Select some words to highlight them, or press <kbd>↓</kbd> to go by sentence and <kbd>H</kbd> to mark.
    </p>
  );
}
