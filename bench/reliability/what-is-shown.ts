import type { Page } from '@playwright/test';

/** A passage in one line, without the white space that the page and the file may set differently. */
const inOneLine = (words: string): string => words.replaceAll('\u00AD', '').replaceAll(/\s+/g, '');

/** How many characters of a passage the panel shows at least. */
const LISTED = 200;

export interface Shown {
  /** What is painted: colour and words of each. */
  readonly painted: readonly string[];
  /** What the panel lists in its window: the words, notes and tags of each. */
  readonly listed: readonly string[];
  /** How many passages it counts. */
  readonly count: number;
}

export interface OnDisk {
  readonly color: string;
  readonly exact: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** Runs in the page. */
function painted(): string[] {
  return ['yellow', 'green', 'blue', 'pink', 'purple'].flatMap((color) =>
    [...(CSS.highlights.get(`commonplace-${color}`) ?? [])].map((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return `${color} ${range.toString()}`;
    }),
  );
}

export async function shownIn(page: Page): Promise<Shown> {
  const panel = page.getByRole('region', { name: 'Passages' });
  const head = (await panel.getByRole('status').first().textContent()) ?? '';
  return {
    painted: (await page.evaluate(painted)).map(inOneLine).toSorted(),
    listed: (await panel.getByRole('article').allTextContents()).map(inOneLine),
    count: Number(/^\d+/.exec(head)?.[0] ?? 0),
  };
}

/** What a window shows otherwise than it is on disk; nothing where it shows just that. */
export function differences({ painted, listed, count }: Shown, disk: readonly OnDisk[]): readonly string[] {
  const wanted = disk.map(({ color, exact }) => inOneLine(`${color} ${exact}`)).toSorted();
  const isOnDisk = (row: string): boolean =>
    disk.some(({ exact, note, tags }) =>
      [exact.slice(0, LISTED), note.replaceAll('*', ''), ...tags].every((part) =>
        row.includes(inOneLine(part)),
      ),
    );
  return [
    ...wanted.filter((one) => !painted.includes(one)).map((one) => `not painted: ${one}`),
    ...painted.filter((one) => !wanted.includes(one)).map((one) => `painted only: ${one}`),
    ...listed.filter((row) => !isOnDisk(row)).map((row) => `listed only: ${row}`),
    ...(count === disk.length ? [] : [`${count} counted, ${disk.length} on disk`]),
  ];
}
