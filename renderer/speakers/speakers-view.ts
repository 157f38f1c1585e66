import { create } from 'zustand';
import type {
  CallInput,
  QuotationProgress,
  SAID_SORTS,
  SaidInArticle,
  SPEAKER_SORTS,
  SpeakerRow,
} from '../../shared/api.ts';
import { speakerName } from '../app/speaker-names.ts';
import { call } from '../app/store.ts';
import { type ActiveRow, FIRST_ROW, followActiveRow } from '../paging/active-row.ts';
import type { FeedPlace } from '../paging/Feed.tsx';
import { Pages } from '../paging/pages.ts';

export type SpeakerSort = (typeof SPEAKER_SORTS)[number];
export type SaidSort = (typeof SAID_SORTS)[number];

/** What the view remembers while the person is elsewhere. */
interface SpeakersView extends ActiveRow {
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
  /** Pixels from the top of the quotations. */
  readonly scrolled: number;
  /** The question whose quotations the place belongs to. */
  readonly answered: string;
}

export const NO_FILTER = { text: '', site: null, highlighted: false } as const;
const TOP = { ...FIRST_ROW, scrolled: 0 } as const;

export const useSpeakersView = create<SpeakersView>()(() => ({
  ...NO_FILTER,
  ...TOP,
  sort: 'quotations',
  order: 'newest',
  progress: null,
  listed: 0,
  answered: '',
}));

export const speakerPages = new Pages<SpeakerRow>();
export const saidPages = new Pages<SaidInArticle>();

/** Tells one quotation of a speaker from every other. */
export const saidKey = ({ articleId, place, marked, text }: SaidInArticle): string =>
  `${articleId} ${place?.start ?? marked?.id ?? text}`;

export const saidPlace: FeedPlace = {
  scrolled: () => useSpeakersView.getState().scrolled,
  scrollTo: (scrolled) => useSpeakersView.setState({ scrolled }),
  activate: followActiveRow(saidPages, saidKey, useSpeakersView),
};

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

type SaidQuestion = CallInput<'speakers.quotations'>;

export const saidQuestion = (view: SpeakersView, speaker: string | null): SaidQuestion => ({
  ...saidFilter(view),
  speaker,
  sort: view.order,
});

export function askSpeakers(question: CallInput<'speakers.list'>): Promise<void> {
  return speakerPages.ask(async (offset, limit) => {
    const { total, rows, progress } = await call('speakers.list', { ...question, offset, limit });
    useSpeakersView.setState({ progress });
    return { total, rows };
  });
}

/** Whether both ask for the same, now that the speaker of the former is known by another name. */
function isRenamed(former: string, question: SaidQuestion): boolean {
  if (former === '') return false;
  const asked = JSON.parse(former) as SaidQuestion;
  const speaker = asked.speaker === null ? null : speakerName(asked.speaker);
  return JSON.stringify({ ...asked, speaker }) === JSON.stringify(question);
}

/** Asks for one speaker's quotations; others than before begin at their top. */
export function askSaid(question: SaidQuestion): Promise<void> {
  const { answered: former } = useSpeakersView.getState();
  const answered = JSON.stringify(question);
  if (former !== answered) {
    useSpeakersView.setState({ ...(isRenamed(former, question) ? {} : TOP), answered });
  }
  return saidPages.ask((offset, limit) => call('speakers.quotations', { ...question, offset, limit }));
}
