import type { Paragraph, PhrasingContent } from 'mdast';

/** Opening marks that hang into the margin, so that the letters of a column stand on one line. */
const HANGING: Readonly<Record<string, HangingMark>> = {
  '“': 'double',
  '”': 'double',
  '״': 'double',
  '„': 'low-double',
  '"': 'straight-double',
  '«': 'guillemets',
  '»': 'guillemets',
  '‘': 'single',
  '’': 'single',
  '‚': 'low-single',
  "'": 'straight-single',
  '‹': 'guillemet',
  '›': 'guillemet',
};

export const HANGING_MARKS = [
  'double',
  'low-double',
  'straight-double',
  'guillemets',
  'single',
  'low-single',
  'straight-single',
  'guillemet',
] as const;
export type HangingMark = (typeof HANGING_MARKS)[number];

/**
 * The mark that a paragraph begins with, if it hangs; null when it begins with a letter. CSS has `hanging-punctuation`
 * for this, which Chromium does not know; a negative indent by the mark's own width does the same for the first line,
 * where it shows most.
 */
export function leadingQuote(paragraph: Paragraph): HangingMark | null {
  const first = firstCharacter(paragraph.children);
  return first === undefined ? null : (HANGING[first] ?? null);
}

function firstCharacter(nodes: readonly PhrasingContent[]): string | undefined {
  for (const node of nodes) {
    const found =
      'value' in node
        ? node.value.trimStart()[0]
        : 'children' in node
          ? firstCharacter(node.children)
          : undefined;
    if (found !== undefined) return found;
    if (node.type === 'image') return undefined;
  }
  return undefined;
}
