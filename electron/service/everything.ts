import { join } from 'node:path';
import type { Service } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ExportedVersion } from '../../shared/everything/everything.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import type { RestoredItem } from '../../shared/keeping.ts';
import { type NotesDocument, readNotes } from '../../shared/merge/notes-document.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { contentFileName, type EncodedContent, encodeContent, hashOf } from '../library/content-file.ts';
import { asUnreadable } from '../library/disk-errors.ts';
import { nodeFileSystem } from '../library/file-system.ts';
import type { Library } from '../library/library.ts';
import { articlesFolderOf } from '../library/library-folder.ts';
import type { VersionCopy } from '../library/unite-copy.ts';

/** Everything of the library, piece by piece, out and in. */
export function everythingCalls(
  library: Library,
): Pick<Service, 'everything.plan' | 'everything.article' | 'everything.version' | 'everything.take'> {
  return {
    'everything.plan': async () => {
      await library.checked;
      return { articleIds: [...library.list.keys()].sort(), library: library.shelfNotes() };
    },
    'everything.article': async ({ articleId }) => {
      const record = await library.read(articleId);
      if (record === null) return null;
      const { notes } = record.gathered;
      const { standing, summary } = record.listed;
      const isShown = standing === 'shown';
      return {
        article: {
          id: articleId,
          about: isShown ? summary : null,
          passages: annotationsOf(notes, articleId),
          notes,
        },
        // a text of what is deleted for good is only waiting to be removed
        versions: isShown
          ? record.listing.files.flatMap(({ role }) => (role.kind === 'content' ? [role.hash] : []))
          : [],
        problems: record.gathered.complaints,
      };
    },
    'everything.version': ({ articleId, content }) => exportedVersion(library, articleId, content),
    'everything.take': async ({ articleId, notes: given, versions }) => {
      const problems: string[] = [];
      const notes = given === null || given === undefined ? null : notesOf(given, articleId, problems);
      if (articleId === null) {
        const isNews = notes !== null && (await library.uniteShelf(notes));
        return {
          ...NOTHING,
          articleId,
          problems,
          status: statusOf(isNews ? 'merged' : 'unchanged', problems),
        };
      }
      const copies = versions.flatMap((version) => copyOf(version, problems));
      const { lost, status, ...gained } = await library.unite(articleId, { notes, versions: copies });
      problems.push(...lost.map((hash) => `${contentFileName(hash)} ${CHANGED}.`));
      return { articleId, ...gained, problems, status: statusOf(status, problems) };
    },
  };
}

const NOTHING = { title: '', passages: 0, versions: 0 } as const;
const CHANGED = 'is not what it was when it was exported, and was left out';

function statusOf(
  status: Exclude<RestoredItem['status'], 'failed'>,
  problems: readonly string[],
): RestoredItem['status'] {
  return status === 'unchanged' && problems.length > 0 ? 'failed' : status;
}

/** What of the notes can be understood; what cannot is told. */
function notesOf(given: unknown, articleId: ArticleId | null, problems: string[]): NotesDocument | null {
  const read = readNotes(given, articleId);
  switch (read.status) {
    case 'newer':
      problems.push(
        'The notes were written by a newer version of Commonplace; update this one to import them.',
      );
      return null;
    case 'broken':
      problems.push(`The notes cannot be understood: ${read.reason}.`);
      return null;
    case 'read':
      if (read.malformed > 0) problems.push('Parts of the notes could not be understood, and were left out.');
      return read.notes;
  }
}

function copyOf(version: ExportedVersion, problems: string[]): readonly VersionCopy[] {
  const { hash, addedAt } = version;
  const encoded = encodedOf(version);
  if (encoded?.hash === hash) {
    return [{ hash, fetch: () => Promise.resolve({ ...encoded, mtimeMs: addedAt }) }];
  }
  problems.push(`${contentFileName(hash)} ${CHANGED}.`);
  return [];
}

function encodedOf({ text, content }: ExportedVersion): EncodedContent | null {
  if (text !== undefined) {
    const bytes = Buffer.from(text, 'utf8');
    return { hash: hashOf(bytes), bytes };
  }
  if (typeof content !== 'object' || content === null) return null;
  return encodeContent(content as Parameters<typeof encodeContent>[0]);
}

async function exportedVersion(
  library: Library,
  articleId: ArticleId,
  hash: ContentHash,
): Promise<ExportedVersion> {
  const read = await library.content(articleId, hash);
  const name = contentFileName(hash);
  if (read.status === 'missing') {
    throw new CommonplaceError('not-found', `${name} is not in the library folder any more.`);
  }
  if (read.status === 'damaged') {
    throw new CommonplaceError('damaged', `${name} cannot be read: ${read.reason}.`);
  }
  const path = join(articlesFolderOf(library.path), articleId, name);
  try {
    const addedAt = Math.round((await nodeFileSystem.stat(path)).mtimeMs);
    if (encodeContent(read.content).hash === hash) return { hash, addedAt, content: read.content };
    const text = Buffer.from(await nodeFileSystem.readFile(path)).toString('utf8');
    return { hash, addedAt, content: null, text };
  } catch (error) {
    throw asUnreadable(error, 'The text of the article', path);
  }
}
