import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import { breather } from './breather.ts';
import { errnoOf } from './file-system.ts';
import type { ListedArticle } from './listed-article.ts';

/** To be raised whenever a {@link ListedArticle} or what it is derived from changes: older indexes are made anew. */
export const INDEX_VERSION = 1;

/**
 * The list as the last run knew it, in the cache folder: one JSON value a line, a heading first, later lines before
 * earlier ones. Changes are appended; from time to time the file is written anew beside its place and renamed. It
 * may be deleted or damaged at any moment: every row carries the fingerprint of its folder, against which it is
 * checked after opening, so a stale row is a slow one and never a wrong one.
 */
export interface ListIndex {
  /** Empty where there was no index of this version. */
  readonly list: Map<ArticleId, ListedArticle>;
  /** Whether there was an index of this version. */
  readonly wasThere: boolean;
  /** To be called after `list` has changed; written within {@link WRITE_DELAY_MS}. */
  readonly changed: (id: ArticleId) => void;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
}

const WRITE_DELAY_MS = 300;
const CHUNK_LENGTH = 256 * 1024;

export async function openListIndex(path: string, onTrouble: (error: unknown) => void): Promise<ListIndex> {
  const loaded = await load(path);
  const list = loaded?.list ?? new Map<ArticleId, ListedArticle>();
  const pending = new Set<ArticleId>();
  let lines = loaded?.lines ?? null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const writePending = async (): Promise<void> => {
    const ids = [...pending];
    pending.clear();
    if (ids.length === 0 && lines !== null) return;
    try {
      const isSparse = lines === null || lines + ids.length > 2 * list.size + 1000;
      if (isSparse || !(await append(path, ids, list))) lines = await rewrite(path, list);
      else lines = (lines ?? 0) + ids.length;
    } catch (error) {
      lines = null; // what is on the disk is not known any more: the next write makes it anew
      onTrouble(error);
    }
  };

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(writePending);
    return writing;
  };

  return {
    list,
    wasThere: loaded !== null,
    changed: (id) => {
      pending.add(id);
      timer ??= setTimeout(() => void flush(), WRITE_DELAY_MS);
    },
    flush,
  };
}

type Row = readonly [id: ArticleId, listed: ListedArticle | null];

async function load(path: string): Promise<{ list: Map<ArticleId, ListedArticle>; lines: number } | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null; // none, or none that can be read: it is made anew
  }
  const list = new Map<ArticleId, ListedArticle>();
  const breathe = breather();
  let lines = -1;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = parseLine(bytes.toString('utf8', start, end));
    if (lines === -1 && !isHeading(line)) return null;
    if (lines >= 0 && isRow(line)) {
      if (line[1] === null) list.delete(line[0]);
      else list.set(line[0], line[1]);
    }
    lines += 1;
    start = end + 1;
    await breathe();
  }
  return lines === -1 ? null : { list, lines };
}

/** Undefined for a line that a crash cut short. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isHeading(value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(HEADING);
}

const HEADING = { format: 'commonplace-list-index', version: INDEX_VERSION };

function isRow(value: unknown): value is Row {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object';
}

/** Whether it could be done: not where there is no file any more. */
async function append(
  path: string,
  ids: readonly ArticleId[],
  list: ReadonlyMap<ArticleId, ListedArticle>,
): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, constants.O_WRONLY | constants.O_APPEND);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    // a line break in front closes a line that a crash cut short; empty lines are no rows
    for await (const chunk of chunksOf(ids, list)) await file.write(`\n${chunk}`);
    return true;
  } finally {
    await file.close();
  }
}

/** The number of rows written. */
async function rewrite(path: string, list: ReadonlyMap<ArticleId, ListedArticle>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  const ids = [...list.keys()];
  try {
    const file = await open(temporary, 'w');
    try {
      await file.write(`${JSON.stringify(HEADING)}\n`);
      for await (const chunk of chunksOf(ids, list)) await file.write(chunk);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ids.length;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function* chunksOf(
  ids: readonly ArticleId[],
  list: ReadonlyMap<ArticleId, ListedArticle>,
): AsyncGenerator<string> {
  const breathe = breather();
  let chunk = '';
  for (const id of ids) {
    const row: Row = [id, list.get(id) ?? null];
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
    await breathe();
  }
  if (chunk !== '') yield chunk;
}
