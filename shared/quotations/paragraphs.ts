export interface Paragraph {
  /** UTF-16 offsets into the text; no white space at either end. */
  readonly start: number;
  readonly end: number;
}

/** Lines of a text broken to a fixed width are this long at least and at most. */
const narrowestWrap = 50;
const widestWrap = 100;

/** Whether single line breaks fall inside paragraphs, as in text broken to a fixed width. */
function isHardWrapped(text: string): boolean {
  let inside = 0;
  let full = 0;
  let from = 0;
  const sample = text.slice(0, 20_000);
  for (;;) {
    const to = sample.indexOf('\n', from);
    if (to < 0) break;
    const length = to - from;
    if (length > widestWrap) return false;
    const next = sample.charCodeAt(to + 1);
    if (length > 0 && next !== 10 && to + 1 < sample.length) {
      inside += 1;
      if (length >= narrowestWrap) full += 1;
    }
    from = to + 1;
  }
  return inside > 2 && full > inside * 0.7;
}

function trimmed(text: string, start: number, end: number): Paragraph | null {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from += 1;
  while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/**
 * Cuts a text into paragraphs: at blank lines, and at every line break unless the text is broken to a
 * fixed width.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const wrapped = isHardWrapped(text);
  let from = 0;
  let searchFrom = 0;
  for (;;) {
    const lineBreak = text.indexOf('\n', searchFrom);
    const to = lineBreak < 0 ? text.length : lineBreak;
    let blank = !wrapped;
    if (wrapped && lineBreak >= 0) {
      let at = lineBreak + 1;
      while (at < text.length && (text[at] === ' ' || text[at] === '\t' || text[at] === '\r')) at += 1;
      blank = text[at] === '\n' || at >= text.length;
    }
    if (blank || lineBreak < 0) {
      const paragraph = trimmed(text, from, to);
      if (paragraph !== null) paragraphs.push(paragraph);
      from = to + 1;
    }
    if (lineBreak < 0) return paragraphs;
    searchFrom = lineBreak + 1;
  }
}
