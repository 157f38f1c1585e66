import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../anchoring/random.ts';
import { READERS } from './fuzz/readers.ts';
import { hostileText, repeatedUnit } from './fuzz/texts.ts';
import { WatchedReaders } from './fuzz/watched.ts';

/**
 * `fuzz.ts [TEXTS] [UNITS] [SEED]`: reads that many hostile texts with every reader (quotations in four languages,
 * sentences, importers), and texts of 100, 200 and 400 KB made of that many repeated units. Every reading must end,
 * give places inside the text and the words to the letter, and the same twice; and twice the text must not take much
 * more than twice the time. What fails is written to a file, to be read again.
 */
const texts = Number(process.argv[2] ?? 2_000);
const units = Number(process.argv[3] ?? 60);
const seed = Number(process.argv[4] ?? 1);

/** A text of a few thousand signs takes milliseconds: what takes this long will not end. */
const LIMIT = 10_000;
const LONG_LIMIT = 60_000;
const SIZES = [100_000, 200_000, 400_000] as const;
/** Of the time for 400 KB to that for 100 KB: 4 where work is linear, 16 where it is quadratic. */
const MOST_GROWTH = 8;
/** Below this many milliseconds, growth is that of the machine's noise. */
const NOISE = 150;

const failures = join(tmpdir(), 'commonplace-fuzz');
const readers = new WatchedReaders();
let failed = 0;

function report(reader: string, what: string, reason: string, text: string): void {
  failed += 1;
  mkdirSync(failures, { recursive: true });
  const file = join(failures, `${failed}.txt`);
  writeFileSync(file, text);
  console.error(`${reader}, ${what}: ${reason}\n  ${file}`);
}

const random = seeded(seed);
for (let n = 0; n < texts; n += 1) {
  const text = hostileText(random);
  for (const reader of Object.keys(READERS)) {
    const outcome = await readers.run({ reader, text, times: 2 }, LIMIT);
    if (!outcome.ok) report(reader, `text ${n} of seed ${seed}`, outcome.reason, text);
  }
}
console.log(`${texts} hostile texts read by ${Object.keys(READERS).length} readers: ${failed} failures`);

const worst = new Map<string, { growth: number; unit: string }>();
for (let n = 0; n < units; n += 1) {
  const unit = repeatedUnit(random);
  for (const reader of Object.keys(READERS)) await measureGrowth(reader, unit);
}
for (const [reader, { growth, unit }] of worst)
  console.log(`${reader}: at most × ${growth.toFixed(1)} for four times the text (${JSON.stringify(unit)})`);
await readers.close();
process.exitCode = failed > 0 ? 1 : 0;

/** Growth is measured anew where it looks too fast: the machine’s caches are shared with whatever else it does. */
async function measureGrowth(reader: string, unit: string): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least > MOST_GROWTH; attempt += 1) {
    const growth = await growthOf(reader, unit);
    if (growth === null) return;
    least = Math.min(least, growth);
  }
  if (least > (worst.get(reader)?.growth ?? 0)) worst.set(reader, { growth: least, unit });
  if (least > MOST_GROWTH)
    report(reader, JSON.stringify(unit), `× ${least.toFixed(1)} for four times the text`, unit);
}

/** Null where it was not read to its end, which is reported. */
async function growthOf(reader: string, unit: string): Promise<number | null> {
  const taken: number[] = [];
  for (const size of SIZES) {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const outcome = await readers.run({ reader, text, times: 2 }, LONG_LIMIT);
    if (!outcome.ok) {
      report(reader, `${size} units of ${JSON.stringify(unit)}`, outcome.reason, text);
      return null;
    }
    taken.push(outcome.milliseconds);
  }
  const [first = 0, , last = 0] = taken;
  return last < NOISE ? 0 : last / Math.max(first, NOISE / 8);
}
