import type { Paragraph, PhrasingContent } from 'mdast';

/** Opening marks that hang into the margin, so that the letters of a column stand on one line. */
const HANGING: Readonly<Record<string, 'wide' | 'narrow'>> = {
  '“': 'wide',
  '„': 'wide',
  '"': 'wide',
  '«': 'wide',
  '»': 'wide',
  '‘': 'narrow',
  '‚': 'narrow',
  "'": 'narrow',
  '‹': 'narrow',
};

/**
 * How far a paragraph's first mark hangs, null when it begins with a letter. CSS has `hanging-punctuation` for this,
 * which Chromium does not know; a negative indent does the same for the first line, where it shows most.
 */
export function leadingQuote(paragraph: Paragraph): 'wide' | 'narrow' | null {
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
