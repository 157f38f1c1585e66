import { tagSchema } from '../../shared/changes.ts';

/**
 * Tags as sources list them: set apart by commas (or semicolons), else by `#`, else by spaces. Marks that are no part
 * of a tag are taken off; repeated tags and those that cannot be one are left out. In the order of the source.
 */
export function tagList(text: string): readonly string[] {
  const inner = text.trim().replace(/^\[(.*)\]$/u, '$1');
  return cleanTags(splitTags(inner));
}

/** The same for tags that the source sets apart itself. */
export function cleanTags(parts: readonly string[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const part of parts) {
    const tag = part
      .replace(/[\s,\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/^(["'“‘])(.*)["'”’]$/u, '$2')
      .replace(/^[#\s]+/u, '')
      .trim();
    const key = tag.toLowerCase();
    if (/[\p{L}\p{N}\p{S}]/u.test(tag) && tagSchema.safeParse(tag).success && !tags.has(key))
      tags.set(key, tag);
  }
  return [...tags.values()];
}

function splitTags(text: string): readonly string[] {
  if (/[,;，、]/u.test(text)) return text.split(/[,;，、]/u);
  if (/(?:^|\s)#\S/u.test(text))
    return text.split(/(?:^|\s)(?=#\S)/u).flatMap((part) => part.split(/\s+(?!#)/u));
  return text.match(/"[^"]+"|“[^”]+”|\S+/gu) ?? [];
}
