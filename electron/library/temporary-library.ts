import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../shared/article/article.ts';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { articleIdFor } from './identity.ts';
import { type Library, type LibraryOptions, openLibrary } from './library.ts';

/** For tests: libraries in a temporary folder, each opened by a device of its own name. */
export interface TemporaryLibrary {
  readonly path: string;
  readonly configOf: (device: string) => string;
  readonly cacheOf: (device: string) => string;
  readonly articleFolder: (id: ArticleId) => string;
  /** What went wrong in work that no call waits for, of all devices. */
  readonly troubles: unknown[];
  /** The same name is the same device, as in another process of it. */
  readonly open: (device?: string, more?: Partial<LibraryOptions>) => Promise<Library>;
  readonly remove: () => Promise<void>;
}

export function temporaryLibrary(): TemporaryLibrary {
  const root = mkdtempSync(join(tmpdir(), 'library-'));
  const path = join(root, 'Commonplace');
  const opened: Library[] = [];
  const troubles: unknown[] = [];
  return {
    path,
    troubles,
    configOf: (device) => join(root, device, 'config'),
    cacheOf: (device) => join(root, device, 'cache'),
    articleFolder: (id) => join(path, 'articles', id),
    open: async (device = 'one', more = {}) => {
      const library = await openLibrary({
        libraryPath: path,
        configDir: join(root, device, 'config'),
        cacheDir: join(root, device, 'cache'),
        clock: Date.now,
        watch: false,
        onChange: () => undefined,
        onTrouble: (error) => void troubles.push(error),
        ...more,
      });
      opened.push(library);
      await library.checked;
      return library;
    },
    remove: async () => {
      await Promise.all(opened.map((library) => library.close()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** An article of one paragraph; the same title is the same article. */
export function sampleContent(title = 'A harbour town', text = 'The boats came home late.'): Content {
  const identity = { url: `https://example.org/${encodeURIComponent(title)}`, site: 'example.org' };
  const articleId = articleIdFor({ ...identity, originalTitle: null, title, publishedRaw: null, text });
  return {
    format: 'commonplace-content',
    version: 1,
    articleId,
    title,
    originalTitle: null,
    authors: ['Mara Quay'],
    contributors: [],
    ...identity,
    published: { raw: '2 May 2025', iso: '2025-05-02' },
    tags: ['sea'],
    language: 'en',
    body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] },
    setAside: [],
    original: { mediaType: 'text/plain', encoding: 'utf-8', text: `${title}\n\n${text}` },
  };
}

/** Marks the first word. */
export function sampleHighlight(articleId: ArticleId, content: ContentHash, id: string, note = ''): Change {
  const target = {
    content,
    position: { start: 0, end: 3 },
    quote: { exact: 'The', prefix: '', suffix: ' boats' },
  };
  return { kind: 'annotation', articleId, annotationId: id as AnnotationId, set: { target, note } };
}
