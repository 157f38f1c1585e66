import { CommonplaceError } from '../../shared/errors.ts';
import { errnoOf } from './file-system.ts';

/** What each error of the disk means for a person, and what to do about it. */
const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space on that disk, then try again.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space on that disk, then try again.'],
  EROFS: ['the disk can only be read', 'Make the disk writable, or move the library, then try again.'],
  EACCES: ['you have no permission', 'Give yourself permission for that folder, then try again.'],
  EPERM: ['you have no permission', 'Give yourself permission for that folder, then try again.'],
  ENOENT: ['the folder is not there any more', 'Put the folder or its disk back, then try again.'],
  ENOTDIR: ['the folder is not there any more', 'Put the folder or its disk back, then try again.'],
  ENODEV: ['the disk is not there any more', 'Connect the disk again, then try again.'],
  EIO: ['the disk reported a fault', 'Check the disk and your backups, then try again.'],
  EMFILE: ['too many files are open', 'Close some programs, then try again.'],
  ENFILE: ['too many files are open on this computer', 'Close some programs, then try again.'],
  EBUSY: ['another program is using the file', 'Close the other program, or wait a moment, then try again.'],
  ENAMETOOLONG: ['the path is too long', 'Move the library to a folder with a shorter path.'],
};

/**
 * The error of a write in words: what was not saved, where, why, and what to do. What stood on the disk before is
 * intact, since nothing is ever written over. A `CommonplaceError` is handed on as it is; an error that is none of
 * the disk's is the program's own and is handed on too.
 *
 * @param what as the subject of a sentence: "The change", "The article"
 */
export function asNotSaved(error: unknown, what: string, path: string): unknown {
  return inWords('not-saved', error, (reason) => `${what} could not be saved in ${path}: ${reason}.`);
}

/** The same for a read: `unreadable`. */
export function asUnreadable(error: unknown, what: string, path: string): unknown {
  return inWords('unreadable', error, (reason) => `${what} could not be read from ${path}: ${reason}.`);
}

function inWords(
  code: 'not-saved' | 'unreadable',
  error: unknown,
  sentence: (reason: string) => string,
): unknown {
  const errno = errnoOf(error);
  if (error instanceof CommonplaceError || errno === null) return error;
  const [reason, hint] = REASONS[errno] ?? [`the disk refused it (${errno})`, 'Try again.'];
  return new CommonplaceError(code, sentence(reason), hint, { cause: error });
}
