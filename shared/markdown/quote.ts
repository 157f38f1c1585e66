import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';

/**
 * A passage as a block quote: a paragraph for each stretch between blank lines, a hard break for each line break
 * (the text projection has one only where the article has). White space at the ends of a line, which Markdown does
 * not keep, is dropped, and so are characters that no text file can hold.
 */
export function blockQuote(passage: string, attribution?: readonly PhrasingContent[]): Blockquote {
  const paragraphs = paragraphsOf(passage).map(paragraph);
  const last: Paragraph[] =
    attribution === undefined ? [] : [{ type: 'paragraph', children: [...attribution] }];
  return { type: 'blockquote', children: [...paragraphs, ...last] };
}

/** The passage as a block quote says it: what a reader of the Markdown gets back, paragraph by paragraph, line by line. */
export function paragraphsOf(passage: string): readonly (readonly string[])[] {
  return passage
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .replace(/\r\n?/gu, '\n')
    .split(/\n[\t ]*\n[\t \n]*/u)
    .map((lines) =>
      lines
        .split('\n')
        .map(trimSpace)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}

/** Markdown strips spaces and tabs at the ends of a line, and no other white space. */
const trimSpace = (line: string) => line.replace(/^[\t ]+|[\t ]+$/gu, '');

function paragraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, index): PhrasingContent[] =>
    index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
  );
  return { type: 'paragraph', children };
}
