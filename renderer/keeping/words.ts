import type { RestoredItem, RestoreReport } from '../../shared/keeping.ts';
import { count, counted } from '../app/dates.ts';
import type { Outcome } from './keeping.ts';

/** How it ended, in a few words: the title of a report, and what is said in passing. */
export function headline(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'backed-up':
      if (outcome.backup === null) return 'The backup was cancelled';
      return outcome.isNew ? 'Backed up the library' : 'Nothing has changed since the last backup';
    case 'previewed':
      return previewed(outcome.report);
    case 'restored':
      return restored(outcome.report);
    case 'checked': {
      const { findings, articles, cancelled } = outcome.report;
      const damaged = findings.filter(({ severity }) => severity === 'damage').length;
      if (cancelled) return `Cancelled after ${counted(articles, 'article')}`;
      return damaged === 0 ? 'Everything is in order' : `Found ${counted(damaged, 'damaged file')}`;
    }
    case 'rebuilt': {
      const { parts, cancelled } = outcome.report;
      if (cancelled) return 'Cancelled; the rest is made again when it is needed';
      const failed = parts.filter(({ problem }) => problem !== null).length;
      return failed === 0 ? 'Made again' : `Made again, but ${count(failed)} failed`;
    }
    case 'exported':
      return outcome.leftOut.length === 0
        ? `Exported ${counted(outcome.articles, 'article')}`
        : `Exported ${counted(outcome.articles, 'article')}, not all of each`;
    case 'nothing':
      return '';
  }
}

const having = ({ items }: RestoreReport, status: RestoredItem['status']): number =>
  items.filter((item) => item.status === status).length;

function previewed(report: RestoreReport): string {
  if (report.cancelled) return 'Cancelled before all of the backup was looked at';
  const articles = having(report, 'restored');
  const merged = having(report, 'merged');
  if (articles + merged === 0) return 'There is nothing that it would bring back';
  const parts = [
    articles > 0 ? `bring back ${counted(articles, 'article')}` : '',
    merged > 0 ? `add to ${counted(merged, 'other', 'others')}` : '',
  ];
  return `It would ${parts.filter((part) => part !== '').join(' and ')}`;
}

function restored(report: RestoreReport): string {
  const done = having(report, 'restored') + having(report, 'merged');
  const failed = having(report, 'failed');
  if (report.cancelled) return `Cancelled; brought back ${count(done)} until then`;
  if (failed > 0) return `Brought back ${count(done)}, ${count(failed)} failed`;
  return done === 0 ? 'Nothing was missing' : `Brought back ${count(done)}`;
}

/** What a backup brings to an article, after its title. */
export function gains({ passages, versions }: RestoredItem): string {
  const parts = [
    passages > 0 ? counted(passages, 'passage') : '',
    versions > 0 ? counted(versions, 'text') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's zone. */
export const moment = (iso: string): string => MOMENT.format(new Date(iso));

/** `4.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const mega = bytes / 1_000_000;
  return mega < 1000 ? `${mega.toFixed(mega < 10 ? 1 : 0)} MB` : `${(mega / 1000).toFixed(1)} GB`;
}
