import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';
import { type AnnotationFields, type Change, tagSchema } from '../../../shared/changes.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { nameResolver } from '../../../shared/quotations/aliases.ts';
import { speakerOfPassage } from '../../../shared/quotations/speaker-of-passage.ts';
import { projectText } from '../../../shared/text/projection.ts';
import {
  type Command,
  type CommandContext,
  EXIT,
  inWords,
  printJson,
  stringValue,
  stringValues,
  UsageError,
} from '../command.ts';
import { unreadable } from '../files-to-import.ts';
import { findArticle } from '../find-article.ts';
import { findQuote } from '../find-quote.ts';

const wishSchema = z.object({
  quote: z.string().refine((quote) => quote.trim() !== '', 'the quote is empty'),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  color: z.string().nullish(),
  note: z.string().nullish(),
  tags: z.array(tagSchema).nullish(),
  speaker: z.string().trim().min(1).max(500).nullish(),
});
type Wish = z.infer<typeof wishSchema>;

type Row =
  | {
      readonly quote: string;
      readonly status: 'created';
      readonly annotationId: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly quote: string; readonly status: 'failed'; readonly error: Problem };

export const highlightCommand: Command = {
  name: 'highlight',
  usage: 'ARTICLE (--quote TEXT | --from FILE)',
  summary:
    'Highlights passages by their words. A quote that is not found, or found more than once, is reported.',
  options: {
    quote: { type: 'string', value: 'TEXT', help: 'the words to highlight' },
    prefix: {
      type: 'string',
      value: 'TEXT',
      help: 'words right before them, to tell one place from another',
    },
    suffix: { type: 'string', value: 'TEXT', help: 'words right after them' },
    color: { type: 'string', value: 'COLOR', help: `${COLORS.join(', ')}, or your own name of one` },
    note: { type: 'string', value: 'NOTE', help: 'a note in Markdown' },
    tag: { type: 'string', multiple: true, value: 'TAG', help: 'a tag; may be given more than once' },
    speaker: {
      type: 'string',
      value: 'NAME',
      help: 'who says it (else whoever the text says)',
    },
    from: {
      type: 'string',
      value: 'FILE',
      help: 'a JSON array of {quote, prefix?, suffix?, color?, note?, tags?, speaker?}',
    },
  },
  positionals: { min: 1, max: 1 },
  async run(context) {
    const { io, json, positionals, call } = context;
    const wishes = await wishesOf(context);
    const article = await findArticle(call, positionals[0] ?? '');
    const opened = await call('articles.open', { articleId: article.id });
    const { text } = projectText(opened.content.body);
    const { colorNames, speakerAliases } = await call('library.shelf', {});
    const { quotations } = await call('articles.quotations', { articleId: article.id });
    const nameOf = nameResolver(speakerAliases);
    const planned = wishes.map((wish) => plan(wish, text, colorNames));
    const changes = planned.flatMap((one): Change[] => {
      if (one.status === 'failed') return [];
      const { annotationId, color, wish, start, end } = one;
      const found = speakerOfPassage(one, quotations);
      const speaker = wish.speaker ?? (found === null ? null : nameOf(found));
      const set: AnnotationFields = {
        target: { content: opened.contentHash, ...describePassage(text, start, end) },
        color,
        ...(typeof wish.note === 'string' ? { note: wish.note } : {}),
        ...(wish.tags ? { tags: Object.fromEntries(wish.tags.map((tag) => [tag, true])) } : {}),
        ...(speaker === null ? {} : { speaker }),
      };
      return [{ kind: 'annotation', articleId: article.id, annotationId, set }];
    });
    if (changes.length > 0) await call('library.apply', { changes });
    const rows = planned.map(
      (one): Row =>
        one.status === 'failed'
          ? { quote: one.quote, status: 'failed', error: one.error }
          : {
              quote: one.wish.quote,
              status: 'created',
              annotationId: one.annotationId,
              start: one.start,
              end: one.end,
            },
    );
    for (const row of rows) if (row.status === 'failed') io.err(`“${row.quote}”: ${inWords(row.error)}\n`);
    if (json) printJson(io, rows);
    else io.out(`${changes.length} highlighted in “${article.title}”.\n`);
    return rows.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.done;
  },
};

async function wishesOf({ io, values }: CommandContext): Promise<readonly Wish[]> {
  const from = stringValue(values, 'from');
  const quote = stringValue(values, 'quote');
  if ((from === undefined) === (quote === undefined))
    throw new UsageError('highlight needs either --quote TEXT or --from FILE');
  const tags = stringValues(values, 'tag');
  const one = {
    quote,
    prefix: stringValue(values, 'prefix'),
    suffix: stringValue(values, 'suffix'),
    color: stringValue(values, 'color'),
    note: stringValue(values, 'note'),
    speaker: stringValue(values, 'speaker'),
    ...(tags.length === 0 ? {} : { tags }),
  };
  const given: unknown = from === undefined ? [one] : await readJson(from, io.cwd);
  const parsed = z.array(wishSchema).safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new UsageError(
    `${from ?? 'the highlight'} is not what highlight takes${where}: ${issue?.message ?? 'invalid'}`,
  );
}

async function readJson(file: string, cwd: string): Promise<unknown> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new UsageError(`“${file}” is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

type Planned =
  | {
      readonly status: 'found';
      readonly wish: Wish;
      readonly annotationId: AnnotationId;
      readonly color: Color;
      readonly start: number;
      readonly end: number;
    }
  | { readonly status: 'failed'; readonly quote: string; readonly error: Problem };

function plan(wish: Wish, text: string, colorNames: Readonly<Record<string, string>>): Planned {
  const color = colorOf(wish.color, colorNames);
  if (color === null) {
    const names = COLORS.map((one) =>
      colorNames[one] === undefined ? one : `${one} (${colorNames[one]})`,
    ).join(', ');
    const error: Problem = {
      code: 'invalid-input',
      message: `There is no colour “${wish.color}”.`,
      hint: `The colours are ${names}.`,
    };
    return { status: 'failed', quote: wish.quote, error };
  }
  const found = findQuote(text, wish);
  if (found.status === 'failed') return { status: 'failed', quote: wish.quote, error: found.error };
  return {
    status: 'found',
    wish,
    annotationId: randomUUID() as AnnotationId,
    color,
    start: found.start,
    end: found.end,
  };
}

/** A colour by its key, or by the reader's own name of it, in any case; the first one where none is asked for. */
function colorOf(
  wanted: string | null | undefined,
  colorNames: Readonly<Record<string, string>>,
): Color | null {
  if (wanted === undefined || wanted === null) return 'yellow';
  const folded = wanted.toLowerCase();
  return COLORS.find((color) => color === folded || colorNames[color]?.toLowerCase() === folded) ?? null;
}
