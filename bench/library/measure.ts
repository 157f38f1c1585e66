/**
 * The library, measured: `npm run bench -- [--write] [--no-app] [COUNT…]`, by default at 100, 1,000, 10,000 and
 * 50,000 articles. Each measurement runs in a process of its own, and its floor in the same run. Prints one table;
 * `--write` puts it into this folder's README too.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measureApp } from './app/measure-app.ts';
import { cellsOf, type Row, tableOf } from './figures.ts';
import { makeLibrary } from './make-library.ts';
import type { Place } from './place.ts';
import type { Jobs } from './probe.ts';
import { rowsOf } from './rows.ts';

const words = process.argv.slice(2);
const given = words.filter((word) => /^\d+$/u.test(word)).map(Number);
const counts = given.length > 0 ? given : [100, 1000, 10_000, 50_000];
const run = promisify(execFile);

async function probe<Job extends keyof Jobs>(
  job: Job,
  { library, config, cache, count }: Place,
): Promise<Awaited<ReturnType<Jobs[Job]>>> {
  const script = join(import.meta.dirname, 'probe.ts');
  const { stdout } = await run(
    process.execPath,
    ['--no-warnings', script, job, library, config, cache, String(count)],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Awaited<ReturnType<Jobs[Job]>>;
}

async function measure(count: number, before: readonly Row[]): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));
  const place: Place = {
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    cache: join(folder, 'cache'),
    count,
  };
  mkdirSync(place.cache);
  const rows: Row[] = [];
  try {
    makeLibrary(place.library, count);
    for await (const row of rowsOf(place, probe, before)) {
      rows.push(row);
      console.error(cellsOf(row).join(' | '));
    }
    if (words.includes('--no-app')) return rows;
    for await (const row of measureApp(place)) {
      rows.push(row);
      console.error(cellsOf(row).join(' | '));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const began = performance.now();
const rows: Row[] = [];
for (const count of counts) rows.push(...(await measure(count, rows)));
const table = tableOf(rows);
console.log(table);
if (words.includes('--write')) write(table);

/** Puts the table between its two marks in the README. */
function write(table: string): void {
  const readme = join(import.meta.dirname, 'README.md');
  const minutes = Math.round((performance.now() - began) / 60_000);
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}; the whole run took ${minutes} minutes.`;
  const text = readFileSync(readme, 'utf8').replace(
    /(<!-- table -->\n)[^]*(\n<!-- end of table -->)/u,
    (_, start: string, end: string) => `${start}${table}\n\n${machine}${end}`,
  );
  writeFileSync(readme, text);
}
