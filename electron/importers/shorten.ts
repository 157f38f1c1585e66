/** UTF-16 units; what the library accepts as a title. */
export const MAX_TITLE_LENGTH = 1000;

/** At most `length` UTF-16 units of the text, cut between words, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${(atWord.length > length / 2 ? atWord : cut.slice(0, -1)).replace(/[\s,;:–—-]+$/u, '')}…`;
}
