import { Zip, ZipDeflate } from 'fflate';
import { browserHasFolders, chooseBrowserFolder } from './browser-folder.ts';
import type { Client } from './client.ts';

/** The last step of taking something out: by the host's own dialogs, or by what a browser offers. */

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `where` is a path or a folder's name where the host tells it; null when the browser keeps it to itself. */
export type Saved =
  | { readonly status: 'saved'; readonly files: number; readonly where: string | null }
  | { readonly status: 'cancelled' };

/** A folder that the person chose. */
export interface ChosenFolder {
  readonly where: string;
  write(file: NamedFile): Promise<void>;
}

/** Asks whether files that are there already may be replaced; `name` is the first of them. */
export type MayReplace = (name: string) => Promise<boolean>;

/** Whether {@link saveFolder} can write into a folder that the person chooses; otherwise only a `.zip` can be had. */
export function canChooseFolder(client: Client): boolean {
  return client.host !== undefined || browserHasFolders();
}

/** Asks where, where the host can ask; in a browser a download. */
export async function saveFile(client: Client, name: string, bytes: Uint8Array): Promise<Saved> {
  if (client.host) {
    const { saved } = await client.host.call('host.saveFile', { name, bytes });
    return saved === null ? { status: 'cancelled' } : { status: 'saved', files: 1, where: saved };
  }
  download(name, new Blob([unshared(bytes)]));
  return { status: 'saved', files: 1, where: null };
}

/** Pieces smaller than this go to the file together, in bytes. */
const PIECE_BYTES = 1 << 20;

/**
 * Saves a text that is made while it is written, so that it never stands in memory whole: through the host, beside
 * its place until it is whole, or as a download. A text that fails on its way leaves no file.
 */
export async function saveStream(client: Client, name: string, parts: AsyncIterable<string>): Promise<Saved> {
  const sink = client.host ? await hostSink(client.host, name) : blobSink(name);
  if (sink === null) return { status: 'cancelled' };
  try {
    for await (const bytes of inPieces(parts)) await sink.write(bytes);
  } catch (error) {
    await sink.end(false);
    throw error;
  }
  await sink.end(true);
  return { status: 'saved', files: 1, where: sink.where };
}

interface Sink {
  readonly where: string | null;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  end(keep: boolean): Promise<void>;
}

async function hostSink(host: NonNullable<Client['host']>, name: string): Promise<Sink | null> {
  const { file } = await host.call('host.beginFile', { name });
  if (file === null) return null;
  const { token, path } = file;
  return {
    where: path,
    write: async (bytes) => void (await host.call('host.appendToFile', { token, bytes })),
    end: async (keep) => void (await host.call('host.endFile', { token, keep })),
  };
}

/** Browsers keep blobs outside of the page's memory, and on the disk once they are many. */
function blobSink(name: string): Sink {
  const blobs: Blob[] = [];
  return {
    where: null,
    write: async (bytes) => void blobs.push(new Blob([bytes])),
    end: async (keep) => {
      if (keep) download(name, new Blob(blobs));
    },
  };
}

async function* inPieces(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = '';
  for await (const part of parts) {
    piece += part;
    if (piece.length < PIECE_BYTES) continue;
    yield new TextEncoder().encode(piece);
    piece = '';
  }
  if (piece !== '') yield new TextEncoder().encode(piece);
}

/**
 * Writes the files into a folder that the person chooses. Call it straight from a click: browsers open their folder
 * picker only then. The files are taken one at a time, so they may be made while they are written.
 *
 * @param mayReplace for browsers; the desktop app asks by itself
 * @throws {CommonplaceError} `cancelled` where a file is there already and the person keeps it
 */
export async function saveFolder(
  client: Client,
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  mayReplace: MayReplace,
): Promise<Saved> {
  const folder = await chooseFolder(client, mayReplace);
  if (folder === null) return { status: 'cancelled' };
  let count = 0;
  for await (const file of files) {
    await folder.write(file);
    count++;
  }
  return { status: 'saved', files: count, where: folder.where };
}

/** One `.zip` with all the files, saved as {@link saveFile} saves. */
export async function saveZip(
  client: Client,
  name: string,
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
): Promise<Saved> {
  const { bytes, count } = await zip(files);
  const saved = await saveFile(client, name, bytes);
  return saved.status === 'saved' ? { ...saved, files: count } : saved;
}

async function chooseFolder(client: Client, mayReplace: MayReplace): Promise<ChosenFolder | null> {
  const { host } = client;
  if (!host) return chooseBrowserFolder(mayReplace);
  const { folder } = await host.call('host.chooseFolder', {});
  if (folder === null) return null;
  const { token, path } = folder;
  return {
    where: path,
    write: async ({ name, bytes }) => {
      await host.call('host.writeInFolder', { token, name, bytes });
    },
  };
}

async function zip(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly count: number }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  let count = 0;
  for await (const { name, bytes } of files) {
    const entry = new ZipDeflate(name);
    archive.add(entry);
    entry.push(bytes, true);
    count++;
  }
  archive.end();
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), count };
}

/** Browsers' own sinks take no memory that could be shared between threads; the type says so and the copy makes it so. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the blob once the click's tasks are done; a minute is ample and frees the memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
