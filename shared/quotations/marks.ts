import type { Paragraph } from './paragraphs.ts';

/** The kinds of quotation marks that can pair: a mark closes only its own family. */
type Family = 'curly' | 'straight' | 'guillemet' | 'angle' | 'single' | 'straight-single' | 'typewriter' | 'corner';

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
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly glyph: string;
}

interface Open {
  readonly mark: Mark;
  readonly family: Family;
  readonly closer: string;
  readonly index: number;
}

const glyphs = /["“”„‟«»‹›‘’‚‛「」']|``|`/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;
const elidedWord = /^(?:em|tis|twas|til|cause|bout|round|n|im|er|ere|fraid|course|\d{2}s?)\b/iu;

function isSpace(code: number): boolean {
  return Number.isNaN(code) || code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b);
}

const boundaryBefore = new Set([...'([{—–-/…“‘„«»"\'`>.,:;¿¡']);
const endsClause = new Set([...'.,!?…;:)]—–-%”"']);

/** Marks of one paragraph, and what stands around them. */
class MarkReader {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
  /** For each mark, closing less opening curly marks from it to the end. */
  private readonly balances = new Map<number, number>();
  private readonly lasts = new Map<string, number>();

  constructor(text: string, paragraph: Paragraph) {
    this.text = text;
    this.paragraph = paragraph;
    const marks: Mark[] = [];
    const content = text.slice(paragraph.start, paragraph.end);
    glyphs.lastIndex = 0;
    for (let match = glyphs.exec(content); match !== null; match = glyphs.exec(content)) {
      let glyph = match[0];
      const at = paragraph.start + match.index;
      if ((glyph === "'" || glyph === '’') && content[match.index + 1] === glyph) {
        glyph = "''";
        glyphs.lastIndex += 1;
      }
      marks.push({ at, length: glyph === "''" ? 2 : glyph.length, glyph });
    }
    this.marks = marks;
    let balance = 0;
    for (const mark of marks.toReversed()) {
      if (mark.glyph === '“') balance -= 1;
      if (mark.glyph === '”') balance += 1;
      this.balances.set(mark.at, balance);
      if (!this.lasts.has(mark.glyph)) this.lasts.set(mark.glyph, mark.at);
    }
  }

  /** Whether the sign stands somewhere after an offset. */
  has(glyph: string, after: number): boolean {
    return (this.lasts.get(glyph) ?? -1) > after;
  }

  before(mark: Mark): number {
    return mark.at === this.paragraph.start ? Number.NaN : this.text.charCodeAt(mark.at - 1);
  }

  after(mark: Mark): number {
    const at = mark.at + mark.length;
    return at >= this.paragraph.end ? Number.NaN : this.text.charCodeAt(at);
  }

  private isLetter(code: number): boolean {
    return !Number.isNaN(code) && letterOrDigit.test(String.fromCharCode(code));
  }

  looksOpening(mark: Mark): boolean {
    const before = this.before(mark);
    const bounded = isSpace(before) || boundaryBefore.has(String.fromCharCode(before));
    return bounded && !isSpace(this.after(mark)) && !(this.isLetter(before) && !isSpace(before));
  }

  looksClosing(mark: Mark): boolean {
    return !isSpace(this.before(mark)) && !this.isLetter(this.after(mark));
  }

  /** Stands between spaces, as in text cut into tokens. */
  standsAlone(mark: Mark): boolean {
    return isSpace(this.before(mark)) && isSpace(this.after(mark));
  }

  /** Whether enough closing marks follow for this opening mark to be nested in an open one. */
  closersSuffice(mark: Mark): boolean {
    return (this.balances.get(mark.at) ?? 0) > 0;
  }

  isInsideWord(mark: Mark): boolean {
    return this.isLetter(this.before(mark)) && this.isLetter(this.after(mark));
  }

  /** ’em, ’tis, ’90s: an apostrophe in the place of an opening mark. */
  isElision(mark: Mark): boolean {
    return elidedWord.test(this.text.slice(mark.at + mark.length, mark.at + mark.length + 8));
  }

