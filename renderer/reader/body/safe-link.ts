/** The address where a link of an article may lead: `http`, `https` or `mailto`; null for anything else. */
export function safeLink(url: string): string | null {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}
