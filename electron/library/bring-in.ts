import type { Content } from '../../shared/article/article.ts';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { setArticleFields, type Writer } from '../../shared/merge/apply-change.ts';
import { type ArticleState, articleState } from '../../shared/merge/view.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import type { ArticleSession, ArticleStore } from './article-store.ts';
import { encodeContent, readContent } from './content-file.ts';
import { versionField } from './content-versions.ts';

export interface BroughtIn {
  /**
   * `imported`: new, or back from the trash or from a purge; `updated`: a version that was not there yet, or whose
   * file was damaged; `duplicate`: nothing was changed, since one of the versions says the same.
   */
  readonly status: 'imported' | 'updated' | 'duplicate';
  readonly articleId: ArticleId;
  readonly title: string;
  /** What takes it back: the article to the trash, or the version that was shown before. */
  readonly undo?: readonly Change[];
}

/** Puts an article into the library, durably. Rejects with `not-saved` where the disk refuses it. */
export function bringIn(store: ArticleStore, content: Content, writer: Writer): Promise<BroughtIn> {
  return store.session(content.articleId, async (session) => {
    const before = articleState(session.notes);
    const status = await bringInto(session, content, writer);
    const undo = undoOf(status, content.articleId, before);
    const title = store.list.get(content.articleId)?.summary.title ?? content.title;
    return { status, articleId: content.articleId, title, ...(undo.length > 0 ? { undo } : {}) };
  });
}

/** An article that was in the trash goes back there as the text that it was. */
function undoOf(
  status: BroughtIn['status'],
  articleId: ArticleId,
  { content, trashed }: Pick<ArticleState, 'content' | 'trashed'>,
): readonly Change[] {
  if (status === 'duplicate') return [];
  const set = {
    ...(status === 'imported' ? { trashed: true } : {}),
    ...(content !== null && (status === 'updated' || trashed !== null) ? { content } : {}),
  };
  return Object.keys(set).length === 0 ? [] : [{ kind: 'article', articleId, set }];
}

async function bringInto(
  session: ArticleSession,
  content: Content,
  writer: Writer,
): Promise<BroughtIn['status']> {
  const { record, notes, write } = session;
  const now = new Date(writer.now).toISOString();
  const state = articleState(notes);
  const restored = state.trashed === null ? {} : { trashed: false };
  if (record?.listed.standing === 'shown') {
    const same = await sameVersion(session, content);
    if (same !== null && state.trashed === null) return 'duplicate';
    if (same !== null) {
      await write(setArticleFields(notes, restored, writer));
      return 'imported';
    }
  }
  const encoded = encodeContent(content);
  const { hash } = encoded;
  const imported =
    record?.listed.standing === 'shown' && state.importedAt !== null ? {} : { importedAt: now };
  const fields = { ...imported, ...restored, content: hash, [versionField(hash)]: now };
  await write(setArticleFields(notes, fields, writer), [encoded]);
  return record?.listed.standing !== 'shown' || state.trashed !== null ? 'imported' : 'updated';
}

/** The version that says the same, whatever bytes it came from: an old text that comes again changes nothing. */
async function sameVersion(
  { record, source }: ArticleSession,
  content: Content,
): Promise<ContentHash | null> {
  const { hash } = encodeContent(content);
  const versions = record?.listed.versions ?? [];
  if (versions.some((version) => version.hash === hash)) return hash;
  const meaning = meaningOf(content);
  for (const version of versions) {
    const known = await readContent(source.fileSystem, source.folder, source.id, version.hash);
    if (known.status === 'read' && meaningOf(known.content) === meaning) return version.hash;
  }
  return null;
}

function meaningOf(content: Content): string {
  return orderedJson({ ...content, original: null });
}