  isAfterDigit(mark: Mark): boolean {
    const before = this.before(mark);
    return before >= 48 && before <= 57;
  }

  /** Whether a single mark after a letter or sign closes, rather than being an apostrophe. */
  closesSingle(index: number, opener: string): boolean {
    const mark = this.marks[index];
    if (mark === undefined || this.isInsideWord(mark)) return false;
    const before = this.before(mark);
    const after = this.after(mark);
    if (isSpace(before)) return this.standsAlone(mark);
    if (this.isLetter(after)) return false;
    const previous = String.fromCharCode(before);
    if (endsClause.has(previous)) return true;
    if (!isSpace(after)) return true;
    const dialect = /(?:in|\b[oO]|\bth)$/u.test(this.text.slice(mark.at - 3, mark.at));
    const plural = previous === 's' && /^\s+\p{Ll}/u.test(this.text.slice(mark.at + 1, mark.at + 4));
    return !((plural || dialect) && this.hasFirmCloser(index + 1, opener));
  }

  /** Whether, before the next opener, a single mark follows the end of a clause. */
  private hasFirmCloser(from: number, opener: string): boolean {
    const closer = opener === "'" ? "'" : '’';
    for (let index = from; index < this.marks.length && index < from + 40; index += 1) {
      const mark = this.marks[index];
      if (mark === undefined) return false;
      if (mark.glyph === opener && opener !== closer) return false;
      if (opener === closer && mark.glyph === opener && this.looksOpening(mark)) return false;
      if (mark.glyph === closer && !this.isInsideWord(mark)) {
        const previous = String.fromCharCode(this.before(mark));
        if (endsClause.has(previous) && !this.isLetter(this.after(mark))) return true;
      }
    }
    return false;
  }
}

type Action =
  | { readonly do: 'nothing' }
  | { readonly do: 'open'; readonly family: Family; readonly closer: string }
  | { readonly do: 'close'; readonly depth: number }
  | { readonly do: 'cut'; readonly depth: number; readonly family: Family; readonly closer: string };

const nothing: Action = { do: 'nothing' };

function depthOf(stack: readonly Open[], closer: string): number {
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) if (stack[depth]?.closer === closer) return depth;
  return -1;
}

function readCurly(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const opening = reader.looksOpening(mark);
  if (mark.glyph === '„' || mark.glyph === '‟') return { do: 'open', family: 'curly', closer: '“' };
  if (mark.glyph === '“') {
    const german = depthOf(stack, '“');
    if (german >= 0 && (!opening || reader.looksClosing(mark))) return { do: 'close', depth: german };
    const curly = depthOf(stack, '”');
    if (!opening && !reader.standsAlone(mark) && reader.looksClosing(mark))
      return curly >= 0 ? { do: 'close', depth: curly } : nothing;
    if (curly === 0 && !reader.closersSuffice(mark)) return { do: 'cut', depth: 0, family: 'curly', closer: '”' };
    return { do: 'open', family: 'curly', closer: '”' };
  }
  for (const closer of ['”', '“', '"', "''"]) {
    const depth = depthOf(stack, closer);
    if (depth >= 0 && (closer === '”' || reader.looksClosing(mark))) return { do: 'close', depth };
  }
  return opening && !reader.looksClosing(mark) ? { do: 'open', family: 'curly', closer: '”' } : nothing;
}

function readStraight(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const opening = reader.looksOpening(mark);
  const closing = reader.looksClosing(mark);
  const depth = depthOf(stack, '"');
  if (depth >= 0) {
    if (opening && !closing) return { do: 'cut', depth, family: 'straight', closer: '"' };
    return { do: 'close', depth };
  }
  for (const closer of ['”', '“', "''"]) {
    const other = depthOf(stack, closer);
    if (other >= 0 && closing && !opening) return { do: 'close', depth: other };
  }
  if (closing && !opening) return nothing;
  return { do: 'open', family: 'straight', closer: '"' };
}

