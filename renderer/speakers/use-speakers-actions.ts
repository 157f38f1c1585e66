import { type RefObject, useMemo } from 'react';
import type { SaidInArticle } from '../../shared/api.ts';
import { type Doable, useActions } from '../actions/registry.ts';
import { useApp } from '../app/store.ts';
import type { FeedHandle } from '../paging/Feed.tsx';
import { copySaid, exportSpeaker, openSaid } from './speaker-edits.ts';
import { saidFilter, saidPages, useSpeakersView } from './speakers-view.ts';

interface SpeakersActionsContext {
  /** Whose quotations are shown; undefined is nobody. */
  readonly shown: string | null | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly feed: RefObject<FeedHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly onePane: boolean;
  readonly onRename: (name: string) => void;
}

const activeIndex = (): number => useSpeakersView.getState().active;
const activeSaid = (): SaidInArticle | undefined => saidPages.rowAt(activeIndex());
const lastIndex = (): number => (saidPages.total ?? 1) - 1;

function moves({ list, feed }: Pick<SpeakersActionsContext, 'list' | 'feed'>): readonly Doable[] {
  const inFeed = (): boolean => feed.current?.hasFocus() ?? false;
  const nowhere = (): boolean => document.activeElement === document.body;
  const go = (index: number): void => feed.current?.goTo(Math.max(0, Math.min(index, lastIndex())));
  const by = (steps: number): void => {
    if (inFeed()) go(activeIndex() + steps);
    else if (list.current === null) go(activeIndex());
    else list.current.focus();
  };
  const move = (id: Doable['id'], run: () => void): Doable => ({
    id,
    repeats: true,
    when: () => inFeed() || nowhere(),
    run,
  });
  return [
    move('speakers.next', () => by(1)),
    move('speakers.previous', () => by(-1)),
    move('speakers.first', () => go(0)),
    move('speakers.last', () => go(Number.MAX_SAFE_INTEGER)),
  ];
}

/** What can be done with speakers and their quotations, by key and from the palette. */
export function useSpeakersActions(context: SpeakersActionsContext): void {
  const { shown, list, feed, filter, onePane, onRename } = context;
  const actions = useMemo((): readonly Doable[] => {
    const someone = (): boolean => shown !== undefined && lastIndex() >= 0;
    // Keys do nothing to what another speaker said, while that is still on screen.
    const hasActive = (): boolean => someone() && saidPages.settled && activeSaid() !== undefined;
    const withActive = (run: (said: SaidInArticle) => unknown) => (): void | Promise<unknown> => {
      const said = activeSaid();
      if (said) return Promise.resolve(run(said));
      return undefined;
    };
    return [
      ...moves({ list, feed }),
      {
        id: 'speakers.back',
        when: () => (feed.current?.hasFocus() ?? false) || (onePane && shown !== undefined),
        run: () => {
          if (onePane) useApp.getState().navigate({ view: 'speakers' });
          else list.current?.focus();
        },
      },
      {
        id: 'speakers.read',
        when: hasActive,
        run: withActive(openSaid),
      },
      {
        id: 'speakers.copy',
        when: hasActive,
        run: withActive(copySaid),
      },
      {
        id: 'speakers.rename',
        when: () => typeof shown === 'string',
        run: () => {
          if (typeof shown === 'string') onRename(shown);
        },
      },
      {
        id: 'speakers.export',
        when: someone,
        run: () =>
          shown === undefined ? undefined : exportSpeaker(shown, saidFilter(useSpeakersView.getState())),
      },
      {
        id: 'speakers.filter',
        run: () => {
          filter.current?.focus();
          filter.current?.select();
        },
      },
    ];
  }, [shown, list, feed, filter, onePane, onRename]);
  useActions(actions);
}
