import type { ArticleId, ContentHash, DeviceId } from '../../shared/identifiers.ts';
import { mergeNotes } from '../../shared/merge/merge.ts';
import { emptyNotes, type NotesDocument, readNotes } from '../../shared/merge/notes-document.ts';
import { hashOf } from '../library/content-file.ts';
import { decodeJson } from '../library/durable-json-file.ts';
import { roleOf } from '../library/folder-listing.ts';
import type { ArticleCopy, VersionCopy } from '../library/unite-copy.ts';
import { LostObject, type ObjectStore } from './object-store.ts';
import type { SnapshotFile } from './snapshot.ts';

/** The files of one folder of a snapshot. */
export interface BackedUpFolder {
  /** Null for the library's root. */
  readonly articleId: ArticleId | null;
  readonly files: readonly SnapshotFile[];
}

const ARTICLE = /^articles\/([a-z0-9]{20})\/([^/]+)$/u;

/** The snapshot's files by article; the root's come first. What is no part of a library is left out. */
export function foldersOf(files: readonly SnapshotFile[]): readonly BackedUpFolder[] {
  const root: SnapshotFile[] = [];
  const articles = new Map<ArticleId, SnapshotFile[]>();
  for (const file of files) {
    if (!file.path.includes('/')) root.push(file);
    const id = ARTICLE.exec(file.path)?.[1] as ArticleId | undefined;
    if (id === undefined) continue;
    const own = articles.get(id);
    if (own === undefined) articles.set(id, [file]);
    else own.push(file);
  }
  return [
    { articleId: null, files: root },
    ...[...articles].map(([articleId, files]) => ({ articleId, files })),
  ];
}

export interface ReadFolder {
  readonly copy: ArticleCopy;
  /** What of it is lost, each a sentence. */
  readonly problems: readonly string[];
}

/** Reads the notes of a folder and names its texts; what is damaged is told, and the rest given. */
export async function readBackedUpFolder(
  store: ObjectStore,
  { articleId, files }: BackedUpFolder,
  device: DeviceId,
): Promise<ReadFolder> {
  let notes: NotesDocument | null = null;
  const versions: VersionCopy[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const role = roleOf(file.path.slice(file.path.lastIndexOf('/') + 1));
    if (role.kind === 'content') versions.push(versionCopy(store, file, role.hash));
    if (role.kind !== 'notes' && role.kind !== 'notes-copy') continue;
    const read = await readNotesObject(store, file, articleId);
    if (typeof read === 'string') problems.push(`${file.path}: ${read}.`);
    else notes = mergeNotes(notes ?? emptyNotes(articleId, device), read);
  }
  return { copy: { notes, versions }, problems };
}

function versionCopy(store: ObjectStore, file: SnapshotFile, hash: ContentHash): VersionCopy {
  return {
    hash,
    fetch: async () => {
      try {
        const bytes = await store.get(file.sha256);
        return hashOf(bytes) === hash ? { hash, bytes, mtimeMs: file.mtimeMs } : null;
      } catch (error) {
        if (error instanceof LostObject) return null;
        throw error;
      }
    },
  };
}

/** The notes, or why they cannot be had. */
async function readNotesObject(
  store: ObjectStore,
  file: SnapshotFile,
  articleId: ArticleId | null,
): Promise<NotesDocument | string> {
  let value: unknown;
  try {
    value = decodeJson(await store.get(file.sha256));
  } catch (error) {
    if (error instanceof LostObject) return error.message;
    return 'the file was damaged already when it was backed up';
  }
  const read = readNotes(value, articleId);
  switch (read.status) {
    case 'read':
      return read.notes;
    case 'newer':
      return 'a newer version of Commonplace wrote it; update this one to restore it';
    case 'broken':
      return `the file was damaged already when it was backed up (${read.reason})`;
  }
}
