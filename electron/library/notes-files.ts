import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ArticleId, DeviceId } from '../../shared/identifiers.ts';
import { mergeNotes } from '../../shared/merge/merge.ts';
import {
  emptyNotes,
  type NotesDocument,
  type ReadNotes,
  readNotes,
} from '../../shared/merge/notes-document.ts';
import { durableJsonFile, UnreadableFile } from './durable-json-file.ts';
import type { FileSystem } from './file-system.ts';
import type { FolderListing, ListedFile } from './folder-listing.ts';

export const notesFileName = (device: DeviceId): string => `notes-${device}.json`;

/** All that the notes files of one folder say, together. */
export interface GatheredNotes {
  readonly notes: NotesDocument;
  readonly own: OwnNotes;
  /** Conflict copies that were read, and may be set aside once our own file holds what they say. */
  readonly copies: readonly string[];
  /** What could not be read, each as a sentence for the reader. */
  readonly complaints: readonly string[];
}

/** What became of this device's own file. */
export type OwnNotes =
  | { readonly status: 'missing' }
  | { readonly status: 'read'; readonly notes: NotesDocument }
  /** Must not be written over before it is kept aside. */
  | { readonly status: 'broken' }
  /** Must not be written over at all. */
  | { readonly status: 'newer' };

/** Reads and merges the notes files of a folder; touches nothing. */
export async function gatherNotes(
  fileSystem: FileSystem,
  folder: string,
  listing: FolderListing,
  articleId: ArticleId | null,
  device: DeviceId,
): Promise<GatheredNotes> {
  let notes = emptyNotes(articleId, device);
  let own: OwnNotes = { status: 'missing' };
  const copies: string[] = [];
  const complaints: string[] = [];
  for (const file of listing.files) {
    if (file.role.kind === 'aside' && !isReplaced(file.name, listing)) {
      complaints.push(asideComplaint(file.name));
    }
    if (file.role.kind !== 'notes' && file.role.kind !== 'notes-copy') continue;
    const isOwn = file.role.kind === 'notes' && file.role.device === device;
    const read = await readNotesFile(fileSystem, folder, file, articleId);
    if (read.status === 'read') {
      // the own document first: members that this version does not know are those of its own file
      notes = isOwn ? mergeNotes({ ...read.notes, device }, notes) : mergeNotes(notes, read.notes);
      if (file.role.kind === 'notes-copy') copies.push(file.name);
      if (read.malformed > 0) complaints.push(`Parts of the notes in ${file.name} could not be understood.`);
    } else {
      complaints.push(complaintOf(file.name, read));
    }
    if (isOwn) own = ownOf(read);
  }
  return { notes, own, copies, complaints };
}

async function readNotesFile(
  fileSystem: FileSystem,
  folder: string,
  { name }: ListedFile,
  articleId: ArticleId | null,
): Promise<ReadNotes> {
  const file = new Low<unknown>(durableJsonFile(fileSystem, join(folder, name)), null);
  try {
    await file.read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { status: 'broken', reason: error.message };
    throw error;
  }
  return readNotes(file.data, articleId);
}

function ownOf(read: ReadNotes): OwnNotes {
  switch (read.status) {
    case 'read':
      // a register that was left out must not be lost from the disk: the file counts as broken and is kept aside
      return read.malformed > 0 ? { status: 'broken' } : { status: 'read', notes: read.notes };
    case 'newer':
    case 'broken':
      return { status: read.status };
  }
}

function complaintOf(name: string, read: Exclude<ReadNotes, { status: 'read' }>): string {
  return read.status === 'newer'
    ? `The notes in ${name} were written by a newer version of Commonplace; update this one to see them.`
    : `The notes in ${name} cannot be read: ${read.reason}.`;
}

/** A text is what its name says it is: where one stands in the place of the broken one, nothing is missing. */
function isReplaced(aside: string, { files }: FolderListing): boolean {
  const original = aside.replace(/\.broken-\d+\.json$/u, '.json');
  return original.startsWith('content-') && files.some(({ name }) => name === original);
}

function asideComplaint(name: string): string {
  return name.startsWith('notes-')
    ? `Some notes on this article could not be read; the broken file is kept as ${name}. Remove that file from the folder once you have no more use for it.`
    : `A version of this text was found broken; the file is kept as ${name}.`;
}
