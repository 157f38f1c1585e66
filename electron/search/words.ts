import { readFile } from 'node:fs/promises';
import type { Content } from '../../shared/article/article.ts';
import { beginningsOf, indexText, TEXT_BREAK } from '../../shared/search/index-text.ts';
import { projectText } from '../../shared/text/projection.ts';
import type { SearchAnnotation, SearchDocument } from './document.ts';

/** What the full-text tables are given of a document: its texts, divided into terms. */
export interface Words {
  readonly title: string;
  readonly tags: string;
  readonly byline: string;
  readonly passages: string;
  readonly body: string;
  readonly beginnings: string;
}

/** @param text the document's text, which `document.text` may only point to */
export function wordsOf(document: SearchDocument, text: string): Words {
  const title = indexText(document.title);
  const tags = terms(document.tags);
  const byline = terms([...document.authors, document.site ?? '']);
  const passages = terms([document.note, ...document.annotations.flatMap(textsOfAnnotation)]);
  const body = indexText(text);
  const beginnings = beginningsOf([title, tags, byline, passages, body].join(TEXT_BREAK)).join(' ');
  return { title, tags, byline, passages, body, beginnings };
}

/** The text that a content file holds. Throws where it is none. */
export function textIn(contentFile: string): string {
  return projectText((JSON.parse(contentFile) as Content).body).text;
}

/** Bytes of a content file that are read and divided in a few milliseconds. */
const SHORT = 100_000;

/**
 * The document with its text read and divided, so that the thread that inserts has less to do; as it was where that
 * would keep this thread for longer than a moment, or where the text cannot be read.
 */
export async function divided(document: SearchDocument): Promise<SearchDocument> {
  if (typeof document.text === 'string') return document;
  try {
    const bytes = await readFile(document.text.contentFile);
    if (bytes.length > SHORT) return document;
    const text = textIn(bytes.toString('utf8'));
    return { ...document, text, words: wordsOf(document, text) };
  } catch {
    return document; // who inserts it finds the same
  }
}

const textsOfAnnotation = ({ exact, note, tags, speaker }: SearchAnnotation) => [
  exact,
  note,
  ...tags,
  speaker ?? '',
];

const terms = (texts: readonly string[]) =>
  texts
    .filter((text) => text !== '')
    .map(indexText)
    .join(TEXT_BREAK);
