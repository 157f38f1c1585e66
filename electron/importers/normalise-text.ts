/** Control characters (C0 and C1) other than tab and line endings. */
const CONTROLS = /(?![\t-\r\u0085])\p{Cc}/gu;

/**
 * Text as importers read it: every line ending (CRLF, CR, VT, NEL, LS; PS and form feed as a blank line) is `\n`,
 * and there are no control characters but tab and `\n`, no byte order marks and no lone surrogates. `isText` is
 * false where there were so many control characters that this is no text.
 */
export function normaliseText(decoded: string): { readonly text: string; readonly isText: boolean } {
  const controls = decoded.match(CONTROLS)?.length ?? 0;
  const text = decoded
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    .replace(CONTROLS, '')
    .replace(/\ufeff/g, '')
    .toWellFormed();
  return { text, isText: controls <= 2 + decoded.length / 200 };
}
