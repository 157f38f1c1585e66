/** CSS pixels, relative to the viewport's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below' | 'beside' | 'inside';
}

export interface PlacementRequest {
  /** What is shown beside: the boxes of the lines of a passage, in text order; at least one. */
  readonly lines: readonly Box[];
  readonly size: Size;
  /** Where the thing may stand. */
  readonly within: Box;
  readonly prefer: 'above' | 'below';
  /** Pixels kept free between the passage and the thing. */
  readonly gap: number;
}

/**
 * Where to put a toolbar or card so that it hides nothing of the passage and leaves the screen nowhere: above the
 * first visible line, centred on it, or below the last one; whichever is preferred and has room. Only where the
 * passage fills the screen does it stand inside, at the lower edge.
 */
export function placeBeside({ lines, size, within, prefer, gap }: PlacementRequest): Placement {
  const visible = lines.filter((line) => line.bottom > within.top && line.top < within.bottom);
  const shown = visible.length > 0 ? visible : lines;
  const first = shown[0] ?? within;
  const last = shown.at(-1) ?? within;
  const top = Math.min(...shown.map((line) => line.top), first.top);
  const bottom = Math.max(...shown.map((line) => line.bottom), last.bottom);

  const above: Placement = {
    side: 'above',
    top: top - gap - size.height,
    left: centred(first, size, within),
  };
  const below: Placement = { side: 'below', top: bottom + gap, left: centred(last, size, within) };
  const fits = (placement: Placement) =>
    placement.top >= within.top && placement.top + size.height <= within.bottom;
  const order = prefer === 'above' ? [above, below] : [below, above];
  const fitting = order.find(fits);
  if (fitting !== undefined) return fitting;
  return {
    side: 'inside',
    top: Math.max(within.top, within.bottom - size.height),
    left: centred(last, size, within),
  };
}

/**
 * In the free margin right of a column of text, level with the passage's first visible line; null where the margin
 * is too narrow.
 */
export function placeInMargin(
  { lines, size, within, gap }: Omit<PlacementRequest, 'prefer'>,
  columnRight: number,
): Placement | null {
  const left = columnRight + gap;
  if (left + size.width > within.right) return null;
  const first = lines.find((line) => line.bottom > within.top) ?? lines[0] ?? within;
  const top = Math.max(within.top, Math.min(first.top, within.bottom - size.height));
  return { side: 'beside', left, top };
}

function centred(line: Box, size: Size, within: Box): number {
  const wanted = (line.left + line.right - size.width) / 2;
  return Math.max(within.left, Math.min(wanted, within.right - size.width));
}
