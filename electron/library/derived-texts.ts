import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import { breather } from './breather.ts';
import type { DerivedHeading } from './derived-map.ts';
import { errnoOf } from './file-system.ts';
import { linesOf } from './lines-of.ts';

/**
 * Texts derived from articles that are many and seldom looked at: they stay on the disk, in the cache folder, and are
 * read through when they are. One JSON array a line, `[id, stamp, texts]`, a heading first. The stamp names what the
 * texts were made from, so a line of another stamp is passed over, and one that is missing is made anew: the file may
 * be deleted or damaged at any moment, as a {@link DerivedMap}.
 */
export interface DerivedTexts {
  /** Takes the texts of an article in; written {@link WRITE_DELAY_MS} later. */
  readonly put: (id: ArticleId, stamp: string, texts: readonly string[]) => void;
  /**
   * Tells the texts of the articles asked for, each once, but only where all of the words stand somewhere in them;
   * answers with the ids whose texts are not there.
   */
  readonly readThrough: (
    stamps: ReadonlyMap<ArticleId, { readonly fingerprint: string }>,
    words: readonly string[],
    tell: (id: ArticleId, texts: readonly string[]) => void,
  ) => Promise<readonly ArticleId[]>;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
  /** Forgets every text. */
  readonly clear: () => Promise<void>;
}

const WRITE_DELAY_MS = 300;
/** The length of an article's id. */
const ID_LENGTH = 20;

export function openDerivedTexts(
  path: string,
  heading: DerivedHeading,
  onTrouble: (error: unknown) => void,
): DerivedTexts {
  const head = JSON.stringify(heading);
  let pending: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** One work at the file at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined); // its own caller hears of it
    return done;
  };

  const write = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const lines = pending;
    pending = [];
    if (lines.length === 0) return;
    try {
      if ((await headOf(path)) === head) await append(path, lines);
      else
        await replace(path, async function* () {
          yield [head, ...lines];
        });
    } catch (error) {
      onTrouble(error); // they are made anew when they are asked for
    }
  };

  const read: DerivedTexts['readThrough'] = async (stamps, words, tell) => {
    await write();
    const needles = words.map((word) => JSON.stringify(word).slice(1, -1));
    const missing = new Set(stamps.keys());
    const breathe = breather();
    let lines = -1;
    try {
      for await (const line of linesOf(path)) {
        if (lines === -1 && line !== head) break;
        lines += 1;
        await breathe();
        const id = idOf(line);
        if (!missing.has(id) || !hasStamp(line, stamps.get(id)?.fingerprint)) continue;
        if (!line.endsWith(']]')) continue; // a line that a crash cut short
        const texts = needles.every((needle) => line.includes(needle)) ? textsOf(line) : [];
        if (texts === null) continue;
        missing.delete(id);
        if (texts.length > 0) tell(id, texts);
      }
    } catch (error) {
      if (errnoOf(error) === null) throw error;
    }
    if (lines > 2 * stamps.size + 1000) await compact(stamps);
    return [...missing];
  };

  /** Leaves out what is of no use any more. */
  const compact = async (stamps: Parameters<DerivedTexts['readThrough']>[0]): Promise<void> => {
    const wanted = new Set(stamps.keys());
    try {
      await replace(path, async function* () {
        yield [head];
        for await (const line of linesOf(path)) {
          const id = idOf(line);
          if (!wanted.has(id) || !hasStamp(line, stamps.get(id)?.fingerprint)) continue;
          wanted.delete(id);
          yield [line];
        }
      });
    } catch (error) {
      onTrouble(error);
    }
  };

  return {
    put: (id, stamp, texts) => {
      pending.push(JSON.stringify([id, stamp, texts]));
      timer ??= setTimeout(() => void inTurn(write), WRITE_DELAY_MS);
    },
    readThrough: (...question) => inTurn(() => read(...question)),
    flush: () => inTurn(write),
    clear: () =>
      inTurn(async () => {
        pending = [];
        await rm(path, { force: true });
      }),
  };
}

const idOf = (line: string): ArticleId => line.slice(2, 2 + ID_LENGTH) as ArticleId;

const hasStamp = (line: string, stamp: string | undefined): boolean =>
  stamp !== undefined && line.startsWith(`",${JSON.stringify(stamp)},`, 2 + ID_LENGTH);

/** Null for a line that is damaged. */
function textsOf(line: string): readonly string[] | null {
  try {
    const [, , texts] = JSON.parse(line) as [unknown, unknown, readonly string[]];
    return texts;
  } catch {
    return null;
  }
}

/** The first line; null where there is no file, or none that can be read. */
async function headOf(path: string): Promise<string | null> {
  try {
    for await (const line of linesOf(path)) return line;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
  return null;
}

async function append(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a');
  try {
    // a line break in front closes a line that a crash cut short; empty lines are no texts
    await file.write(`\n${lines.join('\n')}\n`);
  } finally {
    await file.close();
  }
}

/** Writes the file anew beside its place and renames it. */
async function replace(path: string, parts: () => AsyncGenerator<readonly string[]>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  try {
    const file = await open(temporary, 'w');
    try {
      for await (const lines of parts()) await file.write(`${lines.join('\n')}\n`);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
