/** Where a link may lead, and where an image may come from; `asset:` is the app's own. */
const SCHEMES = {
  link: ['http:', 'https:', 'mailto:', 'asset:'],
  image: ['http:', 'https:', 'asset:'],
} as const satisfies Record<string, readonly string[]>;

/** Longer addresses are data in disguise, or a mistake. */
const MAX_URL_LENGTH = 8_000;

/**
 * The one allow-list for addresses in an article's body: the absolute address where it may stand there, else null.
 * Relative addresses are resolved against `base` where the article states its own address, and refused otherwise.
 */
export function safeUrl(
  address: string,
  use: keyof typeof SCHEMES,
  base: string | null = null,
): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > MAX_URL_LENGTH) return null;
  const url = URL.parse(trimmed) ?? (base === null ? null : URL.parse(trimmed, base));
  if (url === null || !SCHEMES[use].some((scheme) => scheme === url.protocol)) return null;
  const isPlainAbsolute = /^[a-z]+:[!-[\]-~]+$/iu.test(trimmed);
  return isPlainAbsolute && !/^https?:(?!\/\/)/iu.test(trimmed) ? trimmed : url.href;
}

/** The text as an absolute `http(s)` address, where it is one: what an article may state as its own. */
export function webUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s/]/iu.test(trimmed) || trimmed.length > MAX_URL_LENGTH) return null;
  const url = URL.parse(trimmed);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}
