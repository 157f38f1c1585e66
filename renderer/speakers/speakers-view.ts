import { create } from 'zustand';
import type {
  CallInput,
  QuotationProgress,
  SAID_SORTS,
  SaidInArticle,
  SPEAKER_SORTS,
  SpeakerRow,
} from '../../shared/api.ts';
import { call } from '../app/store.ts';
import type { FeedPlace } from '../paging/Feed.tsx';
import { Pages } from '../paging/pages.ts';

export type SpeakerSort = (typeof SPEAKER_SORTS)[number];
export type SaidSort = (typeof SAID_SORTS)[number];

/** What the view remembers while the person is elsewhere. */
interface SpeakersView {
  readonly text: string;
  readonly site: string | null;
  /** Only quotations that are highlighted. */
  readonly highlighted: boolean;
  readonly sort: SpeakerSort;
  readonly order: SaidSort;
  /** How many articles have been read for quotations; null until that is known. */
  readonly progress: QuotationProgress | null;
  /** Pixels from the top of the list of speakers. */
  readonly listed: number;
  /** The quotation that the keys act on. */
  readonly active: number;
  /** Pixels from the top of the quotations. */
  readonly scrolled: number;
  /** The question whose quotations the place belongs to. */
  readonly answered: string;
}

export const NO_FILTER = { text: '', site: null, highlighted: false } as const;
const TOP = { active: 0, scrolled: 0 } as const;

export const useSpeakersView = create<SpeakersView>()(() => ({
  ...NO_FILTER,
  ...TOP,
  sort: 'quotations',
  order: 'newest',
  progress: null,
  listed: 0,
  answered: '',
}));

export const saidPlace: FeedPlace = {
  scrolled: () => useSpeakersView.getState().scrolled,
  scrollTo: (scrolled) => useSpeakersView.setState({ scrolled }),
  activate: (active) => useSpeakersView.setState({ active }),
};

export const speakerPages = new Pages<SpeakerRow>();
export const saidPages = new Pages<SaidInArticle>();

export const SPEAKER_SORT_NAMES: Readonly<Record<SpeakerSort, string>> = {
  quotations: 'Most quoted first',
  name: 'By name',
  latest: 'Latest first',
};
export const SAID_SORT_NAMES: Readonly<Record<SaidSort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
};

export type SaidFilter = Pick<CallInput<'export.speaker'>, 'text' | 'site' | 'highlighted'>;

export function saidFilter({
  text,
  site,
  highlighted,
}: Pick<SpeakersView, 'text' | 'site' | 'highlighted'>): SaidFilter {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(site === null ? {} : { site }),
    ...(highlighted ? { highlighted } : {}),
  };
}

export const isFiltered = (view: SpeakersView): boolean => Object.keys(saidFilter(view)).length > 0;

export const speakersQuestion = (view: SpeakersView): CallInput<'speakers.list'> => ({
  ...saidFilter(view),
  sort: view.sort,
});

export const saidQuestion = (
  view: SpeakersView,
  speaker: string | null,
): CallInput<'speakers.quotations'> => ({ ...saidFilter(view), speaker, sort: view.order });

export function askSpeakers(question: CallInput<'speakers.list'>): Promise<void> {
  return speakerPages.ask(async (offset, limit) => {
    const { total, rows, progress } = await call('speakers.list', { ...question, offset, limit });
    useSpeakersView.setState({ progress });
    return { total, rows };
  });
}

/** Asks for one speaker's quotations; others than before begin at their top. */
export function askSaid(question: CallInput<'speakers.quotations'>): Promise<void> {
  const key = JSON.stringify(question);
  if (useSpeakersView.getState().answered !== key) useSpeakersView.setState({ ...TOP, answered: key });
  return saidPages.ask((offset, limit) => call('speakers.quotations', { ...question, offset, limit }));
}

/** The active quotation is always one of those there are. */
saidPages.subscribe(() => {
  const last = Math.max(0, (saidPages.total ?? 1) - 1);
  if (useSpeakersView.getState().active > last) useSpeakersView.setState({ active: last });
});
