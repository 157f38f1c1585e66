/** A stretch of Markdown that parses alone as it does in its document. */
export interface Chunk {
  /** Definitions of the whole document, which this stretch may refer to; ends in a blank line. Empty in a short text. */
  readonly definitions: string;
  readonly markdown: string;
}

/** UTF-16 units: the parser keeps about a hundred bytes of every one, and gives them back after each chunk. */
const CHUNK_LENGTH = 250_000;
const MAX_DEFINITIONS = 100_000;

const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,999}\]:[ \t]*\S.*$/gmu;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,999})\]:/gmu;

/**
 * Divides a long text before top-level paragraphs and headings, so that time and memory of its parsing grow with its
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
  let start = 0;
  for (const cut of cutsOf(markdown)) {
    if (cut - start < chunkLength) continue;
    chunks.push({ definitions, markdown: markdown.slice(start, cut) });
    start = cut;
  }
  return [...chunks, { definitions, markdown: markdown.slice(start) }];
}

function definitionsOf(markdown: string): string {
  const links = markdown.match(DEFINITION) ?? [];
  const footnotes = Array.from(markdown.matchAll(FOOTNOTE), ([, label = '']) => `[^${label}]: x`);
  const lines = [...links, ...new Set(footnotes)];
  // The rule keeps what follows from going on with the last footnote.
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n\n***\n\n`;
}

/** Begins a paragraph or a heading at the margin, and no list, quote, table, definition, HTML or code. */
const FRESH = /^(?:#{1,6} |(?!\d{1,9}[.)](?:\s|$))[\p{L}\p{N}“”"'‘’„«])/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** HTML that ends where it says, and not at a blank line (CommonMark, section 4.6, kinds 1 to 5). */
const OPENS = /<!--|<(?:script|pre|style|textarea)\b|<[?]|<!\[CDATA\[/iu;
const CLOSES = /-->|<\/(?:script|pre|style|textarea)>|[?]>|\]\]>/iu;

/** Offsets of lines that stand after a blank line, outside fences and HTML, and begin something of their own. */
function* cutsOf(markdown: string): Generator<number> {
  let offset = 0;
  let fence: string | null = null;
  let inHtml = false;
  let afterBlank = false;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && !inHtml && afterBlank && FRESH.test(line)) yield offset;
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
