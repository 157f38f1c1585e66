import type { RootContent } from 'mdast';
import { estimatedLines } from './estimated-lines.ts';

/** Blocks that are laid out together, with their places among the body's children. */
export interface Screenful {
  readonly blocks: readonly { readonly node: RootContent; readonly index: number }[];
  /** About how many lines they take, the gaps between them among these. */
  readonly lines: number;
}

/** About two screens of text: few enough for the browser to watch, and quickly laid out when one comes near. */
const ENOUGH = 60;
/** Where there is no good place to part, one is made. */
const TOO_MUCH = 240;
/** The gap between two blocks, in lines. */
const GAP = 0.5;
/** The blocks that stand further from what comes after them: parted from it, they would stand further still. */
const WIDE = new Set<RootContent['type']>(['blockquote', 'code', 'table']);

/**
 * Parts the text into stretches that the browser lays out only when they come near the screen. Each costs it
 * something in every frame, even far from the screen, so there is not one for each block.
 *
 * @param measure characters to a line
 */
export function screenfuls(children: readonly RootContent[], measure: number): readonly Screenful[] {
  const parts: { readonly blocks: { node: RootContent; index: number }[]; lines: number }[] = [];
  let before: RootContent | undefined;
  for (const [index, node] of children.entries()) {
    // Footnotes stand together at the end.
    if (node.type === 'footnoteDefinition') continue;
    const lines = estimatedLines(node, measure);
    const last = parts.at(-1);
    if (last === undefined || (before !== undefined && mayEnd(before, last.lines))) {
      parts.push({ blocks: [{ node, index }], lines });
    } else {
      last.blocks.push({ node, index });
      last.lines += lines + GAP;
    }
    before = node;
  }
  return parts;
}

/** A heading stays with what it is the heading of. */
function mayEnd({ type }: RootContent, lines: number): boolean {
  if (type === 'heading') return false;
  return lines >= (WIDE.has(type) ? TOO_MUCH : ENOUGH);
}
