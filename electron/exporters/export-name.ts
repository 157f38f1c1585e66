import type { ArticleId } from '../../shared/identifiers.ts';

/** Bytes of UTF-8, the ending left out: safe below every file system's 255, also with a sync tool's additions. */
const MAX_BYTES = 120;

/** Names that Windows keeps for devices, whatever the ending (Microsoft: "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/**
 * A file name for an article's Markdown that Windows, macOS and Linux take, and that wiki links can name (so without
 * `#`, `^`, `[`, `]`, `|`): the title as far as that goes, in NFC.
 */
export function exportName(title: string, id: ArticleId): string {
  return `${stem(title, id)}.md`;
}

/**
 * Names for a set of articles, unique also where case and Unicode form do not count. Where titles collide, every one
 * of them carries the beginning of its id, so that no name depends on the order or on what else came first.
 */
export function exportNames(
  articles: readonly { readonly id: ArticleId; readonly title: string }[],
): ReadonlyMap<ArticleId, string> {
  const stems = articles.map(({ id, title }) => ({ id, stem: stem(title, id) }));
  const count = new Map<string, number>();
  for (const one of stems) count.set(folded(one.stem), (count.get(folded(one.stem)) ?? 0) + 1);
  return new Map(
    stems.map((one) => {
      const isUnique = count.get(folded(one.stem)) === 1;
      return [one.id, isUnique ? `${one.stem}.md` : `${one.stem} (${one.id.slice(0, 8)}).md`] as const;
    }),
  );
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase().toUpperCase();

function stem(title: string, id: ArticleId): string {
  const name = fileStem(title);
  return name === '' ? `Article ${id.slice(0, 8)}` : name;
}

/** Words as a file name without its ending, as far as all three systems take them; empty where nothing is left. */
export function fileStem(title: string): string {
  const safe = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, '')
    .replace(/\s*[:/\\|]\s*/gu, ' - ')
    .replace(/["“”]/gu, "'")
    .replace(/[<>?*#^[\]]/gu, '')
    .replace(/\s+/gu, ' ');
  const name = trimmed(cut(trimmed(safe)));
  return RESERVED.test(name) ? `_${name}` : name;
}

/** No dots or spaces at either end: hidden files on one side, dropped by Windows on the other. */
const trimmed = (name: string) => name.replace(/^[\s.-]+|[\s.]+$/gu, '');

/** Cut at a word where one ends in the last third, by whole characters as a person sees them. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= MAX_BYTES) return name;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    kept += segment;
  }
  const space = kept.lastIndexOf(' ');
  return space > (kept.length * 2) / 3 ? kept.slice(0, space) : kept;
}
