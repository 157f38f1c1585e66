/** The value below which this share of the numbers lies; NaN of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
export const p95 = (numbers: readonly number[]): number => percentile(numbers, 0.95);

/** What was measured of one thing at one size of the library. */
export interface Row {
  readonly articles: number;
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms' | 'MB' | 'a second';
  /** What the figures are compared with in the same run. */
  readonly ratio?: Ratio | undefined;
  /** What is to be reached, where something is. */
  readonly target?: Target | undefined;
}

export interface Ratio {
  readonly value: number;
  /** As in "× a bare durable write". */
  readonly of: string;
}

export interface Target {
  readonly words: string;
  readonly isReached: boolean;
}

/** The most that a figure may be. */
export const atMost = (value: number, most: number, words: string): Target => ({
  words: `≤ ${words}`,
  isReached: value <= most,
});

export const atLeast = (value: number, least: number, words: string): Target => ({
  words: `≥ ${words}`,
  isReached: value >= least,
});

export function tableOf(rows: readonly Row[]): string {
  return [
    '| articles | what | median | p95 | ratio | to reach | |',
    '| ---: | --- | ---: | ---: | --- | ---: | --- |',
    ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
  ].join('\n');
}

export function cellsOf({ articles, what, median, p95, unit, ratio, target }: Row): readonly string[] {
  return [
    articles.toLocaleString('en'),
    what,
    written(median, unit),
    written(p95, unit),
    ratio === undefined ? '' : `${ratio.value.toFixed(2)} × ${ratio.of}`,
    target?.words ?? '',
    target === undefined ? '' : target.isReached ? 'yes' : '**no**',
  ];
}

function written(value: number, unit: Row['unit']): string {
  if (Number.isNaN(value)) return '';
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ${unit}`;
}
