import { CommonplaceError } from '../errors.ts';
import type { ArticleId } from '../identifiers.ts';
import {
  EVERYTHING_FORMAT,
  EVERYTHING_VERSION,
  type ExportedVersion,
  exportedVersionSchema,
} from './everything.ts';
import { type Line, linesOf } from './lines.ts';

/** A piece of an export, in the order in which it is to be taken in. */
export type EverythingPiece =
  | { readonly kind: 'library'; readonly notes: unknown }
  | {
      readonly kind: 'version';
      readonly articleId: ArticleId;
      readonly title: string;
      readonly version: ExportedVersion;
    }
  /** After the versions of the article. */
  | {
      readonly kind: 'article';
      readonly articleId: ArticleId;
      readonly title: string;
      readonly notes: unknown;
    }
  /** Something that cannot be read; what comes after it is read. */
  | {
      readonly kind: 'problem';
      readonly articleId: ArticleId | null;
      readonly title: string;
      readonly problem: string;
    };

/** A document that other programs have set in other lines is read whole, up to this many characters. */
const WHOLE_AT_MOST = 400_000_000;

/**
 * Reads an export piece by piece. Rejects with `unsupported` for what is no export or one of a newer version; what is
 * damaged within is a piece of its own.
 */
export async function* readEverything(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<EverythingPiece> {
  const lines = linesOf(chunks)[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = first.done === true ? '' : first.value.text;
  const opening = head.endsWith('"articles":[') ? parse(`${head}]}`) : undefined;
  if (isRecord(opening)) {
    checkHeading(opening);
    yield { kind: 'library', notes: opening.library };
    yield* readLines(lines);
  } else yield* readWhole(head, lines);
}

interface OpenArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly notes: unknown;
}

async function* readLines(lines: AsyncIterator<Line>): AsyncGenerator<EverythingPiece> {
  let open: OpenArticle | null = null;
  let count = 0;
  let announced: number | null = null;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const { text, number } = next.value;
    const line = text.replace(/,$/u, '');
    if (line === '') continue;
    const problem = (words: string): EverythingPiece => ({
      kind: 'problem',
      articleId: open?.articleId ?? null,
      title: open?.title ?? '',
      problem: `Line ${number} of the export ${words}.`,
    });
    if (line === ']}') {
      if (open !== null) yield { kind: 'article', ...open };
      open = null;
    } else if (line.startsWith('],"articleCount":')) {
      announced = Number.parseInt(line.slice('],"articleCount":'.length), 10);
    } else if (line.endsWith('"versions":[')) {
      if (open !== null) yield problem('begins an article within another one');
      open = readArticle(parse(`${line}]}`));
      count += 1;
      if (open === null) yield problem('cannot be read: an article and its notes are missing');
    } else {
      const version = exportedVersionSchema.safeParse(parse(line));
      if (!version.success) yield problem('cannot be read: a text is missing');
      else if (open === null) yield problem('has a text whose article cannot be read');
      else yield { kind: 'version', articleId: open.articleId, title: open.title, version: version.data };
    }
  }
  if (open !== null) yield { kind: 'article', ...open };
  if (announced === null || announced !== count) yield { ...NOWHERE, problem: endsEarly(announced, count) };
}

const NOWHERE = { kind: 'problem', articleId: null, title: '' } as const;

function endsEarly(announced: number | null, count: number): string {
  return announced === null
    ? `The export ends early: it was cut short after ${count} articles.`
    : `The export says that it holds ${announced} articles, and ${count} were found in it.`;
}

async function* readWhole(head: string, lines: AsyncIterator<Line>): AsyncGenerator<EverythingPiece> {
  const parts = [head];
  let length = head.length;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    parts.push(next.value.text);
    length += next.value.text.length + 1;
    if (length > WHOLE_AT_MOST) {
      throw new CommonplaceError(
        'too-large',
        'The export was set in other lines by another program, and is too large to be read that way.',
        'Take the file as Commonplace wrote it.',
      );
    }
  }
  const value = parse(parts.join('\n'));
  checkHeading(value);
  yield { kind: 'library', notes: value.library };
  for (const article of Array.isArray(value.articles) ? (value.articles as readonly unknown[]) : []) {
    const open = readArticle(article);
    if (open === null) {
      yield { ...NOWHERE, problem: 'An article of the export cannot be read.' };
      continue;
    }
    const { articleId, title } = open;
    const versions =
      isRecord(article) && Array.isArray(article.versions) ? (article.versions as unknown[]) : [];
    for (const given of versions) {
      const version = exportedVersionSchema.safeParse(given);
      if (version.success) yield { kind: 'version', articleId, title, version: version.data };
      else yield { kind: 'problem', articleId, title, problem: 'A text of this article cannot be read.' };
    }
    yield { kind: 'article', ...open };
  }
}

function readArticle(value: unknown): OpenArticle | null {
  if (!isRecord(value) || typeof value.id !== 'string' || !/^[a-z0-9]{20}$/u.test(value.id)) return null;
  const title = isRecord(value.about) && typeof value.about.title === 'string' ? value.about.title : value.id;
  return { articleId: value.id as ArticleId, title, notes: value.notes };
}

function checkHeading(value: unknown): asserts value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || value.format !== EVERYTHING_FORMAT) {
    throw new CommonplaceError(
      'unsupported',
      'This file is not an export of everything from Commonplace.',
      'Choose a file that was made with “Export everything”.',
    );
  }
  if (value.version !== EVERYTHING_VERSION) {
    throw new CommonplaceError(
      'unsupported',
      'This export was made by a newer version of Commonplace.',
      'Update Commonplace on this computer, then import it again.',
    );
  }
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
