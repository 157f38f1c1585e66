import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Published } from '../../shared/article/article.ts';
import { webUrl } from '../../shared/article/safe-url.ts';
import { parsePublished } from './published-date.ts';
import { splitNames } from './split-names.ts';
import { cleanTags, tagList } from './tag-list.ts';

/** What YAML front matter says of an article. */
export interface FrontMatter {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly site: string | null;
  readonly url: string | null;
  readonly published: Published | null;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
}

const NONE: FrontMatter = {
  title: null,
  authors: [],
  site: null,
  url: null,
  published: null,
  tags: [],
  language: null,
};

/** Longer blocks are no front matter, in UTF-16 units. */
const MAX_LENGTH = 100_000;
const BLOCK = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

export interface SplitFrontMatter {
  /** The YAML between the fences; null where the text has no front matter. */
  readonly yaml: string | null;
  readonly markdown: string;
}

/** @param text with `\n` as its only line ending */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const start = text.replace(/^\n+/u, '');
  const match = BLOCK.exec(start.slice(0, MAX_LENGTH));
  const yaml = match?.[1];
  if (match === null || yaml === undefined || !/^[^\s#:][^\n:]*:(?:\s|$)/mu.test(yaml)) {
    return { yaml: null, markdown: text };
  }
  return { yaml, markdown: start.slice(match[0].length) };
}

/** Whether a text that is not called Markdown opens with front matter that can be read. */
export function startsWithFrontMatter(text: string): boolean {
  const { yaml } = splitFrontMatter(text);
  return yaml !== null && readFrontMatter(yaml) !== null;
}

/**
 * Understands `title`, `author`, `url`, `date`, `tags` and `language` under the names that programs give them; other
 * keys are ignored. Null where the YAML is broken. Values are read as they are written: no date is converted.
 */
export function readFrontMatter(yaml: string): FrontMatter | null {
  const values = topLevel(yaml) ?? topLevel(withQuotes(yaml));
  if (values === null) return null;
  const texts = (...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => values.get(key) ?? []).filter((text) => text !== '');
  const address = texts('url', 'link', 'source', 'source_url', 'original_url', 'canonical', 'canonical_url');
  const url = address.find((text) => webUrl(text) !== null)?.trim() ?? null;
  const named = texts('site', 'publication', 'publisher', 'website', 'site_name', 'source').find(
    (text) => webUrl(text) === null,
  );
  return {
    ...NONE,
    title: texts('title')[0]?.replace(/\s+/gu, ' ').trim() ?? null,
    authors: authorsOf(texts('author', 'authors', 'by', 'byline', 'creator')),
    site: named ?? (url === null ? null : (webUrl(url)?.host ?? null)),
    url,
    published: parsePublished(
      texts(
        'published',
        'date',
        'published_at',
        'date_published',
        'publication_date',
        'pubdate',
        'publisheddate',
      )[0] ?? '',
    ),
    tags: tagsOf(values.get('tags') ?? values.get('keywords') ?? values.get('tag') ?? []),
    language: languageOf(texts('language', 'lang', 'locale')[0]),
  };
}

/**
 * A text with a colon in it (`title: One thing: another`) must stand in quotation marks in YAML, and often does not:
 * the marks are put around it.
 */
function withQuotes(yaml: string): string {
  return yaml.replace(
    /^([\p{L}_-]+):[ \t]+([^\s"'[{>|&*!#%@`,-][^\n]*?:(?:[ \t][^\n]*)?)[ \t]*$/gmu,
    (_line, key: string, value: string) => `${key}: '${value.replace(/'/gu, "''")}'`,
  );
}

/** Texts of the top-level keys, these in lower case with `_` for hyphens and spaces; null where the YAML is broken. */
function topLevel(yaml: string): ReadonlyMap<string, readonly string[]> | null {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const values = new Map<string, readonly string[]>();
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key)
      ? String(key.value)
          .toLowerCase()
          .replace(/[-\s]+/gu, '_')
      : null;
    if (name !== null && !values.has(name)) values.set(name, textsOf(value));
  }
  return values;
}

/** A scalar's text; those of a list; the `name` of a person that is written as a map. */
function textsOf(value: unknown): readonly string[] {
  if (isScalar(value)) {
    const text = typeof value.value === 'string' ? value.value.trim() : '';
    return /^(?:~|null)$/iu.test(text) ? [] : [text];
  }
  if (isSeq(value)) return value.items.flatMap((item) => (isSeq(item) ? [] : textsOf(item)));
  if (isMap(value)) {
    const name = value.items.find(({ key }) => isScalar(key) && key.value === 'name')?.value;
    return isScalar(name) ? textsOf(name) : [];
  }
  return [];
}

function authorsOf(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => splitNames(text.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/gu, '$1')));
  return [...new Set(names)];
}

function tagsOf(texts: readonly string[]): readonly string[] {
  return texts.length === 1 ? tagList(texts[0] ?? '') : cleanTags(texts);
}

function languageOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return Intl.getCanonicalLocales(text.replace(/_/gu, '-'))[0] ?? null;
  } catch {
    return null; // RangeError: no language tag
  }
}
