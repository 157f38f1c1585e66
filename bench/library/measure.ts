/**
 * The library, measured: `node bench/library/measure.ts [--write] [COUNT…]`, by default 100, 1,000, 10,000 and 50,000
 * articles. Each measurement runs in a process of its own; floors are measured in the same run.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeLibrary } from './make-library.ts';

const RUNS = 5;
const run = promisify(execFile);
const words = process.argv.slice(2);
const counts = words.filter((word) => /^\d+$/u.test(word)).map(Number);
const rows: string[][] = [];

const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;

interface Places {
  readonly library: string;
  readonly config: string;
  readonly cache: string;
  readonly count: number;
}

async function probe<Result>(job: string, { library, config, cache, count }: Places): Promise<Result> {
  const script = join(import.meta.dirname, 'probe.ts');
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', '--no-warnings', script, job, library, config, cache, String(count)],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Result;
}

async function times(job: string, places: Places, before: () => void = () => undefined): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    before();
    found.push((await probe<{ ms: number }>(job, places)).ms);
  }
  return found;
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));
  const places: Places = {
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    cache: join(folder, 'cache'),
    count,
  };
  mkdirSync(places.cache);
  try {
    makeLibrary(places.library, count);
    await probe('compare', places); // brings the folder into the system's cache, and the index into ours
    const read = await times('read', places);
    const rebuilt = await times('open', places, () =>
      rmSync(join(places.cache, 'libraries'), { recursive: true, force: true }),
    );
    await probe('compare', places);
    const opened: { ms: number; rss: number }[] = [];
    for (let at = 0; at < RUNS; at += 1) opened.push(await probe('open', places));
    const walk = await times('walk', places);
    const compared = await times('compare', places);
    const { ours, bare } = await probe<{ ours: number[]; bare: number[] }>('highlight', places);
    row(count, 'one durable highlight', ours, bare, 'the bare durable write of the same bytes');
    row(
      count,
      'open to a listable library, warm index',
      opened.map((one) => one.ms),
      null,
      '',
    );
    row(
      count,
      'the same, index deleted',
      rebuilt,
      read,
      'reading all files with `readFile` and `JSON.parse`',
    );
    row(count, 'changes from outside found at start', compared, walk, 'a bare readdir and stat walk');
    rows.push([
      count.toLocaleString('en'),
      'memory of the service',
      `${Math.round(median(opened.map((one) => one.rss)))} MB`,
      '',
      '',
      '',
    ]);
    const imported = await probe<{ ms: number; floor: number; longestBlock: number }>('import', {
      ...places,
      library: join(folder, 'imported'),
      count: Math.min(count, 1000),
    });
    rows.push([
      Math.min(count, 1000).toLocaleString('en'),
      'import of curated texts',
      `${Math.round((1000 * Math.min(count, 1000)) / imported.ms)} a second`,
      '',
      `${Math.round((100 * imported.floor) / imported.ms)} %`,
      `of the rate of bare durable writes; the thread blocked ${ms(imported.longestBlock)} at most`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(
  count: number,
  what: string,
  ours: readonly number[],
  floor: readonly number[] | null,
  floorName: string,
): void {
  const ratio = floor === null ? '' : (percentile(ours, 0.95) / percentile(floor, 0.95)).toFixed(2);
  rows.push([
    count.toLocaleString('en'),
    what,
    ms(median(ours)),
    ms(percentile(ours, 0.95)),
    ratio,
    floorName === '' ? '' : `times ${floorName}`,
  ]);
  console.error(rows.at(-1)?.join(' | '));
}

for (const count of counts.length > 0 ? counts : [100, 1000, 10_000, 50_000]) await measure(count);
const table = [
  '| articles | what | median | p95 | ratio | |',
  '| ---: | --- | ---: | ---: | ---: | --- |',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');
console.log(table);
if (words.includes('--write')) writeFileSync(join(import.meta.dirname, 'table.md'), `${table}\n`);