function readGuillemet(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const angle = mark.glyph === '‹' || mark.glyph === '›';
  const family: Family = angle ? 'angle' : 'guillemet';
  const [left, right] = angle ? ['‹', '›'] : ['«', '»'];
  const depth = depthOf(stack, mark.glyph);
  if (mark.glyph === left) {
    if (depth >= 0) return { do: 'close', depth };
    return { do: 'open', family, closer: right };
  }
  if (depth >= 0) return { do: 'close', depth };
  const atStart = mark.at === reader.paragraph.start;
  const opening = reader.looksOpening(mark) && !isSpace(reader.after(mark));
  if (!opening && !atStart) return nothing;
  const continues = atStart && !reader.has(left, mark.at);
  return { do: 'open', family, closer: continues ? right : left };
}

function readSingle(reader: MarkReader, index: number, mark: Mark, stack: readonly Open[]): Action {
  const family: Family = mark.glyph === "'" ? 'straight-single' : 'single';
  const top = stack.at(-1);
  const closer = mark.glyph === "'" ? "'" : '’';
  if (mark.glyph === '‚') return reader.isInsideWord(mark) || isSpace(reader.after(mark)) ? nothing : { do: 'open', family, closer: '‘' };
  if (mark.glyph === '‘') {
    if (top?.closer === '‘') return { do: 'close', depth: stack.length - 1 };
    if (!reader.looksOpening(mark) && !reader.standsAlone(mark)) return nothing;
    return reader.isElision(mark) ? nothing : { do: 'open', family, closer: '’' };
  }
  if (top !== undefined && top.closer === closer && top.family === family) {
    return reader.closesSingle(index, top.mark.glyph) ? { do: 'close', depth: stack.length - 1 } : nothing;
  }
  if (mark.glyph !== "'" || depthOf(stack, closer) >= 0) return nothing;
  if (reader.isInsideWord(mark) || reader.standsAlone(mark)) return nothing;
  if (!reader.looksOpening(mark) || reader.isElision(mark)) return nothing;
  return { do: 'open', family, closer };
}

function read(reader: MarkReader, index: number, mark: Mark, stack: readonly Open[]): Action {
  switch (mark.glyph) {
    case '“':
    case '”':
    case '„':
    case '‟':
      return readCurly(reader, mark, stack);
    case '"':
      return readStraight(reader, mark, stack);
    case '«':
    case '»':
    case '‹':
    case '›':
      return readGuillemet(reader, mark, stack);
    case '「':
      return { do: 'open', family: 'corner', closer: '」' };
    case '」':
      return depthOf(stack, '」') >= 0 ? { do: 'close', depth: depthOf(stack, '」') } : nothing;
    case '``':
      return { do: 'open', family: 'typewriter', closer: "''" };
    case "''": {
      const depth = depthOf(stack, "''");
      if (depth >= 0) return { do: 'close', depth };
      return reader.looksOpening(mark) ? { do: 'open', family: 'typewriter', closer: "''" } : nothing;
    }
    case '`':
      return reader.looksOpening(mark) || reader.standsAlone(mark)
        ? { do: 'open', family: 'straight-single', closer: "'" }
        : nothing;
    default:
      return readSingle(reader, index, mark, stack);
  }
}

function isSingleFamily(family: Family): boolean {
  return family === 'single' || family === 'straight-single';
}

function marked(text: string, open: Mark, innerEnd: number, outerEnd: number, family: Family, closed: boolean): Marked {
  let start = open.at + open.length;
  let end = innerEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { outerStart: open.at, outerEnd, start, end, family, closed };
}

/** How often one paragraph is read anew because a supposed single opening mark was an apostrophe. */
const maximumRereadings = 6;

function pair(reader: MarkReader, skip: ReadonlySet<number>, withoutSingles: boolean, continued: Family | null) {
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
  if (isSingleFamily(bottom.family) && continued !== bottom.family) return { found, apostrophe: bottom.index };
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
export function quotationMarks(text: string, paragraph: Paragraph, continued: Family | null): readonly Marked[] {
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
  switch (text[paragraph.start]) {
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
