import { MAX_FILE_BYTES } from '../../shared/api.ts';
import type { Content } from '../../shared/article/article.ts';
import type { Problem } from '../../shared/errors.ts';
import { projectText } from '../../shared/text/projection.ts';
import { articleIdFor } from '../library/identity.ts';
import type { ArticleDraft } from './article-draft.ts';
import { readCuratedText } from './curated-text.ts';
import { decodeText, originalOf } from './decode-text.ts';
import { extensionOf, titleFromName } from './file-name.ts';
import { binaryLooks } from './file-signature.ts';
import { startsWithFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { normaliseText } from './normalise-text.ts';
import { binary, empty, tooLarge, undecodable, unsupported } from './refusals.ts';

export type ReadArticle =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly error: Problem };

type Format = 'text' | 'markdown';

/** By extension in lower case; a file without one is taken for text. */
const FORMATS: Readonly<Record<string, Format>> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
};
const MEDIA_TYPES: Readonly<Record<Format, string>> = { text: 'text/plain', markdown: 'text/markdown' };

/**
 * Reads a file as an article. Pure: equal bytes under a name of the same kind give equal content, on every device;
 * the name gives the title only where the text gives none. Never throws for what a file holds.
 *
 * @param name as a person knows it, with its extension, which decides the format
 */
export function readArticle(name: string, bytes: Uint8Array): ReadArticle {
  const shown = name.split(/[/\\]/u).at(-1) || name;
  if (bytes.length > MAX_FILE_BYTES) return refused(tooLarge(shown, bytes.length));
  if (bytes.length === 0) return refused(empty(shown, 0));
  const looksLike = binaryLooks(bytes);
  if (looksLike !== null) return refused(binary(shown, looksLike));
  const extension = extensionOf(shown);
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format === undefined) return refused(unsupported(shown, extension));

  const decoded = decodeText(bytes);
  if (bytes.includes(0) && !decoded.encoding.startsWith('utf-16')) return refused(binary(shown, null));
  if (decoded.status === 'undecodable') return refused(undecodable(shown, decoded.encoding, decoded.at));
  const { text, isText } = normaliseText(decoded.text);
  if (!isText) return refused(binary(shown, null));
  if (text.trim() === '') return refused(empty(shown, bytes.length));

  const draft = draftOf(format, text, titleFromName(shown));
  if (draft.body.children.length === 0) return refused(empty(shown, bytes.length));
  return {
    ok: true,
    content: {
      format: 'commonplace-content',
      version: 1,
      articleId: articleIdFor({
        url: draft.url,
        site: draft.site,
        originalTitle: draft.originalTitle,
        title: draft.title,
        publishedRaw: draft.published?.raw ?? null,
        text: projectText(draft.body).text,
      }),
      ...draft,
      original: originalOf(bytes, MEDIA_TYPES[format], decoded.encoding),
    },
  };
}

function draftOf(format: Format, text: string, nameTitle: string): ArticleDraft {
  return format === 'markdown' || startsWithFrontMatter(text)
    ? readMarkdown(text, nameTitle)
    : readCuratedText(text, nameTitle);
}

function refused(error: Problem): ReadArticle {
  return { ok: false, error };
}
