import { mergeNotes } from '../../shared/merge/merge.ts';
import { forgottenUpTo, type NotesDocument } from '../../shared/merge/notes-document.ts';
import type { ListedFile } from './folder-listing.ts';
import { type ArticleRecord, type ArticleSource, listArticle } from './read-article.ts';

/** A file that is being copied into the library looks broken until it is whole. */
const SETTLING_MS = 2_000;

/**
 * How long to wait before writing our own file anew, in milliseconds: it is broken, a conflict copy is to be taken
 * in, or another device has purged what it still says. Null where there is nothing to repair.
 */
export function repairDelay(record: Pick<ArticleRecord, 'gathered' | 'listing'>): number | null {
  const { own, copies, notes } = record.gathered;
  const { files } = record.listing;
  if (own.status === 'newer') return null;
  const hasCopies = copies.length > 0 || files.some(({ role }) => role.kind === 'content-copy');
  if (own.status !== 'broken' && !hasCopies) return notesNeedRepair(record) ? 0 : null;
  const device = notes.device;
  const isUnsettled = ({ role }: ListedFile): boolean =>
    role.kind === 'notes-copy' ||
    role.kind === 'content-copy' ||
    (own.status === 'broken' && role.kind === 'notes' && role.device === device);
  const times = files.filter(isUnsettled).map(({ mtimeMs }) => mtimeMs);
  return Math.min(SETTLING_MS, Math.max(0, Math.max(0, ...times) + SETTLING_MS - Date.now()));
}

/** Whether our own notes file is to be written anew. */
export function notesNeedRepair({ gathered }: Pick<ArticleRecord, 'gathered'>): boolean {
  const { own, copies, notes } = gathered;
  if (own.status === 'broken' || copies.length > 0) return true;
  return own.status === 'read' && forgetsMore(own.notes, notes);
}

function forgetsMore(own: NotesDocument, all: NotesDocument): boolean {
  return forgottenUpTo(own.article) !== forgottenUpTo(all.article);
}

/** What was known before our own file broke or went is known still; the repair writes it again. */
export async function withWhatWasKnown(
  source: ArticleSource,
  read: ArticleRecord,
  before: ArticleRecord | undefined,
): Promise<ArticleRecord> {
  const { own } = read.gathered;
  const isLost = own.status === 'broken' || own.status === 'missing';
  if (before?.gathered.own.status !== 'read' || !isLost) return read;
  const notes = mergeNotes(read.gathered.notes, before.gathered.notes);
  const gathered = { ...read.gathered, notes, own: { status: 'broken' } as const };
  const listed = await listArticle(source, read.listing, notes, gathered.complaints, before.listed);
  return { listing: read.listing, gathered, listed };
}
