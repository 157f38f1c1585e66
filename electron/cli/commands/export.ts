import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { CallOutput } from '../../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../../shared/errors.ts';
import { asNotSaved } from '../../library/disk-errors.ts';
import { errnoOf } from '../../library/file-system.ts';
import {
  type Command,
  type CommandContext,
  EXIT,
  inWords,
  printJson,
  problemOf,
  sayStopped,
  stringValue,
  UsageError,
} from '../command.ts';
import { exportEverything } from '../everything.ts';
import { unreadable } from '../files-to-import.ts';
import { findArticle } from '../find-article.ts';

type PlannedFile = CallOutput<'export.plan'>['files'][number];
interface Row {
  readonly articleId: string;
  readonly file: string;
  readonly status: 'written' | 'unchanged' | 'failed';
  readonly error?: Problem;
}

export const exportCommand: Command = {
  name: 'export',
  usage: '[ARTICLE…]',
  summary: 'Writes Markdown: of the articles named, else of all. Without --out it goes to standard output.',
  options: {
    out: { type: 'string', value: 'DIR', help: 'write one file an article into this folder' },
    everything: {
      type: 'string',
      value: 'FILE',
      help: 'write all that the library holds into one JSON file instead, for import --everything',
    },
    overwrite: { type: 'boolean', help: 'also replace files there that were changed since, or are not ours' },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(context) {
    const { positionals, call, values, io } = context;
    const everything = stringValue(values, 'everything');
    if (everything !== undefined) {
      if (positionals.length > 0 || values.out !== undefined)
        throw new UsageError('--everything is of the whole library: it takes no article and no --out');
      return await exportEverything(context, everything);
    }
    const named = await Promise.all(positionals.map(async (wanted) => (await findArticle(call, wanted)).id));
    const { files } = await call('export.plan', {
      articles: named.length === 0 ? 'all' : [...new Set(named)],
    });
    const out = stringValue(values, 'out');
    return out === undefined
      ? await print(context, files)
      : await writeInto(resolve(io.cwd, out), context, files);
  },
};

async function print({ io, json, call }: CommandContext, files: readonly PlannedFile[]): Promise<number> {
  const printed: { articleId: string; name: string; text: string }[] = [];
  for (const { articleId, name } of files) {
    if (io.signal.aborted) break;
    const { text } = await call('export.file', { articleId });
    if (!json) io.out(printed.length === 0 ? text : `\n${text}`);
    printed.push({ articleId, name, text: json ? text : '' });
  }
  if (json) printJson(io, printed);
  sayStopped(io, files.length - printed.length);
  return io.signal.aborted ? EXIT.failed : EXIT.done;
}

async function writeInto(
  folder: string,
  context: CommandContext,
  files: readonly PlannedFile[],
): Promise<number> {
  const { io, json, values } = context;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asNotSaved(error, 'The export', folder);
  });
  const ledger = await openLedger(folder);
  const rows: Row[] = [];
  for (const file of files) {
    if (io.signal.aborted) break;
    const row = await writeOne(folder, file, context, ledger, values.overwrite === true);
    rows.push(row);
    if (row.error) io.err(`${row.file}: ${inWords(row.error)}\n`);
    else if (!json) io.out(`${row.file}: ${row.status}\n`);
  }
  await ledger.save();
  if (json) printJson(io, rows);
  sayStopped(io, files.length - rows.length);
  return io.signal.aborted || rows.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.done;
}

async function writeOne(
  folder: string,
  { articleId, name }: PlannedFile,
  { call }: CommandContext,
  ledger: Ledger,
  overwrite: boolean,
): Promise<Row> {
  const file = join(folder, name);
  try {
    const { text } = await call('export.file', { articleId });
    const there = await textOf(file);
    if (there === text) {
      ledger.wrote(name, text);
      return { articleId, file, status: 'unchanged' };
    }
    if (there !== null && !overwrite && !ledger.isOurs(name, there)) {
      throw new CommonplaceError(
        'not-saved',
        'The file there was changed since it was exported, or is not an export; it was left as it is.',
        'Move it away, or say --overwrite to replace it.',
      );
    }
    await replaceFile(file, text);
    ledger.wrote(name, text);
    return { articleId, file, status: 'written' };
  } catch (error) {
    return { articleId, file, status: 'failed', error: problemOf(error) };
  }
}

/** Null where there is no file; one that cannot be read is nobody's to replace. */
async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw unreadable(file, error);
  });
}

/** In one step, so that a full disk or a stopped process leaves the older file. */
async function replaceFile(file: string, text: string): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const temporary = join(dirname(place), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asNotSaved(error, `“${basename(file)}”`, dirname(file));
  }
}

/** What was exported into a folder, by hash: tells our own files from those that a person wrote or changed. */
interface Ledger {
  isOurs(name: string, text: string): boolean;
  wrote(name: string, text: string): void;
  save(): Promise<void>;
}

const LEDGER = '.commonplace-export.json';

async function openLedger(folder: string): Promise<Ledger> {
  const path = join(folder, LEDGER);
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const hashes = new Map(Object.entries(readHashes(text)));
  const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');
  let changed = false;
  return {
    isOurs: (name, words) => hashes.get(name) === hashOf(words),
    wrote(name, words) {
      const hash = hashOf(words);
      changed ||= hashes.get(name) !== hash;
      hashes.set(name, hash);
    },
    async save() {
      if (!changed) return;
      const sorted = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
      await replaceFile(path, `${JSON.stringify(sorted, null, 2)}\n`);
    },
  };
}

/** A ledger that cannot be read vouches for nothing: every changed file is then left as it is. */
function readHashes(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, string>)
      : {};
  } catch {
    return {};
  }
}
