import { randomUUID } from 'node:crypto';
import type { PlacedAnnotation } from '../../shared/annotation/annotation.ts';
import type { ArticleNotes } from '../../shared/api.ts';
import { recentlyUsed } from '../library/recently-used.ts';

/** Answers that are remembered: one for each article that a few windows have open. */
const REMEMBERED = 8;

type Answer = Pick<ArticleNotes, 'annotations' | 'revision' | 'gone'>;

export interface NotesRevisions {
  /**
   * Remembers these annotations of a text under a new revision. Since an earlier revision of the same text only those
   * that differ are answered with; all where that revision is not remembered.
   *
   * @param text names the article and the version of its text
   */
  readonly answer: (text: string, annotations: readonly PlacedAnnotation[], since?: string) => Answer;
}

/**
 * An article may have thousands of annotations, and every change of one makes its reader ask for them again: what
 * crosses to the window, and is parsed there while somebody scrolls, is only what changed.
 */
export function notesRevisions(): NotesRevisions {
  const remembered = recentlyUsed<string, { text: string; all: readonly PlacedAnnotation[] }>(REMEMBERED);
  return {
    answer: (text, annotations, since) => {
      const revision = randomUUID();
      const before = since === undefined ? undefined : remembered.get(since);
      remembered.set(revision, { text, all: annotations });
      if (before === undefined || before.text !== text) return { annotations, revision, gone: null };
      const gone = new Map(before.all.map((annotation) => [annotation.id, annotation]));
      const changed = annotations.filter((annotation) => {
        const old = gone.get(annotation.id);
        gone.delete(annotation.id);
        return old === undefined || !alike(old, annotation);
      });
      return { annotations: changed, revision, gone: [...gone.keys()] };
    },
  };
}

const alike = (a: PlacedAnnotation, b: PlacedAnnotation): boolean =>
  a === b || (a.modified === b.modified && JSON.stringify(a) === JSON.stringify(b));
