/**
 * How a text divides into paragraphs: `wrapped` where lines were broken at a width and belong together, `lines`
 * where each line is a paragraph.
 */
export type Wrapping = 'wrapped' | 'lines';

/** Narrower or wider texts are not wrapped by hand or by mail programs, in UTF-16 units. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 140;

/** Characters that end a sentence, with the quotation marks and brackets that may close after them. */
const SENTENCE_END = /[.!?…:;。！？](?:\s?[\])}"'”’»“›*_])*$/u;

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/**
 * Tells hard-wrapped text by its breaks: a wrapped line is about as long as it may be (the next word would not have
 * fitted), and most breaks stand inside a sentence. Only breaks between neighbouring lines are looked at.
 *
 * @param lines trimmed; blank lines are empty
 */
export function wrappingOf(lines: readonly string[]): Wrapping {
  const breaks = breaksOf(lines);
  if (breaks.length === 0) return 'lines';
  const width = widthOf(lines);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return 'lines';
  const inside = breaks.filter(({ before }) => !endsSentence(before)).length;
  const full = breaks.filter((one) => isFull(one, width)).length;
  return inside >= 0.5 * breaks.length && full >= 0.6 * breaks.length ? 'wrapped' : 'lines';
}

export interface LineBreak {
  readonly before: string;
  readonly after: string;
}

/** Whether the next word would (about) not have fitted: text set to a width may be ragged by 15 %. */
export function isFull({ before, after }: LineBreak, width: number): boolean {
  const nextWord = after.split(/\s/u, 1)[0] ?? '';
  return before.length + 1 + nextWord.length > 0.85 * width;
}

/** The width that lines were broken at, in UTF-16 units: that of the longest lines, a few outliers left aside. */
export function widthOf(lines: readonly string[]): number {
  const lengths = breaksOf(lines)
    .map(({ before }) => before.length)
    .sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
}

function breaksOf(lines: readonly string[]): readonly LineBreak[] {
  return lines.flatMap((before, index) => {
    const after = lines[index + 1] ?? '';
    return before === '' || after === '' ? [] : [{ before, after }];
  });
}
