import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import { breather } from './breather.ts';
import { errnoOf } from './file-system.ts';
import { linesOf } from './lines-of.ts';

/**
 * A map of what is derived from articles, as the last run knew it, in the cache folder: one JSON value a line, a
 * heading first, later lines before earlier ones. Changes are appended; from time to time the file is written anew
 * beside its place and renamed. It may be deleted or damaged at any moment: every value carries the fingerprint of
 * the folder it was made from, so a stale one is a slow one and never a wrong one.
 */
export interface DerivedMap<Value> {
  /** Empty where there was no file of this heading. */
  readonly entries: Map<ArticleId, Value>;
  /** Whether there was a file of this heading. */
  readonly wasThere: boolean;
  /** To be called after `entries` has changed at this id; written {@link WRITE_DELAY_MS} later. */
  readonly changed: (id: ArticleId) => void;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
  /** Writes the whole file anew, whatever stands there. */
  readonly remake: () => Promise<void>;
}

/** What a file is and of which version; a file with another heading is made anew. */
export interface DerivedHeading {
  readonly format: string;
  readonly version: number;
}

const WRITE_DELAY_MS = 300;
const CHUNK_LENGTH = 256 * 1024;

/** @param revive makes of what a line holds what is kept in memory; null where it is not what it should be */
export async function openDerivedMap<Value extends object>(
  path: string,
  heading: DerivedHeading,
  onTrouble: (error: unknown) => void,
  revive: (written: object, id: ArticleId) => Value | null = (written) => written as Value,
): Promise<DerivedMap<Value>> {
  const loaded = await load(path, heading, revive);
  const entries = loaded?.entries ?? new Map<ArticleId, Value>();
  const pending = new Set<ArticleId>();
  let lines = loaded?.lines ?? null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const writePending = async (): Promise<void> => {
    const ids = [...pending];
    pending.clear();
    if (ids.length === 0 && lines !== null) return;
    try {
      const isSparse = lines === null || lines + ids.length > 2 * entries.size + 1000;
      if (isSparse || !(await append(path, ids, entries))) lines = await rewrite(path, heading, entries);
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
    entries,
    wasThere: loaded !== null,
    changed: (id) => {
      pending.add(id);
      timer ??= setTimeout(() => void flush(), WRITE_DELAY_MS);
    },
    flush,
    remake: () => {
      lines = null;
      return flush();
    },
  };
}

type Row<Value> = readonly [id: ArticleId, value: Value | null];

interface Loaded<Value> {
  readonly entries: Map<ArticleId, Value>;
  readonly lines: number;
}

async function load<Value>(
  path: string,
  heading: DerivedHeading,
  revive: (written: object, id: ArticleId) => Value | null,
): Promise<Loaded<Value> | null> {
  const entries = new Map<ArticleId, Value>();
  let lines = -1;
  try {
    for await (const text of linesOf(path)) {
      const line = parseLine(text);
      if (lines === -1 && JSON.stringify(line) !== JSON.stringify(heading)) return null;
      if (lines >= 0 && isRow(line)) {
        const [id, written] = line;
        const value = written === null ? null : revive(written, id);
        if (value === null) entries.delete(id);
        else entries.set(id, value);
      }
      lines += 1;
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null; // none, or none that can be read: it is made anew
  }
  return lines === -1 ? null : { entries, lines };
}

/** Undefined for a line that a crash cut short. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row<object> {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object';
}

/** Whether it could be done: not where there is no file any more. */
async function append(
  path: string,
  ids: readonly ArticleId[],
  entries: ReadonlyMap<ArticleId, unknown>,
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
    for await (const chunk of chunksOf(ids, entries)) await file.write(`\n${chunk}`);
    return true;
  } finally {
    await file.close();
  }
}

/** The number of rows written. */
async function rewrite(
  path: string,
  heading: DerivedHeading,
  entries: ReadonlyMap<ArticleId, unknown>,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  const ids = [...entries.keys()];
  try {
    const file = await open(temporary, 'w');
    try {
      await file.write(`${JSON.stringify(heading)}\n`);
      for await (const chunk of chunksOf(ids, entries)) await file.write(chunk);
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
  entries: ReadonlyMap<ArticleId, unknown>,
): AsyncGenerator<string> {
  const breathe = breather();
  let chunk = '';
  for (const id of ids) {
    const row: Row<unknown> = [id, entries.get(id) ?? null];
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
    await breathe();
  }
  if (chunk !== '') yield chunk;
}
