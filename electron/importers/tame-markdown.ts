/** More containers in one line, or list items set in further, are no one's writing. */
const MAX_CONTAINERS = 60;
const MAX_INDENT = 160;
/** A longer run of `*`, `_` or `~` that is no rule across the page. */
const MAX_RUN = 100;

/** More lines without a blank one are a paragraph that no one wrote. */
const MAX_PARAGRAPH_LINES = 5_000;

/** More signs that may be marks in one paragraph: each is looked for in all that stands before it. */
const MAX_PARAGRAPH_MARKS = 4_000;

const CONTAINERS = new RegExp(
  String.raw`^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|\[\^[^\]]{1,99}\]:)[ \t]*){${MAX_CONTAINERS},}\S`,
  'mu',
);
const DEEP_ITEM = new RegExp(String.raw`^(?:[ \t]|>){${MAX_INDENT},}(?:[-*+]|\d{1,9}[.)])[ \t]`, 'mu');
const LONG_RUN = new RegExp(String.raw`[*_~]{${MAX_RUN},}`, 'gu');

/**
 * Whether Markdown can be parsed in time and memory about proportional to its length. Nesting by the thousand and
 * endless runs of marks, which only machines write, cost their square; such a text is better read as plain text, of
 * which nothing is lost.
 */
export function isTame(markdown: string): boolean {
  if (CONTAINERS.test(markdown) && !onlyRules(markdown, CONTAINERS)) return false;
  if (DEEP_ITEM.test(markdown) || longestParagraph(markdown) > MAX_PARAGRAPH_LINES) return false;
  if (mostMarks(markdown) > MAX_PARAGRAPH_MARKS) return false;
  for (const { 0: run, index } of markdown.matchAll(LONG_RUN)) {
    const start = markdown.lastIndexOf('\n', index - 1) + 1;
    const end = markdown.indexOf('\n', index);
    const line = markdown.slice(start, end === -1 ? undefined : end);
    if (line.trim() !== run) return false;
  }
  return true;
}

/** `- - - -` and `* * *` are rules across the page, however long. */
function onlyRules(markdown: string, pattern: RegExp): boolean {
  return markdown
    .split('\n')
    .every((line) => !pattern.test(line) || /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/u.test(line));
}

/** In lines that begin with a letter, so that long code, lists and tables do not count for prose. */
function longestParagraph(markdown: string): number {
  let longest = 0;
  let lines = 0;
  for (const line of markdown.split('\n')) {
    lines = /^ {0,3}["“‘'(]?\p{L}/u.test(line) ? lines + 1 : 0;
    longest = Math.max(longest, lines);
  }
  return longest;
}

const MARKS = /[*_~<`[\]!&\\]/gu;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** Begins something whose text is read by itself: an item, a row, a heading. */
const OF_ITS_OWN = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]|^[ \t>]*\|/u;
/** HTML up to a blank line, of which no mark is read (CommonMark, section 4.6), and code that is set in. */
const NOT_READ =
  /^ {0,3}<(?:!|[?]|\/?(?:address|article|aside|blockquote|body|center|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|frame|h[1-6r]|head|header|html|iframe|legend|li|link|main|menu|nav|ol|option|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)\b)|^(?: {4}|\t)/iu;

/** How many signs that may be marks stand in one paragraph, at most. Code, tables and blocks of HTML have none. */
function mostMarks(markdown: string): number {
  let most = 0;
  let marks = 0;
  let fence: string | null = null;
  let isRead = true;
  let afterBlank = true;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    const isBlank = line.trim() === '';
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = null;
    } else if (mark !== undefined) fence = mark;
    else {
      if (afterBlank) isRead = !NOT_READ.test(line);
      if (afterBlank || isBlank || OF_ITS_OWN.test(line)) marks = 0;
      if (isRead) marks += line.match(MARKS)?.length ?? 0;
      most = Math.max(most, marks);
    }
    afterBlank = isBlank;
  }
  return most;
}
