import type { Published, SetAside } from '../../shared/article/article.ts';
import { isCreditLine } from './credit-lines.ts';
import type { Line } from './plain-text.ts';
import { isBoilerplate, isPromotion } from './promotion-lines.ts';
import { parsePublished } from './published-date.ts';
import { sourceOf } from './source-field.ts';
import { splitNames } from './split-names.ts';
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
  const whole = partsBelow(lines, () => true);
  const fields = fieldsOf(whole.parts);
  if (isFooter(fields, whole.parts)) {
    return { proseLines: aboveRule(lines, whole.start), ...footerOf(fields, whole.parts) };
  }
  const rest = partsBelow(lines, ({ kind }) => kind !== 'field');
  return { proseLines: rest.start, ...footerOf([], rest.parts) };
}

/** The line that a rule across the page above the footer stands at; else the footer's own. */
function aboveRule(lines: readonly Line[], start: number): number {
  let rule = start - 1;
  while (rule > 0 && lines[rule]?.text === '') rule -= 1;
  const isRule = /^(?:([-*_=—–])\s*)(?:\1\s*){2,}$/u.test(lines[rule]?.text ?? '');
  return isRule && rule > 0 && lines[rule - 1]?.text === '' ? rule : start;
}

/** `**Source:** x` as `Source: x`. */
const withPlainLabel = (line: string): string =>
  line.replace(/^([*_]{1,3})([\p{L} ]{3,20})(?:([:：])\1|\1\s*([:：]))/u, '$2$3$4');

const fieldsOf = (parts: readonly FooterPart[]): readonly Field[] =>
  parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));

/** The parts at the end of a text, in its order, and the line that they begin at. */
function partsBelow(
  lines: readonly Line[],
  counts: (part: FooterPart) => boolean,
): { readonly start: number; readonly parts: readonly FooterPart[] } {
  const parts: FooterPart[] = [];
  let start = lines.length;
  for (let next = start; next > 0; ) {
    const taken = partAbove(lines, next);
    if (taken === null || (taken.part !== null && !counts(taken.part))) break;
    next = taken.start;
    if (taken.part !== null) {
      parts.push(taken.part);
      start = next;
    }
  }
  return { start, parts: parts.toReversed() };
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
    const line = withPlainLabel(lines[start]?.text ?? '');
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
