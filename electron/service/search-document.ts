import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import { contentFileName } from '../library/content-file.ts';
import type { Library } from '../library/library.ts';
import { articlesFolderOf } from '../library/library-folder.ts';
import type { ListedArticle } from '../library/listed-article.ts';
import { readingOf, type SearchAnnotation, type SearchDocument } from '../search/document.ts';

/** To be raised whenever what goes into a {@link SearchDocument} changes. */
const DOCUMENT_VERSION = 1;

/** The stamp of an article's document, known without opening a file; null for what is not to be found. */
export function stampOf({ standing, fingerprint }: ListedArticle): string | null {
  return standing === 'shown' ? `${DOCUMENT_VERSION} ${fingerprint}` : null;
}

/** What the index is told of an article, as its folder tells it now; null where there is nothing to be found. */
export async function searchDocument(library: Library, id: ArticleId): Promise<SearchDocument | null> {
  const record = await recordOrNull(library, id);
  const stamp = record === null ? null : stampOf(record.listed);
  if (record === null || stamp === null) return null;
  const { listed, gathered } = record;
  const { title, site, authors, tags, status, progress, trashedAt, published, importedAt } = listed.summary;
  const contentFile =
    listed.shown === null ? null : join(articlesFolderOf(library.path), id, contentFileName(listed.shown));
  return {
    articleId: id,
    stamp,
    title,
    site,
    authors,
    tags,
    status,
    reading: readingOf(progress),
    trashed: trashedAt !== null,
    published: published?.iso ?? null,
    importedAt,
    text: contentFile === null ? '' : { contentFile },
    note: articleState(gathered.notes).note,
    annotations: annotationsOf(gathered.notes, id).toSorted(inTextOrder).map(searchAnnotation),
  };
}

/** The same for documents that differ in their stamps alone: reading on rewrites a file, and changes nothing to find. */
export function digestOf(document: SearchDocument): string {
  return createHash('sha1')
    .update(JSON.stringify({ ...document, stamp: '' }))
    .digest('base64');
}

async function recordOrNull(library: Library, id: ArticleId) {
  try {
    return await library.read(id);
  } catch (error) {
    if (error instanceof CommonplaceError) return null; // the list says in its row what is wrong with the folder
    throw error;
  }
}

const inTextOrder = (a: Annotation, b: Annotation): number =>
  a.target.position.start - b.target.position.start;

function searchAnnotation({ id, target, note, tags, color, speaker }: Annotation): SearchAnnotation {
  return { id, exact: target.quote.exact, note, tags, color, speaker };
}
