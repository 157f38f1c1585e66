/** A stretch of Markdown that parses alone as it does in its document. */
export interface Chunk {
  /** Definitions of the whole document, which this stretch may refer to; ends in a blank line. Empty in a short text. */
  readonly definitions: string;
  readonly markdown: string;
}

/**
 * UTF-16 units. The parser keeps about a hundred bytes of every one and gives them back after each chunk, and some of
 * its work grows with the square of what it has at once.
 */
const CHUNK_LENGTH = 10_000;
/** Where the document has many definitions, chunks are this many times as long, so that few of them are read again. */
const TIMES_DEFINITIONS = 4;
const MAX_DEFINITIONS = 100_000;

const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,999}\]:[ \t]*\S.*$/gmu;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,999})\]:/gmu;

/**
 * Divides a long text before top-level paragraphs and headings and behind rules, so that time and memory of its parsing grow with its
 * length and no faster. Fences, lists, quotes, tables and HTML that runs over blank lines are never divided.
 *
 * @param markdown with `\n` as its only line ending
 */
export function chunksOf(markdown: string, chunkLength = CHUNK_LENGTH): readonly Chunk[] {
  const definitions = definitionsOf(markdown);
  if (markdown.length <= chunkLength || definitions.length > MAX_DEFINITIONS) {
    return [{ definitions: '', markdown }];
  }
  const chunks: Chunk[] = [];
  const length = Math.max(chunkLength, definitions.length * TIMES_DEFINITIONS);
  let start = 0;
  for (const cut of cutsOf(markdown)) {
    if (cut - start < length) continue;
    chunks.push({ definitions, markdown: markdown.slice(start, cut) });
    start = cut;
  }
  return [...chunks, { definitions, markdown: markdown.slice(start) }];
}

function definitionsOf(markdown: string): string {
  const links = Array.from(markdown.matchAll(DEFINITION)).flatMap(({ 0: link, index }) =>
    isInParagraph(markdown, index) ? [] : [link],
  );
  const footnotes = Array.from(markdown.matchAll(FOOTNOTE), ([, label = '']) => `[^${label}]: x`);
  const lines = [...links, ...new Set(footnotes)];
  // The rule keeps what follows from going on with the last footnote.
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n\n***\n\n`;
}

/** Behind these lines a definition may begin: it cannot break into a paragraph (CommonMark, section 4.7). */
const BEFORE_DEFINITION = /^\s*$|^ {0,3}(?:#{1,6} |`{3,}|~{3,}|[-=*_]+\s*$)/u;
const LIKE_A_DEFINITION = /^ {0,3}\[(?!\^)/u;
/** Lines that are looked back over at most. */
const MOST_LINES_BACK = 1000;

function isInParagraph(markdown: string, at: number): boolean {
  let start = at;
  for (let lines = 0; start > 0 && lines < MOST_LINES_BACK; lines += 1) {
    const end = start - 1;
    start = markdown.lastIndexOf('\n', end - 1) + 1;
    const before = markdown.slice(start, end);
    if (!LIKE_A_DEFINITION.test(before)) return !BEFORE_DEFINITION.test(before);
  }
  return false;
}

/** Begins a paragraph or a heading at the margin, and no list, quote, table, definition, HTML or code. */
const FRESH = /^(?:#{1,6} |(?!\d{1,9}[.)](?:\s|$))[\p{L}\p{N}“”"'‘’„«])/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** HTML that ends where it says, and not at a blank line (CommonMark, section 4.6, kinds 1 to 5). */
const OPENS = /<!--|<(?:script|pre|style|textarea)\b|<[?]|<!\[CDATA\[/iu;
const CLOSES = /-->|<\/(?:script|pre|style|textarea)>|[?]>|\]\]>/iu;

/** At the margin these end whatever stands before them, lists and quotes too, and what follows is new. */
const HEADING = /^#{1,6} /u;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/u;
/** HTML that runs up to a blank line (CommonMark, section 4.6, kinds 6 and 7), or may be. */
const MAY_BE_HTML = /^ {0,3}</u;

/**
 * Offsets of lines outside fences and HTML that begin something of their own: after a blank line or a rule, or as a
 * heading.
 */
function* cutsOf(markdown: string): Generator<number> {
  let offset = 0;
  let fence: string | null = null;
  let inHtml = false;
  let afterBlank = false;
  let afterRule = false;
  let maybeHtml = false;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    const isText = fence === null && !inHtml;
    const begins = afterRule || (afterBlank ? FRESH : HEADING).test(line);
    if (isText && begins && (afterBlank || !maybeHtml)) yield offset;
    if (afterBlank || afterRule) maybeHtml = false;
    maybeHtml ||= MAY_BE_HTML.test(line);
    // Within HTML a fence is none, and where code ends is not known from here on.
    if (maybeHtml && isText && mark !== undefined) return;
    afterRule = isText && !maybeHtml && RULE.test(line);
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = null;
    } else if (mark !== undefined && !inHtml) fence = mark;
    else if (inHtml) inHtml = !CLOSES.test(line);
    else {
      const opened = OPENS.exec(line);
      inHtml = opened !== null && !CLOSES.test(line.slice(opened.index));
    }
    afterBlank = line.trim() === '';
    offset += line.length + 1;
  }
}
