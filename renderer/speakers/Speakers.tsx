import { useEffect, useRef, useState } from 'react';
import { aliasKey } from '../../shared/quotations/aliases.ts';
import { counted } from '../app/dates.ts';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { replaceRoute } from '../app/route.ts';
import { useSpeakerName } from '../app/speaker-names.ts';
import { useApp } from '../app/store.ts';
import { useMediaQuery } from '../app/use-media-query.ts';
import type { FeedHandle } from '../paging/Feed.tsx';
import { ListProblem } from '../paging/ListProblem.tsx';
import { usePages } from '../paging/use-pages.ts';
import { FilterField } from '../ui/filters/FilterField.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SaidFeed } from './SaidFeed.tsx';
import { SpeakerHead } from './SpeakerHead.tsx';
import { SpeakerList } from './SpeakerList.tsx';
import styles from './Speakers.module.css';
import { SpeakersEmpty } from './SpeakersEmpty.tsx';
import { SpeakersFilters, SpeakersSort } from './SpeakersFilters.tsx';
import { isFiltered, saidPages, speakerPages, useSpeakersView } from './speakers-view.ts';
import { useSaid, useSpeakers } from './use-speakers.ts';
import { useSpeakersActions } from './use-speakers-actions.ts';

/** Too narrow for the speakers and what one of them said side by side. */
const ONE_PANE = '(max-width: 62rem)';

export interface SpeakersProps {
  /** Whose quotations are shown; null is whoever has no name, undefined nobody in particular. */
  readonly chosen: string | null | undefined;
}

/** Who says what in the library: its speakers, and beside them what the chosen one said, in time order. */
export function Speakers({ chosen }: SpeakersProps) {
  useSpeakers();
  usePages(speakerPages);
  usePages(saidPages);
  const onePane = useMediaQuery(ONE_PANE);
  const shown = useShown(chosen, onePane);
  useSaid(shown);
  const list = useRef<HTMLDivElement>(null);
  const feed = useRef<FeedHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const text = useSpeakersView(({ text }) => text);
  const filtered = useSpeakersView(isFiltered);
  const { total } = speakerPages;
  const nobody = total === 0 && speakerPages.settled;
  const detailed = !onePane || chosen !== undefined;

  useSpeakersActions({ shown, list, feed, filter, onePane, onRename: setRenaming });
  // Who chose somebody from the list reads on there.
  useEffect(() => {
    if (onePane && chosen !== undefined && document.activeElement === document.body) {
      feed.current?.focusActive();
    }
  }, [onePane, chosen]);

  // A name that was kept may be another place in the list, and then nobody else gives the keyboard back.
  const wasRenaming = useRef(false);
  useEffect(() => {
    const isOver = wasRenaming.current && renaming === null;
    wasRenaming.current = renaming !== null;
    if (!isOver) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      if (list.current === null) feed.current?.focusActive();
      else list.current.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [renaming]);

  return (
    <Page className={styles.speakers}>
      <PageHeader
        title="Speakers"
        detail={total ? counted(total, 'speaker') : ''}
        tools={
          <>
            <FilterField
              ref={filter}
              label="Filter by name or words"
              action="speakers.filter"
              value={text}
              onChange={(text) => useSpeakersView.setState({ text })}
              onLeave={() => {
                if (list.current === null) feed.current?.goTo(useSpeakersView.getState().active);
                else list.current.focus();
              }}
            />
            <SpeakersSort />
          </>
        }
      />
      <SpeakersFilters />
      <ReadingLine />
      <ListProblem pages={speakerPages} />
      {nobody ? (
        <SpeakersEmpty filtered={filtered} />
      ) : (
        <div className={styles.panes}>
          {(!onePane || chosen === undefined) && (
            <SpeakerList
              ref={list}
              shown={shown}
              onChoose={(speaker) => choose(speaker, onePane)}
              onEnter={() => feed.current?.goTo(useSpeakersView.getState().active)}
            />
          )}
          {detailed && shown !== undefined && (
            <section className={styles.detail} aria-label={shown ?? 'Speaker unknown'}>
              <SpeakerHead speaker={shown} onePane={onePane} onRename={setRenaming} />
              <ListProblem pages={saidPages} />
              <SaidFeed handle={feed} />
            </section>
          )}
        </div>
      )}
      {renaming !== null && <RenameDialog name={renaming} onClose={() => setRenaming(null)} />}
    </Page>
  );
}

/** On one pane, choosing leads somewhere and Back comes back; beside the list it only turns the page. */
function choose(speaker: string | null, onePane: boolean): void {
  const route = { view: 'speakers', speaker } as const;
  if (onePane) useApp.getState().navigate(route);
  else {
    replaceRoute(route);
    useApp.setState({ route });
  }
}

/** The speaker whose quotations are shown, under the name of now: the chosen one, else the first of the list. */
function useShown(chosen: string | null | undefined, onePane: boolean): string | null | undefined {
  const nameOf = useSpeakerName();
  if (chosen === undefined) return onePane ? undefined : speakerPages.rowAt(0)?.speaker;
  if (chosen === null) return null;
  const name = nameOf(chosen);
  const at = speakerPages.indexOf(({ speaker }) => speaker !== null && aliasKey(speaker) === aliasKey(name));
  return speakerPages.rowAt(at)?.speaker ?? name;
}
