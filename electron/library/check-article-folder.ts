import { join } from 'node:path';
import type { ArticleId, ContentHash, DeviceId } from '../../shared/identifiers.ts';
import { mergeNotes } from '../../shared/merge/merge.ts';
import { emptyNotes, type NotesDocument } from '../../shared/merge/notes-document.ts';
import { articleState } from '../../shared/merge/view.ts';
import {
  checkNotesFile,
  type FileFinding,
  FROM_A_BACKUP,
  readNotesAt,
  refusal,
  strangers,
} from './check-files.ts';
import { contentFileName, contentHashOfName, readContent } from './content-file.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { statOrNull } from './file-system.ts';
import { type FileRole, roleOf } from './folder-listing.ts';

export interface CheckedFolder {
  /** Paths are relative to the folder; empty for the folder itself. */
  readonly findings: readonly FileFinding[];
  readonly files: number;
  readonly bytes: number;
}

/** Looks at every file of an article's folder; reads, and changes nothing. */
export async function checkArticleFolder(
  fileSystem: FileSystem,
  folder: string,
  id: ArticleId,
): Promise<CheckedFolder> {
  let entries: readonly FolderEntry[];
  try {
    entries = await fileSystem.readdir(folder);
  } catch (error) {
    return { findings: [{ ...refusal(error, 'The folder of this article'), path: '' }], files: 0, bytes: 0 };
  }
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const findings: FileFinding[] = [
    ...strangers(entries, (name) => names.includes(name) && roleOf(name).kind !== 'stranger'),
  ];
  let bytes = 0;
  let notes: NotesDocument | null = null;
  const sound = new Set<ContentHash>();
  for (const name of names.sort()) {
    bytes += (await statOrNull(fileSystem, join(folder, name)))?.size ?? 0;
    const role = roleOf(name);
    if (role.kind === 'content') {
      const found = await checkContent(fileSystem, folder, id, role.hash);
      if (found === null) sound.add(role.hash);
      else findings.push(found);
    }
    const found = await checkNotesFile(fileSystem, folder, name, id);
    if (found !== null) findings.push(found);
    if (role.kind !== 'notes' && role.kind !== 'notes-copy') continue;
    const read = await readNotesAt(fileSystem, join(folder, name), id);
    if ('status' in read && read.status === 'read') {
      notes = mergeNotes(notes ?? emptyNotes(id, NOBODY), read.notes);
    }
  }
  for (const name of names) {
    const found = leftBehind(name, roleOf(name), sound);
    if (found !== null) findings.push(found);
  }
  findings.push(...missingTexts(names, notes));
  return { findings, files: names.length, bytes };
}

/** For merging alone: nothing is written by it. */
const NOBODY = 'aaaaaaaa' as DeviceId;

async function checkContent(
  fileSystem: FileSystem,
  folder: string,
  id: ArticleId,
  hash: ContentHash,
): Promise<FileFinding | null> {
  const path = contentFileName(hash);
  try {
    const read = await readContent(fileSystem, folder, id, hash);
    if (read.status === 'read') return null;
    const reason = read.status === 'missing' ? 'it went while it was looked at' : read.reason;
    return { severity: 'damage', path, what: `This text cannot be read: ${reason}.`, advice: FROM_A_BACKUP };
  } catch (error) {
    return { ...refusal(error, 'This text'), path };
  }
}

/** Files that were kept aside, and unfinished writes. */
function leftBehind(name: string, role: FileRole, sound: ReadonlySet<ContentHash>): FileFinding | null {
  if (role.kind === 'temporary') {
    return {
      severity: 'remark',
      path: name,
      what: 'A write was cut short and left this file behind.',
      advice: 'Nothing is to be done: Commonplace removes it by itself.',
    };
  }
  if (role.kind !== 'aside') return null;
  const hash = contentHashOfName(name.replace(/\.broken-\d+\.json$/u, '.json'));
  if (hash !== null && sound.has(hash)) {
    return {
      severity: 'remark',
      path: name,
      what: 'A damaged copy of a text was kept aside; a sound one stands in its place.',
      advice: 'You can delete this file.',
    };
  }
  return {
    severity: 'damage',
    path: name,
    what: 'A file was found broken and kept aside; what was in it may be lost.',
    advice: `${FROM_A_BACKUP} Then you can delete this file.`,
  };
}

/** Versions that the notes tell of and that have no file. */
function missingTexts(names: readonly string[], notes: NotesDocument | null): readonly FileFinding[] {
  if (notes === null || articleState(notes).life === 'purged') return [];
  const known = Object.keys(notes.article).flatMap((field) =>
    field.startsWith('version:') ? [field.slice('version:'.length) as ContentHash] : [],
  );
  return known
    .filter((hash) => !names.includes(contentFileName(hash)))
    .map((hash) => ({
      severity: 'damage',
      path: contentFileName(hash),
      what: 'The notes tell of this text, and it is not there.',
      advice: `${FROM_A_BACKUP} If a file-sync tool is at work, it may also just not have arrived yet.`,
    }));
}
