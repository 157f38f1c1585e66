import type { ContentVersion } from '../../shared/article/article.ts';
import type { ContentHash } from '../../shared/identifiers.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { articleState } from '../../shared/merge/view.ts';
import { type ContentFacts, contentFileName, factsOf, readContent } from './content-file.ts';
import { type FolderListing, fileMark } from './folder-listing.ts';
import { type ListedArticle, shownFacts } from './listed-article.ts';
import type { ArticleSource } from './read-article.ts';

/** The article's field that tells when a version was brought in. */
export const versionField = (hash: ContentHash): string => `version:${hash}`;

/** What the content files of a folder are found to be. */
export interface ContentVersions {
  /** Newest first; those that can be read. */
  readonly versions: readonly ContentVersion[];
  /** Of the version to show: the chosen one, else the newest that can be read. */
  readonly shown: ContentFacts | null;
  /** What cannot be read, each as a sentence for the reader. */
  readonly complaints: readonly string[];
}

/** Looks at the versions of an article, opening only files that `previous` does not tell of. */
export async function contentVersions(
  source: ArticleSource,
  listing: FolderListing,
  notes: NotesDocument,
  previous: ListedArticle | null,
): Promise<ContentVersions> {
  const unchanged = unchangedVersions(listing, previous);
  const lastShown = previous === null ? null : shownFacts(previous);
  const opened = new Map<ContentHash, ContentFacts>();
  const complaints: string[] = [];

  const factsOfVersion = async (hash: ContentHash): Promise<ContentFacts | null> => {
    const known = lastShown?.hash === hash && unchanged.has(hash) ? lastShown : opened.get(hash);
    if (known !== undefined && known !== null) return known;
    const facts = await openVersion(source, hash);
    if (typeof facts === 'string') {
      complaints.push(`A text of this article cannot be read: ${facts} (${contentFileName(hash)}).`);
      return null;
    }
    opened.set(hash, facts);
    return facts;
  };

  const versions: ContentVersion[] = [];
  for (const hash of newestFirst(listing, notes)) {
    const version = unchanged.get(hash) ?? (await factsOfVersion(hash));
    if (version === null) continue;
    const since = notes.article[versionField(hash)]?.v;
    versions.push({
      hash,
      since: typeof since === 'string' ? since : null,
      title: version.title,
      words: version.words,
    });
  }
  const chosen = articleState(notes).content;
  const toShow = versions.find(({ hash }) => hash === chosen) ?? versions[0];
  return { versions, shown: toShow === undefined ? null : await factsOfVersion(toShow.hash), complaints };
}

async function openVersion(source: ArticleSource, hash: ContentHash): Promise<ContentFacts | string> {
  const read = await readContent(source.fileSystem, source.folder, source.id, hash);
  switch (read.status) {
    case 'missing':
      return 'it is not there any more';
    case 'damaged':
      return read.reason;
    case 'read':
      return factsOf(hash, read.content);
  }
}

/** The versions whose files are as they were when `previous` was made. */
function unchangedVersions(
  { files }: FolderListing,
  previous: ListedArticle | null,
): ReadonlyMap<ContentHash, ContentVersion> {
  if (previous === null) return new Map();
  const marks = new Set(previous.fingerprint.split('|'));
  const same = new Set(files.filter((file) => marks.has(fileMark(file))).map(({ name }) => name));
  const versions = previous.versions.filter(({ hash }) => same.has(contentFileName(hash)));
  return new Map(versions.map((version) => [version.hash, version]));
}

/** By when the reader brought them in; those that no notes tell of come last, by the time of their file. */
function newestFirst({ files }: FolderListing, notes: NotesDocument): readonly ContentHash[] {
  const contents = files.flatMap(({ role, mtimeMs }) =>
    role.kind === 'content'
      ? [{ hash: role.hash, since: notes.article[versionField(role.hash)]?.t ?? '', mtimeMs }]
      : [],
  );
  contents.sort((a, b) => (a.since === b.since ? b.mtimeMs - a.mtimeMs : a.since < b.since ? 1 : -1));
  return contents.map(({ hash }) => hash);
}
