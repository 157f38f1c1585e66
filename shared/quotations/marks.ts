import type { Family, Mark } from './mark-reader.ts';
import { isSpace, MarkReader } from './mark-reader.ts';
import type { Open } from './mark-roles.ts';
import { read } from './mark-roles.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Marked {
  /** Offsets of the opening mark's beginning and the closing mark's end (or the recovered end). */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Offsets of the words between the marks, without white space at either end. */
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  /** Whether a closing mark was found in the paragraph. */
  readonly closed: boolean;
  /** Whether the writer’s words inside the marks were taken out of them: somebody said what is left. */
  readonly parted?: boolean;
}

function isSingleFamily(family: Family): boolean {
  return family === 'single' || family === 'straight-single';
}

export function marked(
  text: string,
  open: Mark,
  innerEnd: number,
  outerEnd: number,
  family: Family,
  closed: boolean,
): Marked {
  let start = open.at + open.length;
  let end = innerEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { outerStart: open.at, outerEnd, start, end, family, closed };
}

/** How often one paragraph is read anew because a supposed single opening mark was an apostrophe. */
const maximumRereadings = 6;

function pair(
  reader: MarkReader,
  skip: ReadonlySet<number>,
  withoutSingles: boolean,
  continued: Family | null,
) {
  const stack: Open[] = [];
  const found: Marked[] = [];
  const { text } = reader;
  for (const [index, mark] of reader.marks.entries()) {
    if (skip.has(index)) continue;
    if (withoutSingles && (mark.glyph === "'" || mark.glyph === '‘' || mark.glyph === '’')) continue;
    const action = read(reader, index, mark, stack);
    if (action.do === 'open' && stack.length < 4) {
      stack.push({ mark, family: action.family, closer: action.closer, index });
    } else if (action.do === 'close') {
      const open = stack[action.depth];
      stack.length = action.depth;
      if (open !== undefined && action.depth === 0)
        found.push(marked(text, open.mark, mark.at, mark.at + mark.length, open.family, true));
    } else if (action.do === 'cut') {
      const open = stack[action.depth];
      stack.length = action.depth;
      if (open !== undefined && action.depth === 0)
        found.push(marked(text, open.mark, mark.at, mark.at, open.family, false));
      stack.push({ mark, family: action.family, closer: action.closer, index });
    }
  }
  const bottom = stack[0];
  if (bottom === undefined) return { found, apostrophe: -1 };
  if (isSingleFamily(bottom.family) && continued !== bottom.family)
    return { found, apostrophe: bottom.index };
  const end = reader.paragraph.end;
  found.push(marked(text, bottom.mark, end, end, bottom.family, false));
  return { found, apostrophe: -1 };
}

/**
 * Pairs the quotation marks of a paragraph; only outermost pairs are returned, in text order. A mark left
 * open ends with the paragraph, or at the next opening mark of its kind.
 *
 * @param continued the family of the mark with which the next paragraph begins, if any
 */
export function quotationMarks(
  text: string,
  paragraph: Paragraph,
  continued: Family | null,
): readonly Marked[] {
  const reader = new MarkReader(text, paragraph);
  if (reader.marks.length === 0) return [];
  const skip = new Set<number>();
  for (let round = 0; round <= maximumRereadings; round += 1) {
    const { found, apostrophe } = pair(reader, skip, false, continued);
    if (apostrophe < 0) return found.filter((one) => one.end > one.start);
    skip.add(apostrophe);
  }
  return pair(reader, skip, true, continued).found.filter((one) => one.end > one.start);
}

/** The family of the opening mark at the beginning of a paragraph. */
export function openingFamily(text: string, paragraph: Paragraph): Family | null {
  switch (text.charAt(paragraph.start)) {
    case '“':
    case '„':
    case '”':
      return 'curly';
    case '"':
      return 'straight';
    case '«':
    case '»':
      return 'guillemet';
    case '‹':
    case '›':
      return 'angle';
    case '‘':
      return 'single';
    case "'":
      return text[paragraph.start + 1] === "'" ? 'typewriter' : 'straight-single';
    case '`':
      return text[paragraph.start + 1] === '`' ? 'typewriter' : 'straight-single';
    case '「':
      return 'corner';
    default:
      return null;
  }
}
