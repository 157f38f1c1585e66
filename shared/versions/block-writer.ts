import { countWords } from '../text/words.ts';
import { type ChangedBlock, type ChangePart, PARAGRAPH_MARK } from './change.ts';

/** Puts parts together to blocks. */
export class BlockWriter {
  readonly counts = { inserted: 0, deleted: 0, moved: 0 };
  readonly #blocks: ChangedBlock[] = [];
  #parts: ChangePart[] = [];
  #at: number | null = null;

  same(text: string, at: number): void {
    this.#inLater([{ kind: 'same', text }], at);
  }

  /**
   * What lies between two runs that stand in their places: `away` of the earlier text, then `here` of the later one,
   * which begins at `at`. Where both have an end of a paragraph, the paragraphs of each side keep together.
   */
  gap(
    away: readonly ChangePart[],
    here: readonly ChangePart[],
    { at, isLast }: { readonly at: number; readonly isLast: boolean },
  ): void {
    const hereEnds = isLast || here.some(({ text }) => text.includes('\n'));
    const awayEnds = away.some(({ text }) => text.includes('\n'));
    const isStart = this.#parts.length === 0;
    if (!hereEnds && this.#at === null && away.at(-1)?.text.trimEnd() !== away.at(-1)?.text) {
      const [first, rest, last] = byLines(away);
      for (const line of [first, ...rest]) {
        this.#add(line);
        this.#close();
      }
      this.#add(last);
      this.#inLater(here, at);
      return;
    }
    if (!hereEnds) {
      this.#add(away.map(inOneLine));
      this.#inLater(here, at);
      return;
    }
    if (!awayEnds) {
      this.#add(away);
      const isDivided =
        !isStart && here.length > 0 && !isLast && [...away, ...here].every(({ text }) => text.trim() === '');
      if (isDivided) this.#add([{ kind: 'inserted', text: PARAGRAPH_MARK }]);
      this.#inLater(here, at);
      return;
    }
    const [awayFirst, awayRest, awayLast] = byLines(away);
    const [hereFirst, hereRest, hereLast, offsets] = byLines(here);
    this.#add(awayFirst);
    this.#inLater(hereFirst, at);
    this.#close();
    for (const line of awayRest) {
      this.#add(line);
      this.#close();
    }
    hereRest.forEach((line, index) => {
      this.#inLater(line, at + (offsets[index] ?? 0));
      this.#close();
    });
    this.#add(awayLast);
    if (isLast) this.#close();
    this.#inLater(hereLast, at + (offsets.at(-1) ?? 0));
  }

  finish(): readonly ChangedBlock[] {
    this.#close();
    return this.#blocks;
  }

  /** Parts that stand in the later text: their line breaks end blocks. */
  #inLater(parts: readonly ChangePart[], at: number): void {
    let offset = at;
    for (const part of parts) {
      for (const [index, line] of part.text.split('\n').entries()) {
        if (index > 0) this.#close();
        if (line !== '') {
          this.#at ??= offset;
          this.#add([{ ...part, text: line }]);
        }
        offset += line.length + 1;
      }
      offset -= 1;
    }
  }

  #add(parts: readonly ChangePart[]): void {
    for (const part of parts) {
      if (part.text === '' || (part.text.trim() === '' && part.kind === 'deleted')) continue;
      const words = countWords(part.text);
      if (part.kind === 'inserted') this.counts.inserted += words;
      if (part.kind === 'deleted') this.counts.deleted += words;
      if (part.kind === 'moved-here') this.counts.moved += words;
      const isSpace = part.kind === 'inserted' && part.text.trim() === '';
      const shown = isSpace ? { kind: 'same' as const, text: part.text } : part;
      const last = this.#parts.at(-1);
      if (last !== undefined && last.kind === shown.kind && last.move === shown.move)
        this.#parts[this.#parts.length - 1] = { ...last, text: last.text + shown.text };
      else this.#parts.push(shown);
    }
  }

  #close(): void {
    if (this.#parts.some(({ text }) => text.trim() !== ''))
      this.#blocks.push({ parts: this.#parts, at: this.#at });
    this.#parts = [];
    this.#at = null;
  }
}

/** The end of a paragraph within a line that goes on in the later text. */
function inOneLine(part: ChangePart): ChangePart {
  return { ...part, text: part.text.replace(/\s*\n\s*/gu, ` ${PARAGRAPH_MARK} `) };
}

/** The first line, those between, and the last, and where each but the first begins, in UTF-16 units. */
function byLines(
  parts: readonly ChangePart[],
): readonly [ChangePart[], readonly ChangePart[][], ChangePart[], readonly number[]] {
  const lines: ChangePart[][] = [[]];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const [index, text] of part.text.split('\n').entries()) {
      if (index > 0) {
        lines.push([]);
        offset += 1;
        offsets.push(offset);
      }
      offset += text.length;
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    }
  }
  const [first = [], ...rest] = lines;
  return [first, rest.slice(0, -1), rest.at(-1) ?? [], offsets];
}
