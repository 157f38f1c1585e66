import type { Service } from '../../shared/api.ts';
import { noteHistory } from '../../shared/merge/note-history.ts';
import type { Library } from '../library/library.ts';
import { shownRecord } from './open-article.ts';

/** Rejects with `not-found` where the library does not show the article. */
export function noteHistoryCall(library: Library): Service['notes.history'] {
  return async ({ articleId, annotationId }) => {
    const { gathered } = await shownRecord(library, articleId);
    return noteHistory(gathered.notes, annotationId ?? null);
  };
}
