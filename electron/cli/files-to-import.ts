import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommonplaceError } from '../../shared/errors.ts';

/** What a folder is searched for; a file that is named itself is taken whatever its ending. */
const ARTICLE = /\.(?:txt|text|md|markdown|mdown|mkd)$/iu;

export type FoundFile =
  | { readonly status: 'found'; readonly file: string; readonly path: string }
  | { readonly status: 'failed'; readonly file: string; readonly error: CommonplaceError };

/**
 * The files that the paths name: files as they are, folders with all below them, in alphabetical order. Hidden files
 * and folders are left out, links to folders are not followed.
 *
 * @param paths as a person typed them; relative ones count from `cwd`
 */
export async function* filesToImport(paths: readonly string[], cwd: string): AsyncGenerator<FoundFile> {
  for (const file of paths) {
    const path = resolve(cwd, file);
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* filesBelow(path, file);
      else yield { status: 'found', file, path };
    } catch (error) {
      yield { status: 'failed', file, error: unreadable(file, error) };
    }
  }
}

async function* filesBelow(folder: string, shown: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const file = join(shown, entry.name);
    try {
      if (entry.isDirectory()) yield* filesBelow(path, file);
      else if (ARTICLE.test(entry.name) && (await stat(path)).isFile()) yield { status: 'found', file, path };
    } catch (error) {
      yield { status: 'failed', file, error: unreadable(file, error) };
    }
  }
}

/** A file-system error in words. */
export function unreadable(file: string, cause: unknown): CommonplaceError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'reading it is not allowed',
    EPERM: 'reading it is not allowed',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link that leads to itself',
    EMFILE: 'too many files are open',
  };
  return new CommonplaceError(
    'unreadable',
    `“${file}” cannot be read: ${reasons[code] ?? code}.`,
    undefined,
    { cause },
  );
}
