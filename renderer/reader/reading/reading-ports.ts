import type { ArticleNotes } from '../../../shared/api.ts';
import type { Change } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';

export type Outcome = 'saved' | 'kept' | 'refused';

export interface EditOptions {
  /** Edits in a row with the same key are undone as one. */
  readonly merge?: string;
  /** Nothing to undo. */
  readonly silent?: boolean;
  /** Said when it is done, with an Undo at hand. */
  readonly message?: string;
}

/** What the reading of an article needs of the world. */
export interface ReadingPorts {
  readonly apply: (changes: readonly Change[], label: string, options?: EditOptions) => Promise<Outcome>;
  /** The article's annotations, note and summary as the library has them now, or what of them changed since. */
  readonly fetchNotes: (since: string) => Promise<ArticleNotes>;
  /** Changes that wait for the disk to be usable again. */
  readonly unsaved: () => readonly Change[];
  /** The present moment in milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => AnnotationId;
  /** Whom a speaker's name means by the reader's aliases. */
  readonly nameOf: (speaker: string) => string;
}
