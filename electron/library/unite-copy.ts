import { join } from 'node:path';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import type { Writer } from '../../shared/merge/apply-change.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { uniteNotes } from '../../shared/merge/unite.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import type { ArticleSession, ArticleStore } from './article-store.ts';
import { contentFileName, type EncodedContent, isIntact } from './content-file.ts';
import { decodeJson, UnreadableFile } from './durable-json-file.ts';
import type { ListedArticle } from './listed-article.ts';

/** An article as a backup or an export holds it. */
export interface ArticleCopy {
  /** What all devices knew together; null where the copy has texts alone. */
  readonly notes: NotesDocument | null;
  readonly versions: readonly VersionCopy[];
}

export interface VersionCopy {
  readonly hash: ContentHash;
  /** Fetched only where the library lacks this version, or has it damaged; null where the copy itself is lost. */
  readonly fetch: () => Promise<EncodedContent | null>;
}

/** What uniting with a copy brings to an article. */
export interface United {
  /** `restored`: the library shows the article again, or for the first time; `merged`: it gained something. */
  readonly status: 'restored' | 'merged' | 'unchanged';
  readonly title: string;
  /** Passages that stand and did not before. */
  readonly passages: number;
  /** Texts that were missing or damaged. */
  readonly versions: number;
  /** Texts that the library lacks and the copy has lost. */
  readonly lost: readonly ContentHash[];
}

/**
 * Unites what the library has of an article with a copy, so that nothing of either is lost: see {@link uniteNotes}.
 *
 * @param isTrial tells what it would bring, and writes nothing
 */
export function uniteArticle(
  store: ArticleStore,
  id: ArticleId,
  copy: ArticleCopy,
  writer: Writer,
  isTrial: boolean,
): Promise<United> {
  return store.session(id, async (session) => {
    const { record, notes: before } = session;
    const united = copy.notes === null ? before : uniteNotes(before, copy.notes, writer);
    const isSame = united === before || orderedJson(united) === orderedJson(before);
    // a text of an article that is deleted for good, as in a copy that was made between the two steps of deleting
    const wanted = articleState(united).life === 'purged' ? [] : copy.versions;
    const needed = await missingVersions(session, wanted);
    const { contents, lost } = isTrial ? { contents: [], lost: [] } : await fetchAll(needed);
    const hasNews = !isSame || contents.length > 0;
    const isNew = record === null && copy.notes !== null;
    if (!isTrial && (hasNews || isNew)) await session.write(united, contents);
    const versions = isTrial ? needed.length : contents.length;
    const wasOut = record?.listed.standing === 'shown' && articleState(before).trashed === null;
    const { life, trashed } = articleState(united);
    const isOut = life !== 'purged' && trashed === null && (life === 'alive' || versions > 0);
    return {
      status: !wasOut && isOut ? 'restored' : hasNews || isNew || versions > 0 ? 'merged' : 'unchanged',
      title: await titleOf(store.list.get(id), united, wanted),
      passages: Math.max(0, annotationsOf(united, id).length - annotationsOf(before, id).length),
      versions,
      lost,
    };
  });
}

/** What a person knows the article by, also where its text is only in the copy. */
async function titleOf(
  listed: ListedArticle | undefined,
  notes: NotesDocument,
  versions: readonly VersionCopy[],
): Promise<string> {
  if (listed !== undefined && listed.shown !== null) return listed.summary.title;
  const title = articleState(notes).title ?? (await titleIn(versions));
  return title === '' ? (listed?.summary.title ?? '') : title;
}

/** What the newest text of a copy is called; empty where none can be read. */
async function titleIn(versions: readonly VersionCopy[]): Promise<string> {
  for (const { fetch } of versions.toReversed()) {
    const content = await fetch();
    if (content === null) continue;
    try {
      const { title } = (decodeJson(content.bytes) ?? {}) as { readonly title?: unknown };
      if (typeof title === 'string') return title;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  return '';
}

async function missingVersions(
  { source }: ArticleSession,
  versions: readonly VersionCopy[],
): Promise<readonly VersionCopy[]> {
  const missing: VersionCopy[] = [];
  for (const version of versions) {
    const path = join(source.folder, contentFileName(version.hash));
    if (!(await isIntact(source.fileSystem, path, version.hash))) missing.push(version);
  }
  return missing;
}

async function fetchAll(
  needed: readonly VersionCopy[],
): Promise<{ readonly contents: readonly EncodedContent[]; readonly lost: readonly ContentHash[] }> {
  const contents: EncodedContent[] = [];
  const lost: ContentHash[] = [];
  for (const { hash, fetch } of needed) {
    const content = await fetch();
    if (content === null) lost.push(hash);
    else contents.push(content);
  }
  return { contents, lost };
}
