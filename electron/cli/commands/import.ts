import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportResult, MAX_FILE_BYTES } from '../../../shared/api.ts';
import type { Problem } from '../../../shared/errors.ts';
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
import { importEverything } from '../everything.ts';
import { type FoundFile, filesToImport, unreadable } from '../files-to-import.ts';

interface Row {
  readonly file: string;
  readonly status: ImportResult['status'];
  readonly articleId?: string;
  readonly title?: string;
  readonly error?: Problem;
}

const SAID: Readonly<Record<ImportResult['status'], string>> = {
  imported: 'imported',
  updated: 'updated: a new version of an article of yours',
  duplicate: 'already in your library',
  failed: 'failed',
};

export const importCommand: Command = {
  name: 'import',
  usage: '[PATH…]',
  summary: 'Brings text and Markdown files, and all of them in folders, into the library.',
  options: {
    everything: {
      type: 'string',
      value: 'FILE',
      help: 'merge what export --everything wrote; nothing of the library is lost',
    },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(context) {
    const { io, json, positionals, values } = context;
    const everything = stringValue(values, 'everything');
    if (everything !== undefined && positionals.length > 0)
      throw new UsageError('--everything takes no other paths');
    if (everything !== undefined) return await importEverything(context, everything);
    if (positionals.length === 0) throw new UsageError('import needs PATH…');
    const rows: Row[] = [];
    const files: FoundFile[] = [];
    for await (const found of filesToImport(positionals, io.cwd)) files.push(found);
    for (const found of files) {
      if (io.signal.aborted) break;
      const row = await importOne(context, found);
      rows.push(row);
      report(context, row, `${rows.length} of ${files.length}`);
    }
    if (io.isTerminal) io.err('\r\u001b[K');
    if (json) printJson(io, rows);
    else io.out(`${summary(rows)}\n`);
    sayStopped(io, files.length - rows.length);
    return io.signal.aborted || rows.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.done;
  },
};

async function importOne({ call }: CommandContext, found: FoundFile): Promise<Row> {
  const { file } = found;
  if (found.status === 'failed') return { file, status: 'failed', error: found.error.problem };
  try {
    const { size } = await stat(found.path);
    if (size > MAX_FILE_BYTES) return { file, status: 'failed', error: tooLarge(file, size) };
    const bytes = await readFile(found.path).catch((error: unknown) => {
      throw unreadable(file, error);
    });
    const result = await call('articles.import', {
      name: basename(found.path),
      bytes: new Uint8Array(bytes),
    });
    return { file, ...told(result) };
  } catch (error) {
    return { file, status: 'failed', error: problemOf(error) };
  }
}

/** What a person is told of it; how to undo it is for a window that stays open. */
function told({ status, articleId, title, error }: ImportResult): Omit<Row, 'file'> {
  return {
    status,
    ...(articleId === undefined ? {} : { articleId }),
    ...(title === undefined ? {} : { title }),
    ...(error === undefined ? {} : { error }),
  };
}

function tooLarge(file: string, size: number): Problem {
  return {
    code: 'too-large',
    message: `“${file}” has ${Math.ceil(size / 1_000_000)} MB; an article may have ${MAX_FILE_BYTES / 1_000_000} MB at most.`,
    hint: 'Split it, or save it without pictures.',
  };
}

function report({ io, json }: CommandContext, row: Row, progress: string): void {
  if (io.isTerminal) io.err('\r\u001b[K');
  if (row.error) io.err(`${row.file}: ${inWords(row.error)}\n`);
  else if (!json)
    io.out(`${row.file}: ${SAID[row.status]}${row.title === undefined ? '' : ` (${row.title})`}\n`);
  if (io.isTerminal) io.err(progress);
}

function summary(rows: readonly Row[]): string {
  if (rows.length === 0) return 'Nothing to import: no text or Markdown file was found.';
  const count = (status: Row['status']) => rows.filter((row) => row.status === status).length;
  const parts = [
    [count('imported'), 'imported'],
    [count('updated'), 'updated'],
    [count('duplicate'), 'already in your library'],
    [count('failed'), 'failed'],
  ] as const;
  return `${parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ')}.`;
}
