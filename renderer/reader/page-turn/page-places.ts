/** Top and bottom of a line of text, in CSS pixels of the viewport. */
interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** More room than this is not left above the first line of a page, in CSS pixels. */
const AIR = 14;

/**
 * Where a page may begin so that this line is its first and nothing is seen of the one before.
 *
 * @param lines all lines around it, from above to below
 */
export function startAbove(lines: readonly Line[], line: Line): number {
  const before = lines[lines.indexOf(line) - 1];
  const gap = before === undefined ? AIR : line.top - before.bottom;
  // The boxes of tightly set lines overlap, though their letters do not.
  return line.top - (gap < 0 ? gap / 2 : Math.min(gap, AIR));
}

/**
 * The first line of the next page: the last one that is wholly seen now, so that the eye finds it again. Null when
 * that is the only line there is room for, or none is known.
 *
 * @param view what is seen now
 */
export function firstOfNext<L extends Line>(lines: readonly L[], view: Line): L | null {
  const last = lines.findLast((line) => line.bottom <= view.bottom + 0.5);
  return last === undefined || startAbove(lines, last) < view.top + 1 ? null : last;
}

/** The last line of the page before: the first one that is wholly seen now. */
export function lastOfPrevious<L extends Line>(lines: readonly L[], view: Line): L | null {
  return lines.find((line) => line.top >= view.top - 0.5 && line.bottom <= view.bottom) ?? null;
}

/** The first line below a height that a page may begin with; null when none is known. */
export function firstFrom<L extends Line>(lines: readonly L[], y: number): L | null {
  return lines.find((line) => startAbove(lines, line) >= y - 0.5) ?? null;
}
