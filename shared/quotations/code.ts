import type { Projection } from '../text/projection.ts';

/** A stretch of a text that is code, in UTF-16 offsets. */
export interface CodeStretch {
  readonly start: number;
  readonly end: number;
  /** A `block` stands by itself; `inline` code is a word of its sentence. */
  readonly kind: 'block' | 'inline';
}

/** The code of an article, in text order. */
export function codeOf(projection: Projection): readonly CodeStretch[] {
  return projection.leaves.flatMap(({ node, start, end }): CodeStretch[] => {
    if (start === end || (node.type !== 'code' && node.type !== 'inlineCode')) return [];
    return [{ start, end, kind: node.type === 'code' ? 'block' : 'inline' }];
  });
}

/** Marks in code set strings and comments apart, and nobody says them. */
const MARKS = /["“”„‟«»‹›‘’‚‛「」『』'`]/gu;

/**
 * The text for reading, as long as it is, so that offsets stay: code blocks are blank, and quotation marks in inline
 * code are letters.
 *
 * @param code in text order
 */
export function withoutCode(text: string, code: readonly CodeStretch[]): string {
  let read = '';
  let from = 0;
  for (const { start, end, kind } of code) {
    const words = text.slice(start, end);
    read += text.slice(from, start);
    read += kind === 'block' ? words.replace(/[^\n]/g, ' ') : words.replace(MARKS, 'x');
    from = end;
  }
  return read + text.slice(from);
}
