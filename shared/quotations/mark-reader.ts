import type { Paragraph } from './paragraphs.ts';

/** The kinds of quotation marks that can pair: a mark closes only its own family. */
export type Family =
  | 'curly'
  | 'straight'
  | 'guillemet'
  | 'angle'
  | 'single'
  | 'straight-single'
  | 'typewriter'
  | 'corner';

export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly glyph: string;
}

const glyphs = /["“”„‟«»‹›‘’‚‛「」']|``|`/gu;

const letterOrDigit = /[\p{L}\p{N}]/u;

const genitive = /^\p{L}"s(?![\p{L}\p{N}"])/u;

const elidedWord = /^(?:em|tis|twas|til|cause|bout|round|n|im|er|ere|fraid|course|\d{2}s?)\b/iu;

export function isSpace(code: number): boolean {
  return (
    Number.isNaN(code) || code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)
  );
}

const boundaryBefore = new Set('([{—–-/…“‘„«»"\'`>.,:;¿¡');

const endsClause = new Set('.,!?…;:)]—–-%”"');

/** Marks of one paragraph, and what stands around them. */
export class MarkReader {
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
      // “OPEC"s minister”: a straight double mark in the place of an apostrophe
      if (glyph === '"' && genitive.test(content.slice(match.index - 1, match.index + 3))) continue;
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
        // ‘the neighbours’ dog did it’ and left: no plural that could own anything
        if (/[^s\W]/u.test(previous) && isSpace(this.after(mark)) && !this.looksOpening(mark)) return true;
      }
    }
    return false;
  }
}
