import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Problem } from '../../../shared/errors.ts';
import { codeOf } from '../../../shared/quotations/code.ts';
import { detectQuotations, type Quotation } from '../../../shared/quotations/quotations.ts';
import { type Projection, projectText } from '../../../shared/text/projection.ts';
import { readArticle } from '../../importers/import-file.ts';
import {
  type Command,
  type CommandContext,
  EXIT,
  inWords,
  printJson,
  problemOf,
  stringValues,
  UsageError,
} from '../command.ts';
import { unreadable } from '../files-to-import.ts';
import { findArticle } from '../find-article.ts';

type FileRow =
  | { readonly file: string; readonly text: string; readonly quotations: readonly ShownQuotation[] }
  | { readonly file: string; readonly error: Problem };

export const quotationsCommand: Command = {
  name: 'quotations',
  usage: '(ARTICLE | --file FILE…)',
  summary: 'Lists the direct quotations of an article, or of files outside the library, and who said them.',
  options: {
    file: { type: 'string', multiple: true, value: 'FILE', help: 'read this file instead; more may follow' },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(context) {
    const { values, positionals } = context;
    const files = stringValues(values, 'file');
    if (files.length > 0) return await ofFiles(context, [...files, ...positionals]);
    const [wanted, ...others] = positionals;
    if (wanted === undefined) throw new UsageError('quotations needs an ARTICLE, or --file FILE');
    if (others.length > 0)
      throw new UsageError(
        `quotations takes one article, not also “${others[0]}” (names with spaces need quotes around them)`,
      );
    return await ofArticle(context, wanted);
  },
};

async function ofArticle({ io, json, call }: CommandContext, wanted: string): Promise<number> {
  const article = await findArticle(call, wanted);
  const { content } = await call('articles.open', { articleId: article.id });
  const { speakerAliases } = await call('library.shelf', {});
  const aliases = new Map(Object.entries(speakerAliases));
  const quotations = quotationsOf(projectText(content.body), content.language, aliases);
  if (json) printJson(io, quotations);
  else io.out(inLines(quotations));
  return EXIT.done;
}

async function ofFiles({ io, json }: CommandContext, files: readonly string[]): Promise<number> {
  const rows: FileRow[] = [];
  for (const file of files) {
    if (io.signal.aborted) break;
    const row = await ofFile(file, io.cwd);
    rows.push(row);
    if ('error' in row) io.err(`${file}: ${inWords(row.error)}\n`);
    else if (!json) io.out(`${files.length > 1 ? `${file}\n` : ''}${inLines(row.quotations)}`);
  }
  if (json) printJson(io, rows);
  return io.signal.aborted || rows.some((row) => 'error' in row) ? EXIT.failed : EXIT.done;
}

async function ofFile(file: string, cwd: string): Promise<FileRow> {
  try {
    const bytes = await readFile(resolve(cwd, file)).catch((error: unknown) => {
      throw unreadable(file, error);
    });
    const read = readArticle(basename(file), new Uint8Array(bytes));
    if (!read.ok) return { file, error: read.error };
    const projection = projectText(read.content.body);
    return { file, text: projection.text, quotations: quotationsOf(projection, read.content.language) };
  } catch (error) {
    return { file, error: problemOf(error) };
  }
}

type ShownQuotation = Pick<
  Quotation,
  'start' | 'end' | 'text' | 'speaker' | 'speakerAsWritten' | 'confidence' | 'kind' | 'why'
>;

function quotationsOf(
  projection: Projection,
  language: string | null,
  aliases: ReadonlyMap<string, string> = new Map(),
): readonly ShownQuotation[] {
  const code = codeOf(projection);
  const found = detectQuotations(projection.text, {
    aliases,
    code,
    ...(language === null ? {} : { language }),
  });
  return found.map(({ start, end, text: words, speaker, speakerAsWritten, confidence, kind, why }) => ({
    start,
    end,
    text: words,
    speaker,
    speakerAsWritten,
    confidence,
    kind,
    why,
  }));
}

const inLines = (quotations: readonly ShownQuotation[]): string =>
  quotations
    .map(({ speaker, text }) => `${speaker ?? 'unknown'}: “${text.replace(/\s+/gu, ' ')}”\n`)
    .join('');
