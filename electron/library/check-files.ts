import { join } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Finding } from '../../shared/keeping.ts';
import { type ReadNotes, readNotes } from '../../shared/merge/notes-document.ts';
import { asUnreadable } from './disk-errors.ts';
import { decodeJson, readOrNull, UnreadableFile } from './durable-json-file.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { roleOf } from './folder-listing.ts';

/** A finding of one file, before it is known whose it is. */
export type FileFinding = Pick<Finding, 'severity' | 'path' | 'what' | 'advice'>;

export const FROM_A_BACKUP = 'Restore a backup: it brings back what is lost and keeps the rest.';

/** What is wrong with a notes file; null where it is sound, or is none. */
export async function checkNotesFile(
  fileSystem: FileSystem,
  folder: string,
  name: string,
  articleId: ArticleId | null,
): Promise<FileFinding | null> {
  const role = roleOf(name);
  if (role.kind !== 'notes' && role.kind !== 'notes-copy') return null;
  const read = await readNotesAt(fileSystem, join(folder, name), articleId);
  if ('severity' in read) return { ...read, path: name };
  switch (read.status) {
    case 'newer':
      return {
        severity: 'remark',
        path: name,
        what: 'These notes were written by a newer version of Commonplace.',
        advice: 'Update Commonplace on this computer to see them.',
      };
    case 'broken':
      return {
        severity: 'damage',
        path: name,
        what: `These notes cannot be read: ${read.reason}.`,
        advice: FROM_A_BACKUP,
      };
    case 'read':
      if (read.malformed > 0) {
        return {
          severity: 'damage',
          path: name,
          what: 'Parts of these notes cannot be understood.',
          advice: FROM_A_BACKUP,
        };
      }
      return role.kind === 'notes'
        ? null
        : {
            severity: 'remark',
            path: name,
            what: 'A file-sync tool left this copy of notes that were changed in two places.',
            advice: 'Nothing is to be done: Commonplace takes it in by itself.',
          };
  }
}

/** The notes, or what is wrong with their file. */
export async function readNotesAt(
  fileSystem: FileSystem,
  path: string,
  articleId: ArticleId | null,
): Promise<ReadNotes | Omit<FileFinding, 'path'>> {
  try {
    const bytes = await readOrNull(fileSystem, path);
    if (bytes === null) return { status: 'broken', reason: 'it went while it was looked at' };
    return readNotes(decodeJson(bytes), articleId);
  } catch (error) {
    if (error instanceof UnreadableFile) return { status: 'broken', reason: error.message };
    return refusal(error, 'These notes');
  }
}

/** What the disk refuses, as a finding; what is no refusal of the disk is thrown on. */
export function refusal(error: unknown, what: string): Omit<FileFinding, 'path'> {
  const known = asUnreadable(error, what, 'the library');
  if (known === error || !(known instanceof Error)) throw error;
  const advice = 'hint' in known && typeof known.hint === 'string' ? known.hint : '';
  return { severity: 'damage', what: known.message, advice };
}

/** What operating systems put into any folder. */
const SYSTEM = /^(?:\.(?!.*\.tmp$).*|desktop\.ini|thumbs\.db|icon\r|lost\+found)$/iu;

/** Entries of a folder that are none of the library's. */
export function strangers(
  entries: readonly FolderEntry[],
  isKnown: (name: string) => boolean,
): readonly FileFinding[] {
  return entries
    .filter(({ name }) => !isKnown(name) && !SYSTEM.test(name) && !name.endsWith('.merged'))
    .map(({ name }) => ({
      severity: 'remark',
      path: name,
      what: 'This is no part of a library, and Commonplace leaves it alone.',
      advice: 'Move it elsewhere if it does not belong here.',
    }));
}
