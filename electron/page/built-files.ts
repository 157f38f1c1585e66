import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface BuiltFile {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

/** The built renderer. A request is a look-up in `files`, so no path of the disk is ever made from a URL. */
export interface BuiltFiles {
  /** By URL path; `/` is the page itself. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** Names this build: changes whenever a file does. */
  readonly build: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
};

/** Reads every file of the folder once. */
export async function readBuiltFiles(folder: string): Promise<BuiltFiles> {
  const files = new Map<string, BuiltFile>();
  const digest = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const body = await readFile(path);
    digest.update(url).update(body);
    files.set(url, { type: TYPES[extname(path)] ?? 'application/octet-stream', body });
  }
  const page = files.get('/index.html');
  if (!page) throw new Error(`There is no built page in ${folder}: run “npm run build”`);
  files.set('/', page);
  return { files, build: digest.digest('base64url').slice(0, 16) };
}
