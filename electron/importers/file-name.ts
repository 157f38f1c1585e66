import { MAX_TITLE_LENGTH } from './shorten.ts';

/** The extension in lower case, without its dot; empty where the name has none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([a-z0-9]{1,10})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A title for a text that gives none: the name without extension, its hyphens and underscores read as spaces. */
export function titleFromName(name: string): string {
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  const words = (/\s/u.test(stem) ? stem : stem.replace(/[-_]+/gu, ' '))
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const first = words.slice(
    0,
    words.codePointAt(0) !== undefined && (words.codePointAt(0) ?? 0) > 0xffff ? 2 : 1,
  );
  return (first.toUpperCase() + words.slice(first.length)).slice(0, MAX_TITLE_LENGTH) || 'Untitled';
}
