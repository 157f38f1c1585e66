import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSearchIndex, type SearchIndex } from '../../electron/search/search-index.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { seeded } from '../anchoring/random.ts';
import { corpus } from './corpus.ts';
import { floors } from './floor.ts';

/**
 * Full-text search, measured: `node bench/search/measure.ts [articles]`. Prints what a query takes, what building
 * the index takes beside inserting the same rows with bare node-sqlite3-wasm, and how long the calling thread was
 * blocked meanwhile.
 */

const ARTICLES = Number(process.argv[2] ?? 10_000);
const QUERIES = 200;
const folder = mkdtempSync(join(tmpdir(), 'commonplace-search-'));
const made = corpus(20_260_101);
const documents = [...made.documents(ARTICLES)];
const characters = documents.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
console.log(`${ARTICLES} articles, ${(characters / 1e6).toFixed(1)} million characters`);

try {
  const memoryBefore = process.memoryUsage.rss();
  const index = openSearchIndex({ file: join(folder, 'search.sqlite') });
  await index.eachKnown(() => undefined);
  const built = await build(index);
  const memory = (process.memoryUsage.rss() - memoryBefore) / 1e6;
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(
    `build ${built.ms.toFixed(0)} ms, file ${(size / 1e6).toFixed(0)} MB, memory +${memory.toFixed(0)} MB, ` +
      `calling thread blocked at most ${built.blocked.toFixed(1)} ms, ` +
      `a query meanwhile p95 ${at(built.queries, 0.95).toFixed(1)} ms of ${built.queries.length}`,
  );
  for (const [name, typed] of kinds()) {
    const times: number[] = [];
    for (const one of typed) times.push(await timed(index, one));
    console.log(
      `${name.padEnd(28)} median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, ` +
        `max ${Math.max(...times).toFixed(1)} ms`,
    );
  }
  await index.close();
  for await (const [name, ms] of floors(documents, folder)) {
    console.log(
      `${name.padEnd(40)} ${ms.toFixed(0)} ms: the build takes ${(built.ms / ms).toFixed(2)} times that`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function build(index: SearchIndex) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const queries: number[] = [];
  const built = new AbortController();
  const asking = (async () => {
    while (!built.signal.aborted) {
      queries.push(await timed(index, made.word()));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  delay.enable();
  const start = performance.now();
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < documents.length; from += 50) {
    await writing;
    writing = index.put(documents.slice(from, from + 50));
  }
  await writing;
  const ms = performance.now() - start;
  delay.disable();
  built.abort();
  await asking;
  return { ms, blocked: delay.max / 1e6, queries };
}

async function timed(index: SearchIndex, typed: string): Promise<number> {
  const start = performance.now();
  await index.query(parseQuery(typed), { limit: 20, offset: 0, now: Date.UTC(2026, 0, 1) });
  return performance.now() - start;
}

function* kinds(): Generator<[name: string, queries: readonly string[]]> {
  const many = (make: () => string) => Array.from({ length: QUERIES }, make);
  const random = seeded(7);
  const texts = documents.map(({ text }) => (typeof text === 'string' ? text : ''));
  const phrase = (length: number) => () => {
    const words = (texts[Math.floor(random() * texts.length)] ?? '').split(/\s+/u);
    const start = Math.floor(random() * (words.length - length));
    return `"${words.slice(start, start + length).join(' ')}"`;
  };
  yield ['one word, as read', many(() => `${made.word()} `)];
  yield ['two words, as read', many(() => `${made.word()} ${made.word()} `)];
  yield ['phrase of two, as read', many(phrase(2))];
  yield ['phrase of four, as read', many(phrase(4))];
  for (const length of [1, 2, 3, 4]) {
    yield [`prefix of ${length}`, many(() => made.word().slice(0, length))];
  }
  yield ['word and prefix of 2', many(() => `${made.word()} ${made.word().slice(0, 2)}`)];
  yield ['the most frequent word', many(() => `${made.vocabulary[0]} `)];
  yield ['the two most frequent words', many(() => `${made.vocabulary[0]} ${made.vocabulary[1]} `)];
  yield ['the most frequent phrase', many(() => `"${made.vocabulary[0]} ${made.vocabulary[1]}"`)];
  yield ['word with filters', many(() => `${made.word()} is:inbox color:green after:2022 `)];
  yield ['word without a word', many(() => `${made.word()} -${made.word()} `)];
}

function at(times: readonly number[], quantile: number): number {
  return (
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * quantile))] ?? 0
  );
}
