import type { Content } from '../../shared/article/article.ts';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { articleIdFor } from './identity.ts';

/** For tests: an article of one paragraph; the same title is the same article. */
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
