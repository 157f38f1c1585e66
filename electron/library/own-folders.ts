import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A folder of the program's own, in which no library may be: an update, or a clean-up, would take it along. */
export interface OwnFolder {
  readonly path: string;
  /** As in "it is inside …". */
  readonly what: string;
}

/**
 * Where this program is: its package, and where it is installed the folder of its executable (on macOS the bundle).
 *
 * @param moduleDir `import.meta.dirname` of any module of the program, built or not
 * @param execPath  as `process.execPath`
 */
export function programFolders(moduleDir: string, execPath: string): readonly OwnFolder[] {
  const what = 'the folder of the app itself';
  let root = moduleDir;
  while (!existsSync(join(root, 'package.json'))) {
    if (dirname(root) === root) return [];
    root = dirname(root);
  }
  if (!root.endsWith('.asar')) return [{ path: root, what }];
  const folder = dirname(execPath);
  const isBundle = basename(folder) === 'MacOS';
  return [{ path: isBundle ? dirname(dirname(folder)) : folder, what }];
}

/** The first of the folders that the path is, or is inside of, links followed; the path need not be there yet. */
export function folderAround(path: string, folders: readonly OwnFolder[]): OwnFolder | null {
  const real = realPathOf(path);
  const around = folders.find((folder) => {
    const own = realPathOf(folder.path);
    return real === own || real.startsWith(own.endsWith(sep) ? own : own + sep);
  });
  return around ?? null;
}

/** Of what is there of the path, with the rest behind it. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
}
