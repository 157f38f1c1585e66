/** A line of text on screen; `top` and `bottom` of its letters, in CSS pixels of the viewport. */
export interface TextLine {
  readonly top: number;
  readonly bottom: number;
  /** Text that stands in it, and how far its top is below that of the text's first line: finds the line again. */
  readonly node: Text;
  readonly below: number;
}

/** What is no text that one reads, or stands beside its line. */
const NO_LINES = '[data-unprojected], .visually-hidden, button, svg, [aria-hidden="true"]';

/**
 * The lines that stand at least partly between two heights of the viewport, from above to below. Only what has a box
 * there is asked for its lines: so few, wherever in a long text.
 */
export function linesBetween(root: Element, from: number, to: number): readonly TextLine[] {
  const isThere = ({ top, bottom }: DOMRect): boolean => bottom > from && top < to;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    if (element.matches(NO_LINES) || !isThere(element.getBoundingClientRect()))
      return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_SKIP;
  });
  const range = document.createRange();
  const pieces: TextLine[] = [];
  while (texts.nextNode() !== null) {
    const node = texts.currentNode as Text;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const first = rects[0]?.top ?? 0;
    for (const rect of rects)
      if (isThere(rect)) pieces.push({ top: rect.top, bottom: rect.bottom, node, below: rect.top - first });
  }
  return inLines(pieces);
}

/** Where a line of before stands now; null when it is gone. */
export function topNow({ node, below }: TextLine): number | null {
  if (!node.isConnected) return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  const first = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  return first === undefined ? null : first.top + below;
}

/** Pieces of text as the lines that they stand in: what is raised, lowered or in another size is of its line. */
export function inLines(pieces: readonly TextLine[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of [...pieces].sort((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const line = lines.at(-1);
    if (line === undefined || !isOneLine(line, piece)) lines.push(piece);
    else lines[lines.length - 1] = { ...line, bottom: Math.max(line.bottom, piece.bottom) };
  }
  return lines;
}

/** Whether more than half of the lower one of the two stands beside the other. */
function isOneLine(a: TextLine, b: TextLine): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}
