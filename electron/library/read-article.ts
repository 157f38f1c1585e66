import type { ArticleId, DeviceId } from '../../shared/identifiers.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { contentVersions } from './content-versions.ts';
import type { FileSystem } from './file-system.ts';
import type { FolderListing } from './folder-listing.ts';
import { type ListedArticle, listedArticle } from './listed-article.ts';
import { type GatheredNotes, gatherNotes } from './notes-files.ts';

export interface ArticleSource {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly id: ArticleId;
  readonly device: DeviceId;
}

/** An article as its folder tells it. */
export interface ArticleRecord {
  readonly listing: FolderListing;
  readonly gathered: GatheredNotes;
  readonly listed: ListedArticle;
}

/**
 * Reads an article's folder. Content files that `previous` already tells of, by name, size, time and inode, are not
 * opened again. Damage is no error but a sentence in the summary; only what the disk itself refuses rejects.
 */
export async function readArticle(
  source: ArticleSource,
  listing: FolderListing,
  previous: ListedArticle | null,
): Promise<ArticleRecord> {
  const gathered = await gatherNotes(source.fileSystem, source.folder, listing, source.id, source.device);
  const listed = await listArticle(source, listing, gathered.notes, gathered.complaints, previous);
  return { listing, gathered, listed };
}

/** The list's row of an article with these notes. */
export async function listArticle(
  source: ArticleSource,
  listing: FolderListing,
  notes: NotesDocument,
  complaints: readonly string[],
  previous: ListedArticle | null,
): Promise<ListedArticle> {
  const content = await contentVersions(source, listing, notes, previous);
  const textIsMissing = !listing.files.some(({ role }) => role.kind === 'content');
  return listedArticle({
    id: source.id,
    fingerprint: listing.fingerprint,
    notes,
    shown: content.shown,
    versions: content.versions,
    hasContent: listing.files.some(({ name }) => name.startsWith('content-')),
    since: listing.files.reduce((oldest, { mtimeMs }) => Math.min(oldest, mtimeMs), Number.MAX_SAFE_INTEGER),
    complaints: [
      ...complaints,
      ...content.complaints,
      ...(textIsMissing ? ['The text of this article is not in the library folder.'] : []),
    ],
    previous,
  });
}
