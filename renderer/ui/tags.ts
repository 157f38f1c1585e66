import { tagSchema } from '../../shared/changes.ts';

export type TagReading =
  | { readonly ok: true; readonly tag: string }
  | { readonly ok: false; readonly message: string };

/** What was typed, as a tag: without `#` in front and with single spaces; or why it cannot be one. */
export function readTag(typed: string): TagReading {
  const tag = typed
    .trim()
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ');
  const parsed = tagSchema.safeParse(tag);
  if (parsed.success) return { ok: true, tag: parsed.data };
  return { ok: false, message: tag === '' ? 'Type a tag' : (parsed.error.issues[0]?.message ?? 'Not a tag') };
}

/** A pasted list of tags, by commas and lines. */
export function splitTags(typed: string): readonly string[] {
  return typed
    .split(/[,\n;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const SHOWN_AT_MOST = 8;

/** Existing tags that go on from what was typed: those that begin with it, then those that contain it. */
export function completions(
  typed: string,
  suggestions: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const wanted = typed.trim().replace(/^#+/, '').toLowerCase();
  const free = suggestions.filter((tag) => !taken.includes(tag));
  const begins = free.filter((tag) => tag.toLowerCase().startsWith(wanted));
  const contains = free.filter((tag) => {
    const at = tag.toLowerCase().indexOf(wanted);
    return at > 0;
  });
  return [...begins, ...contains].slice(0, SHOWN_AT_MOST);
}
