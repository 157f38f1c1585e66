import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';

/**
 * A passage as a block quote that reads as exactly the passage: a paragraph for each stretch between blank lines, a
 * hard break for each line break (the text projection has one only where the article has). Further line ends, and
 * white space where Markdown would drop it, are for the serialiser to keep as character references.
 */
export function blockQuote(passage: string, attribution?: readonly PhrasingContent[]): Blockquote {
  const paragraphs = paragraphsOf(passage).map(paragraph);
  const last: Paragraph[] =
    attribution === undefined ? [] : [{ type: 'paragraph', children: [...attribution] }];
  return { type: 'blockquote', children: [...paragraphs, ...last] };
}

/**
 * The passage's paragraphs by their lines; joined by `\n` and by `\n\n` they are the passage again. Characters that no
 * text file can hold are replaced.
 */
export function paragraphsOf(passage: string): readonly (readonly string[])[] {
  return passage
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .split(/(?<=[^\n])\n\n(?=[^\n])/u)
    .map((lines) => lines.split(/(?<=[^\n])\n(?=[^\n])/u));
}

function paragraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, index): PhrasingContent[] =>
    index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
  );
  return { type: 'paragraph', children };
}
