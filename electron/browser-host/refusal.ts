import type { IncomingHttpHeaders } from 'node:http';

export interface Address {
  /** The only `Host` answered, such as `127.0.0.1:49152`. */
  readonly authority: string;
  /** `http://` and the authority. */
  readonly origin: string;
}

/**
 * The HTTP status that a request is refused with, or null for one that may pass. `Host` first, against DNS rebinding;
 * then `Origin` and the Fetch Metadata headers (W3C), against other pages of the same browser. A link from anywhere to
 * the page is let through, since it carries no authority: that is in the token, which the link cannot know.
 */
export function refusal(headers: IncomingHttpHeaders, address: Address, upgrade: boolean): number | null {
  if (headers.host !== address.authority) return 421;
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined ? upgrade : origin !== address.origin) return 403;
  if (site === undefined || site === 'same-origin') return null;
  if (upgrade) return 403;
  if (site === 'none') return null;
  const followsLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return followsLink ? null : 403;
}
