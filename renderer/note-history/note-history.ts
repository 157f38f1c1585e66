import { create } from 'zustand';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { applyWithUndo } from '../app/undo-toast.ts';

/** Whose note: a highlight's, or the article's own where `annotationId` is null. */
export interface NoteOwner {
  readonly articleId: ArticleId;
  readonly annotationId: AnnotationId | null;
}

/** The note whose earlier texts are on screen. */
export const useNoteHistory = create<{ readonly owner: NoteOwner | null }>()(() => ({ owner: null }));

export const showNoteHistory = (owner: NoteOwner): void => useNoteHistory.setState({ owner });
export const hideNoteHistory = (): void => useNoteHistory.setState({ owner: null });

/** Puts an earlier text back. The text that was there becomes an earlier one, and an Undo is at hand. */
export function restoreText({ articleId, annotationId }: NoteOwner, note: string): Promise<boolean> {
  const change: Change =
    annotationId === null
      ? { kind: 'article', articleId, set: { note } }
      : { kind: 'annotation', articleId, annotationId, set: { note } };
  return applyWithUndo([change], 'put back an earlier note', 'Put back the earlier text');
}
