import type { Published, SetAside } from '../../shared/article/article.ts';
import { webUrl } from '../../shared/article/safe-url.ts';
import { isCreditLine } from './credit-lines.ts';
import type { Line } from './plain-text.ts';
import { isBoilerplate, isPromotion } from './promotion-lines.ts';
import { parsePublished } from './published-date.ts';
import { tagList } from './tag-list.ts';

/** What stands below the prose of a curated text, and how many of its lines are prose. */
export interface CuratedFooter {
  readonly proseLines: number;
  readonly originalTitle: string | null;
  readonly authors: readonly string[];
  readonly site: string | null;
  readonly url: string | null;
  readonly published: Published | null;
  readonly tags: readonly string[];
  readonly contributors: readonly string[];
  readonly setAside: readonly SetAside[];
}

const FIELD =
  /^(original title|source|source url|url|link|published|published (?:on|at)|publication date|date|tags|keywords|authors?)\s*[:：]\s*(.*)$/iu;

type FieldName = 'title' | 'source' | 'published' | 'tags' | 'author';

function fieldName(label: string): FieldName {
  const words = label.toLowerCase();
  if (words === 'original title') return 'title';
  if (words === 'tags' || words === 'keywords') return 'tags';
  if (words.startsWith('author')) return 'author';
  return words.includes('date') || words.startsWith('published') ? 'published' : 'source';
}

interface Field {
  readonly name: FieldName;
  readonly value: string;
}

type FooterPart =
  | { readonly kind: 'field'; readonly field: Field; readonly text: string }
  | { readonly kind: 'credit' | 'promotion' | 'boilerplate'; readonly text: string };

/**
 * Reads a curated text's footer from the end upwards, in any order and with parts missing, up to the first line that
 * is prose. A lone field counts only where its value is what such a field holds, so that a last line like "Source:
 * the ministry’s own figures" stays in the text.
 */
export function readFooter(lines: readonly Line[]): CuratedFooter {
  const parts: FooterPart[] = [];
  let end = lines.length;
  for (let next = end; next > 0; ) {
    const taken = partAbove(lines, next);
    if (taken === null) break;
    next = taken.start;
    if (taken.part !== null) {
      parts.unshift(taken.part);
      end = next;
    }
  }
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
  if (isFooter(fields, parts)) return { proseLines: end, ...footerOf(fields, parts) };
  return footerWithoutFields(lines);
}

/** Only what stands below the last field that is none after all. */
function footerWithoutFields(lines: readonly Line[]): CuratedFooter {
  const parts: FooterPart[] = [];
  let end = lines.length;
  for (let next = end; next > 0; ) {
    const taken = partAbove(lines, next);
    if (taken === null || taken.part?.kind === 'field') break;
    next = taken.start;
    if (taken.part !== null) {
      parts.unshift(taken.part);
      end = next;
    }
  }
  return { proseLines: end, ...footerOf([], parts) };
}

function isFooter(fields: readonly Field[], parts: readonly FooterPart[]): boolean {
  if (fields.length !== 1) return fields.length > 0;
  const [field] = fields;
  if (field === undefined || parts.some(({ kind }) => kind === 'boilerplate')) return field !== undefined;
  switch (field.name) {
    case 'title':
    case 'tags':
      return true;
    case 'source':
      return /^\S+\.\S+$/u.test(field.value);
    case 'published':
      return parsePublished(field.value)?.iso !== null;
    case 'author':
      return false;
  }
}

interface Taken {
  /** Index of the part's first line. */
  readonly start: number;
  /** Null for a blank line. */
  readonly part: FooterPart | null;
}

/** How many lines a field's value, or a sentence of boilerplate, may be wrapped over. */
const MAX_WRAPPED = 4;
/** Longer lines are prose, in UTF-16 units. */
const MAX_LENGTH = 10_000;

/** The part that ends right above a line; null where prose stands there. */
function partAbove(lines: readonly Line[], before: number): Taken | null {
  let text = '';
  for (let start = before - 1; start >= 0 && before - start <= MAX_WRAPPED; start -= 1) {
    const line = lines[start]?.text ?? '';
    if (line === '') return text === '' ? { start, part: null } : null;
    text = text === '' ? line : `${line} ${text}`;
    if (text.length > MAX_LENGTH) return null;
    const field = FIELD.exec(line);
    if (field !== null) {
      const value = FIELD.exec(text)?.[2] ?? '';
      return { start, part: { kind: 'field', field: { name: fieldName(field[1] ?? ''), value }, text } };
    }
    if (isBoilerplate(text)) return { start, part: { kind: 'boilerplate', text } };
    const alone = (lines[start - 1]?.text ?? '') === '' || before - start === 1;
    if (alone && isCreditLine(text)) return { start, part: { kind: 'credit', text } };
    if (alone && isPromotion(text)) return { start, part: { kind: 'promotion', text } };
  }
  return null;
}

function footerOf(fields: readonly Field[], parts: readonly FooterPart[]): Omit<CuratedFooter, 'proseLines'> {
  const first = (name: FieldName): string =>
    fields.find((field) => field.name === name && field.value !== '')?.value ?? '';
  const sources = fields.filter(({ name }) => name === 'source').map(({ value }) => value);
  return {
    originalTitle: first('title').replace(/\s+/gu, ' ') || null,
    authors: splitNames(first('author')),
    ...sourceOf(sources),
    published: parsePublished(first('published')),
    tags: tagList(first('tags')),
    contributors: parts.flatMap((part) => (part.kind === 'credit' ? [part.text] : [])),
    setAside: setAsideOf(parts),
  };
}

/** A full URL states address and site; anything else is a site, and no address is made of it. */
export function sourceOf(values: readonly string[]): Pick<CuratedFooter, 'site' | 'url'> {
  for (const value of values) {
    const address = /https?:\/\/[^\s<>"')\]]+/iu.exec(value)?.[0];
    const url = address === undefined ? null : webUrl(address);
    if (url !== null && address !== undefined) return { site: url.host, url: address };
  }
  const site = values.find((value) => value !== '')?.replace(/\s+/gu, ' ') ?? '';
  return { site: site.replace(/^(\S+\.[^\s/]+)\/.*$/u, '$1') || null, url: null };
}

/** Names of a list with commas, semicolons or "and"; commas only between full names ("Lee, Ann" is one). */
export function splitNames(text: string): readonly string[] {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/^by:? /iu, '')
    .trim();
  if (clean === '') return [];
  const parts = clean.split(/\s*;\s*|,? and | & /u);
  return parts
    .flatMap((part) => {
      const names = part.split(/\s*,\s*/u);
      return names.every((name) => name.includes(' ')) ? names : [part];
    })
    .filter((name) => name !== '');
}

/** Fields as one footer; boilerplate of several lines as one. */
function setAsideOf(parts: readonly FooterPart[]): readonly SetAside[] {
  const textOf = (kind: FooterPart['kind']): string =>
    parts
      .filter((part) => part.kind === kind)
      .map(({ text }) => text)
      .join('\n');
  const promotions = parts.filter(({ kind }) => kind === 'promotion');
  return [
    { kind: 'footer' as const, text: textOf('field') },
    ...promotions.map(({ text }) => ({ kind: 'promotion' as const, text })),
    { kind: 'boilerplate' as const, text: textOf('boilerplate') },
  ].filter(({ text }) => text !== '');
}
