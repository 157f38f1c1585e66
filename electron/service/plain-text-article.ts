import type { Content } from '../../shared/article/article.ts';
import type { Body } from '../../shared/article/body.ts';
import { projectText } from '../../shared/text/projection.ts';
import { articleIdFor } from '../library/identity.ts';
import type { ReadArticle } from './import.ts';

/** Reads any UTF-8 text as paragraphs under its first line. Stands in until the importers are there. */
export const readPlainText: ReadArticle = (name, bytes) => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const [title = '', ...paragraphs] = text
    .split(/\r?\n(?:[ \t]*\r?\n)*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (title === '') {
    return { ok: false, error: { code: 'empty-file', message: `“${name}” is empty.` } };
  }
  const body: Body = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  const identity = { url: null, site: null, originalTitle: null, title, publishedRaw: null };
  const content: Content = {
    format: 'commonplace-content',
    version: 1,
    articleId: articleIdFor({ ...identity, text: projectText(body).text }),
    title,
    originalTitle: null,
    authors: [],
    contributors: [],
    site: null,
    url: null,
    published: null,
    tags: [],
    language: null,
    body,
    setAside: [],
    original: { mediaType: 'text/plain', encoding: 'utf-8', text },
  };
  return { ok: true, content };
};
