import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type { Content, ContentVersion } from '../../shared/article/article.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import { projectText } from '../../shared/text/projection.ts';
import { countWords } from '../../shared/text/words.ts';
import { decodeJson, readOrNull, UnreadableFile } from './durable-json-file.ts';
import { type FileSystem, statOrNull } from './file-system.ts';

/** What the list shows of a content version. */
export interface ContentFacts extends ContentVersion {
  readonly site: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly published: Content['published'];
  readonly tags: readonly string[];
  readonly language: string | null;
}

export type ReadContent =
  | { readonly status: 'read'; readonly content: Content }
  | { readonly status: 'missing' }
  | { readonly status: 'damaged'; readonly reason: string };

export const contentFileName = (hash: ContentHash): string => `content-${hash}.json`;

export function contentHashOfName(name: string): ContentHash | null {
  return (/^content-([0-9a-f]{32})\.json$/u.exec(name)?.[1] ?? null) as ContentHash | null;
}

/** The bytes that every device writes for this content, and their name: the first 128 bits of their SHA-256. */
export function encodeContent(content: Content): { readonly hash: ContentHash; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(`${orderedJson(content)}\n`, 'utf8');
  return { hash: hashOf(bytes), bytes };
}

/** Whether a file stands at the path with the bytes that the hash names. */
export async function isIntact(fileSystem: FileSystem, path: string, hash: ContentHash): Promise<boolean> {
  if ((await statOrNull(fileSystem, path))?.isFile() !== true) return false;
  const bytes = await fileSystem.readFile(path);
  return hashOf(bytes) === hash;
}

/** Reads a version and checks it against its name. */
export async function readContent(
  fileSystem: FileSystem,
  folder: string,
  articleId: ArticleId,
  hash: ContentHash,
): Promise<ReadContent> {
  try {
    const file = new Low<unknown>(
      hashedJsonFile(fileSystem, join(folder, contentFileName(hash)), hash),
      null,
    );
    await file.read();
    return file.data === null ? { status: 'missing' } : asContent(file.data, articleId);
  } catch (error) {
    if (error instanceof UnreadableFile) return { status: 'damaged', reason: error.message };
    throw error;
  }
}

/** The hash vouches for the inside; only what a sound file of another kind or version would show is looked at. */
function asContent(value: unknown, articleId: ArticleId): ReadContent {
  const content = (value ?? {}) as Partial<Record<keyof Content, unknown>>;
  if (content.format !== 'commonplace-content')
    return { status: 'damaged', reason: 'it is not a content file' };
  if (content.version !== 1) return { status: 'damaged', reason: 'a newer version of Commonplace wrote it' };
  if (content.articleId !== articleId) return { status: 'damaged', reason: 'it belongs to another article' };
  const lists = [
    content.authors,
    content.contributors,
    content.tags,
    content.setAside,
    childrenOf(content.body),
  ];
  if (!lists.every(Array.isArray) || typeof content.title !== 'string') {
    return { status: 'damaged', reason: 'a part of it is missing' };
  }
  return { status: 'read', content: value as Content };
}

function childrenOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'children' in body ? body.children : null;
}

export function factsOf(hash: ContentHash, content: Content): ContentFacts {
  const { title, site, url, authors, published, tags, language, body } = content;
  const words = countWords(projectText(body).text);
  return { hash, title, words, site, url, authors, published, tags, language };
}

/** Reads a JSON file whose name vouches for its bytes; such files are never written over. */
function hashedJsonFile(fileSystem: FileSystem, path: string, hash: ContentHash): Adapter<unknown> {
  return {
    read: async () => {
      const bytes = await readOrNull(fileSystem, path);
      if (bytes === null) return null;
      const value = decodeJson(bytes);
      if (hashOf(bytes) !== hash) throw new UnreadableFile('it was changed after it was written');
      return value;
    },
    write: () => Promise.reject(new Error('a content file is written once')),
  };
}

function hashOf(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) as ContentHash;
}
