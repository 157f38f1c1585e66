import { webUrl } from '../../shared/article/safe-url.ts';

/** A full URL states address and site; anything else is a site, and no address is made of it. */
export function sourceOf(values: readonly string[]): {
  readonly site: string | null;
  readonly url: string | null;
} {
  for (const value of values) {
    const address = /https?:\/\/[^\s<>"')\]]+/iu.exec(value)?.[0];
    const url = address === undefined ? null : webUrl(address);
    if (url !== null && address !== undefined) return { site: url.host, url: address };
  }
  const site = values.find((value) => value !== '')?.replace(/\s+/gu, ' ') ?? '';
  return { site: site.replace(/^(\S+\.[^\s/]+)\/.*$/u, '$1') || null, url: null };
}
