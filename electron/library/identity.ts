import { createHash } from 'node:crypto';
import type { ArticleId } from '../../shared/identifiers.ts';

/** What an importer knows of an article that can tell it from every other article. */
export interface ArticleIdentity {
  /** As the source states it; anything but an absolute `http(s)` URL counts as none. */
  readonly url: string | null;
  readonly site: string | null;
  readonly originalTitle: string | null;
  readonly title: string;
  readonly publishedRaw: string | null;
  /** The text projection of the body. */
  readonly text: string;
}

/**
 * The article's id, the same on every device and for every import of the same article: from its canonical URL; else
 * from site, original title (or title) and publication date, where all three are known; else from its words.
 */
export function articleIdFor(identity: ArticleIdentity): ArticleId {
  return base32Id(identityKey(identity)) as ArticleId;
}

function identityKey({ url, site, originalTitle, title, publishedRaw, text }: ArticleIdentity): string {
  const canonical = url === null ? null : canonicalUrl(url);
  if (canonical !== null) return `url\n${canonical}`;
  const parts = [site?.toLowerCase(), originalTitle ?? title, publishedRaw].map((part) =>
    plainWords(part ?? ''),
  );
  if (parts.every((part) => part !== '')) return `site\n${parts.join('\n')}`;
  return `text\n${plainWords(title)}\n${plainWords(text)}`;
}

/** Unicode NFC with every run of white space as one space: what re-wrapping or re-encoding a text leaves alone. */
function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Parameters that say how a reader came to a page and never which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid)$/iu;

/**
 * A URL reduced to what names the page: without scheme, credentials, default port, tracking parameters, trailing
 * slash and fragment (a fragment that is a route, `#!…` or `#/…`, stays). The order of the other parameters stays.
 * Null where the text is no absolute `http(s)` URL.
 */
export function canonicalUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  const path = url.pathname.replace(/\/+$/u, '');
  const route = /^#[!/]./u.test(url.hash) ? url.hash : '';
  return `${url.host}${path}${query}${route}`;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 100 bits of the SHA-256 of the key, as 20 characters of RFC 4648 base 32 in lower case. */
function base32Id(key: string): string {
  const digest = createHash('sha256').update(key, 'utf8').digest();
  let id = '';
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && id.length < 20) {
      bits -= 5;
      id += BASE32[(held >> bits) & 31];
    }
  }
  return id;
}
