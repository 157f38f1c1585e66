import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeContent } from '../../electron/library/content-file.ts';
import { describePassage } from '../../shared/anchoring/describe.ts';
import type { Content } from '../../shared/article/article.ts';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../../shared/identifiers.ts';
import { applyChanges, setArticleFields } from '../../shared/merge/apply-change.ts';
import { emptyNotes } from '../../shared/merge/notes-document.ts';
import { projectText } from '../../shared/text/projection.ts';
import { seeded } from '../anchoring/random.ts';
import { corpus } from '../search/corpus.ts';
import { withQuotations } from './said.ts';

export const DEVICE = 'benchaaa' as DeviceId;
export const SEED = 20_260_101;
const HIGHLIGHTS = 10;

/**
 * A library on disk as the app would have written it, only without waiting for the disk. The same for the same count.
 *
 * @param isSpoken whether people are quoted in its articles
 */
export function makeLibrary(folder: string, count: number, isSpoken = false): void {
  const random = seeded(SEED);
  const voices = seeded(SEED + 1);
  const made = corpus(SEED);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(
    join(folder, 'library.json'),
    `${JSON.stringify({ format: 'commonplace-library', version: 1 })}\n`,
  );
  let at = 0;
  for (const document of made.documents(count)) {
    const articleId = idOf(at);
    const plain = typeof document.text === 'string' ? document.text : '';
    const text = isSpoken ? withQuotations(plain, voices) : plain;
    const content = contentOf(articleId, document.title, text, document.site);
    const article = join(folder, 'articles', articleId);
    const { hash, bytes } = encodeContent(content);
    mkdirSync(article);
    writeFileSync(join(article, `content-${hash}.json`), bytes);
    const projected = projectText(content.body).text;
    const now = Date.UTC(2024, 0, 1) + at * 60_000;
    const fields = {
      importedAt: new Date(now).toISOString(),
      content: hash,
      [`version:${hash}`]: new Date(now).toISOString(),
    };
    const notes = setArticleFields(emptyNotes(articleId, DEVICE), fields, { now, device: DEVICE });
    const changes = Array.from(
      { length: HIGHLIGHTS },
      (): Change => highlight(articleId, hash, projected, random),
    );
    const applied = applyChanges(notes, changes, { now: now + 1000, device: DEVICE, ownTags: [] });
    if (applied.status !== 'applied') throw new Error(applied.status);
    writeFileSync(join(article, `notes-${DEVICE}.json`), JSON.stringify(applied.notes));
    at += 1;
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A well-formed article id that tells its place in the library. */
export function idOf(index: number): ArticleId {
  let id = '';
  for (let rest = index; id.length < 20; rest = Math.floor(rest / 26))
    id = `${LETTERS[rest % 26] ?? ''}${id}`;
  return id as ArticleId;
}

export function highlight(
  articleId: ArticleId,
  content: ContentHash,
  text: string,
  random: () => number,
): Change {
  const start = Math.floor(random() * Math.max(1, text.length - 200));
  const end = Math.min(text.length, start + 20 + Math.floor(random() * 160));
  return {
    kind: 'annotation',
    articleId,
    annotationId: randomUUID() as AnnotationId,
    set: {
      target: describe(content, text, start, end),
      color: 'yellow',
      note: random() < 0.2 ? 'A note of some words.' : '',
    },
  };
}

function describe(content: ContentHash, text: string, start: number, end: number) {
  return { content, ...describePassage(text, start, end) };
}

export function contentOf(articleId: ArticleId, title: string, text: string, site: string | null): Content {
  return {
    format: 'commonplace-content',
    version: 1,
    articleId,
    title,
    originalTitle: null,
    authors: [],
    contributors: [],
    site,
    url: null,
    published: { raw: '2024-01-01', iso: '2024-01-01' },
    tags: [],
    language: 'en',
    body: {
      type: 'root',
      children: text
        .split('\n\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] })),
    },
    setAside: [],
    original: { mediaType: 'text/plain', encoding: 'utf-8', text: `${title}\n\n${text}\n` },
  };
}
