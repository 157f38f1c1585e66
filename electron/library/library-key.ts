import { createHash } from 'node:crypto';

/**
 * Names a library on this machine by where it is: for the folders outside it that belong to it.
 *
 * @param libraryPath without links in it
 */
export function libraryKey(libraryPath: string): string {
  return createHash('sha256').update(libraryPath).digest('hex').slice(0, 16);
}
