import type { ArticleNotes, ArticleText, OpenArticle, Service } from '../../shared/api.ts';
import type { Content, Original } from '../../shared/article/article.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import { noSuchArticle } from '../library/change-article.ts';
import type { Library } from '../library/library.ts';
import type { ArticleRecord } from '../library/read-article.ts';
import { notesRevisions } from './notes-revisions.ts';
import { inTextOrder, type Placement } from './placement.ts';

/** Annotations beyond which the text is not kept waiting for them. */
const MANY = 500;

/** The calls that open one article. Reject with `not-found`, or `damaged` where its text cannot be read. */
export function openArticleCalls(
  library: Library,
  placement: Placement,
): Pick<Service, 'articles.open' | 'articles.read' | 'articles.notes' | 'articles.original'> {
  const revisions = notesRevisions();
  const notes = async (
    articleId: ArticleId,
    hash: ContentHash | undefined,
    since?: string,
  ): Promise<ArticleNotes> => {
    const { gathered, listed } = await shownRecord(library, articleId);
    const contentHash = hash ?? listed.shown;
    if (contentHash === null) throw damaged(listed.summary.title, listed.summary.damage);
    if (!listed.versions.some((version) => version.hash === contentHash)) throw noSuchVersion();
    const standing = annotationsOf(gathered.notes, articleId);
    const placed = inTextOrder(await placement.place(articleId, standing, contentHash));
    return {
      summary: listed.summary,
      note: articleState(gathered.notes).note,
      contentHash,
      current: listed.shown,
      versions: listed.versions,
      ...revisions.answer(`${articleId} ${contentHash}`, placed, since),
    };
  };
  const open = async (articleId: ArticleId, hash: ContentHash | undefined): Promise<OpenArticle> => {
    const { gone: _none, ...open } = await notes(articleId, hash);
    const { original: _, ...content } = await contentOf(library, articleId, open.contentHash);
    return { ...open, content };
  };
  return {
    'articles.open': ({ articleId, content: hash }) => open(articleId, hash),
    'articles.read': async ({ articleId, content: hash }) => {
      const text = await textAlone(library, articleId, hash);
      if (text === null) return open(articleId, hash);
      // Once the text is on its way, what will be asked for next is got ready; if that fails, it will be told then.
      setImmediate(() => void notes(articleId, hash).catch(() => undefined));
      return text;
    },
    'articles.notes': ({ articleId, content, since }) => notes(articleId, content, since),
    'articles.original': async ({ articleId, content: hash }) => {
      const { listed } = await shownRecord(library, articleId);
      const contentHash = hash ?? listed.shown;
      if (contentHash === null) throw damaged(listed.summary.title, listed.summary.damage);
      const { title, original } = await contentOf(library, articleId, contentHash);
      return { name: originalName(title, original), mediaType: original.mediaType, bytes: bytesOf(original) };
    },
  };
}

/** By what the list knows; null where there are few annotations, or the list does not know enough. */
async function textAlone(
  library: Library,
  articleId: ArticleId,
  hash: ContentHash | undefined,
): Promise<ArticleText | null> {
  const listed = library.list.get(articleId);
  if (listed?.standing !== 'shown' || listed.summary.highlights <= MANY) return null;
  const { summary, shown: current, versions } = listed;
  const contentHash = hash ?? current;
  if (contentHash === null || !versions.some((version) => version.hash === contentHash)) return null;
  const read = await library.content(articleId, contentHash);
  if (read.status !== 'read') return null;
  const { original: _, ...content } = read.content;
  return { summary, content, contentHash, current, versions };
}

/** Rejects with `not-found` where the library does not show the article. */
export async function shownRecord(library: Library, articleId: ArticleId): Promise<ArticleRecord> {
  const record = await library.read(articleId);
  if (record?.listed.standing !== 'shown') throw noSuchArticle();
  return record;
}

/** The version that is shown. Rejects with `not-found`, or `damaged` where none can be read. */
export async function contentHashOf(library: Library, articleId: ArticleId): Promise<ContentHash> {
  const { listed } = await shownRecord(library, articleId);
  if (listed.shown === null) throw damaged(listed.summary.title, listed.summary.damage);
  return listed.shown;
}

export async function contentOf(library: Library, articleId: ArticleId, hash: ContentHash): Promise<Content> {
  const read = await library.content(articleId, hash);
  switch (read.status) {
    case 'read':
      return read.content;
    case 'missing':
      throw noSuchVersion();
    case 'damaged':
      throw damaged(
        library.list.get(articleId)?.summary.title ?? articleId,
        `Its file is damaged: ${read.reason}.`,
      );
  }
}

export function noSuchVersion(): CommonplaceError {
  return new CommonplaceError('not-found', 'This version of the text is not in your library.');
}

function damaged(title: string, reason: string | null): CommonplaceError {
  return new CommonplaceError(
    'damaged',
    `The text of “${title}” cannot be read. ${reason ?? ''}`.trim(),
    'Bring the article in again, or restore it from a backup; your notes on it are kept.',
  );
}

function bytesOf(original: Original): Uint8Array {
  return 'text' in original ? Buffer.from(original.text, 'utf8') : Buffer.from(original.base64, 'base64');
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
};

/** A name that all three systems take, made from the title. */
function originalName(title: string, { mediaType }: Original): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/u, '');
  return `${plain === '' ? 'article' : plain}${EXTENSIONS[mediaType.split(';', 1)[0] ?? ''] ?? '.bin'}`;
}
