import type { ContentVersion, Published } from '../article/article.ts';

export type ChangeKind = 'same' | 'inserted' | 'deleted' | 'moved-here' | 'moved-away';

/** A stretch of a text that shows what changed. */
export interface ChangePart {
  readonly kind: ChangeKind;
  readonly text: string;
  /** The same for both places of moved text. */
  readonly move?: number;
}

/** A paragraph, a heading, a row of a table: of the later text, or one that only the earlier text had. */
export interface ChangedBlock {
  readonly parts: readonly ChangePart[];
  /** UTF-16 offset into the later text of the first part that stands there; null where none does. */
  readonly at: number | null;
}

export interface TextChanges {
  readonly blocks: readonly ChangedBlock[];
  /** In words. */
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
}

/** Stands for the end of a paragraph that was joined with the next, or divided off. */
export const PARAGRAPH_MARK = '¶';

/** What changed between two versions of an article. */
export interface VersionChanges {
  readonly earlier: ContentVersion;
  readonly later: ContentVersion;
  readonly title: readonly ChangePart[];
  /** Null where the source states the same date in both. */
  readonly published: { readonly earlier: Published | null; readonly later: Published | null } | null;
  readonly text: TextChanges;
}
