import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Content, ContentVersion } from '../../shared/article/article.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import { projectText } from '../../shared/text/projection.ts';
import { countWords } from '../../shared/text/words.ts';
import { decodeJson, durableJsonFile, readOrNull, UnreadableFile } from './durable-json-file.ts';
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

/**
 * Writes the version durably, unless it stands there already. A file of that name with other bytes is broken: it is
 * kept aside under a name that says so.
 */
export async function writeContent(
  fileSystem: FileSystem,
  folder: string,
  content: Content,
): Promise<ContentHash> {
  const { hash, bytes } = encodeContent(content);
  const path = join(folder, contentFileName(hash));
  if ((await statOrNull(fileSystem, path)) !== null) {
    const present = await readOrNull(fileSystem, path).catch(() => null);
    if (present !== null && hashOf(present) === hash) return hash;
    await fileSystem.rename(path, join(folder, `content-${hash}.broken-${Date.now()}.json`));
  }
  await new Low<Content>(
    durableJsonFile(fileSystem, path, () => bytes),
    content,
  ).write();
  return hash;
}

/** Reads a version and checks it against its name. */
export async function readContent(
  fileSystem: FileSystem,
  folder: string,
  articleId: ArticleId,
  hash: ContentHash,
): Promise<ReadContent> {
  try {
    const bytes = await readOrNull(fileSystem, join(folder, contentFileName(hash)));
    if (bytes === null) return { status: 'missing' };
    const value = decodeJson(bytes);
    if (hashOf(bytes) !== hash) return { status: 'damaged', reason: 'it was changed after it was written' };
    return asContent(value, articleId);
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

function hashOf(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) as ContentHash;
}
