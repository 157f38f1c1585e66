import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import type { Content, ContentVersion } from '../../shared/article/article.ts';
import { isBody } from '../../shared/article/is-body.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import { projectText } from '../../shared/text/projection.ts';
import { countWords } from '../../shared/text/words.ts';
import { decodeJson, readOrNull, UnreadableFile } from './durable-json-file.ts';
import { type FileSystem, statOrNull } from './file-system.ts';

/** What the list shows of a content version. */
export interface ContentFacts extends Omit<ContentVersion, 'since'> {
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

/** A content file: its name is the first 128 bits of the SHA-256 of its bytes. */
export interface EncodedContent {
  readonly hash: ContentHash;
  readonly bytes: Uint8Array;
  /** When it was first written, milliseconds since 1970, where it is a copy; else now. */
  readonly mtimeMs?: number;
}

/** The bytes that every device writes for this content. */
export function encodeContent(content: Content): EncodedContent {
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

const text = z.string();
const published = z.object({ raw: text, iso: text.nullable() });
/** Everything but the body, which {@link isBody} looks at. Members of a newer version are let through. */
const frame = z.looseObject({
  title: text,
  originalTitle: text.nullable(),
  authors: z.array(text),
  contributors: z.array(text),
  site: text.nullable(),
  url: text.nullable(),
  published: published.nullable(),
  tags: z.array(text),
  language: text.nullable(),
  setAside: z.array(z.object({ kind: text, text })),
  original: z.union([
    z.object({ mediaType: text, encoding: text, text }),
    z.object({ mediaType: text, encoding: text, base64: text }),
  ]),
});

function asContent(value: unknown, articleId: ArticleId): ReadContent {
  const content = (value ?? {}) as Partial<Record<keyof Content, unknown>>;
  if (content.format !== 'commonplace-content')
    return { status: 'damaged', reason: 'it is not a content file' };
  if (content.version !== 1) return { status: 'damaged', reason: 'a newer version of Commonplace wrote it' };
  if (content.articleId !== articleId) return { status: 'damaged', reason: 'it belongs to another article' };
  if (!frame.safeParse(value).success || !isBody(content.body)) {
    return { status: 'damaged', reason: 'a part of it is missing or not well formed' };
  }
  return { status: 'read', content: value as Content };
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

export function hashOf(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) as ContentHash;
}
