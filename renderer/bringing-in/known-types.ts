import { MAX_FILE_BYTES } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';

/** What can be brought in, by extension; the service decides by content what a file really is. */
export const KNOWN_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'mdown', 'mkd'] as const;

/** For `<input type=file accept>`. */
export const ACCEPTED = KNOWN_EXTENSIONS.map((extension) => `.${extension}`).join(',');

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A folder is full of other things too: those are passed over. A file chosen by itself is always tried. */
export const isKnownType = (name: string): boolean =>
  !name.startsWith('.') && KNOWN_EXTENSIONS.some((extension) => extension === extensionOf(name));

const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;

/** Refused by its size alone, before anything of it is read. */
export function tooLarge(name: string, size: number): Problem | null {
  if (size <= MAX_FILE_BYTES) return null;
  return {
    code: 'too-large',
    message: `“${name}” weighs ${megabytes(size)}`,
    hint: `A file may weigh ${megabytes(MAX_FILE_BYTES)} at most. Split it, or bring in the text alone.`,
  };
}
