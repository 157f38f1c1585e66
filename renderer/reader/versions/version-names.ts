import type { ContentVersion } from '../../../shared/article/article.ts';
import { counted } from '../../app/dates.ts';

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** When a version came in, in the reader's zone: several may come in on one day. */
export function versionName({ since }: ContentVersion): string {
  return since === null ? 'an unknown date' : MOMENT.format(new Date(since));
}

export function versionLabel(version: ContentVersion): string {
  return `${versionName(version)} · ${counted(version.words, 'word')}`;
}
