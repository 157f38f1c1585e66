import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Blocks } from './blocks.ts';
import { atLeast, atMost, median, p95, type Ratio, type Row, type Target } from './figures.ts';
import { KINDS } from './jobs/searching.ts';
import { makeLibrary } from './make-library.ts';
import type { Place } from './place.ts';
import type { Jobs } from './probe.ts';

export type Probe = <Job extends keyof Jobs>(
  job: Job,
  place: Place,
) => Promise<Awaited<ReturnType<Jobs[Job]>>>;

/** Runs of what takes a while; fewer where it takes very long. */
const RUNS = { most: 5, ofVeryMany: 2 };
const VERY_MANY = 20_000;
/** The size that the targets are for. */
const AIM = 10_000;
/** Articles that are brought in at most. */
const MOST_IMPORTS = 1000;

/** Everything that is measured in the service, at one size of the library. `before`: the rows of smaller ones. */
export async function* rowsOf(place: Place, probe: Probe, before: readonly Row[]): AsyncGenerator<Row> {
  const { count } = place;
  const runs = count >= VERY_MANY ? RUNS.ofVeryMany : RUNS.most;
  const times = async (job: 'open' | 'compare' | 'walk' | 'read', prepare = () => {}): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < runs; at += 1) {
      prepare();
      found.push((await probe(job, place)).ms);
    }
    return found;
  };
  const row = (what: string, ours: readonly number[], more: Partial<Row> = {}): Row => ({
    articles: count,
    what,
    median: median(ours),
    p95: p95(ours),
    unit: 'ms',
    ...more,
  });
  const aimed = (target: Target): Pick<Row, 'target'> => (count === AIM ? { target } : {});

  await probe('compare', place); // brings the folder into the system's cache, and the index into ours

  const { ours, bare } = await probe('highlights', place);
  const write = ratio(p95(ours), p95(bare), 'a bare durable write');
  yield row(WHAT.highlight, ours, { ratio: write, ...aimed(atMost(write.value, 1.5, '1.5 ×')) });
  const few = before.find(({ articles, what }) => articles === 100 && what === WHAT.highlight);
  if (few?.ratio !== undefined) {
    // The disk is not equally busy all the time, so each is taken as a multiple of its own floor.
    const grown = ratio(write.value, few.ratio.value, 'the same at 100 articles');
    yield row('the same, beside 100 articles', ours, {
      ratio: grown,
      ...aimed(atMost(grown.value, 1.2, '1.2 ×')),
    });
  }

  const opened = await times('open');
  yield row(WHAT.open, opened, {
    ratio: growth(opened, count, before),
    ...(count === AIM ? { target: atMost(median(opened), 300, '300 ms') } : {}),
  });

  const read = await times('read');
  const listless = await times('open', () => removeDerived(place));
  const reading = ratio(median(listless), median(read), 'a bare `readFile` and `JSON.parse` of all files');
  yield row('open, index deleted', listless, {
    ratio: reading,
    ...aimed(atMost(reading.value, 2.5, '2.5 ×')),
  });

  await probe('compare', place);
  const walked = await times('walk');
  const compared = await times('compare');
  const walking = ratio(median(compared), median(walked), 'a bare walk with readdir and stat');
  yield row('changes from outside found at start', compared, {
    ratio: walking,
    ...aimed(atMost(walking.value, 1.5, '1.5 ×')),
  });

  const indexed = [await probe('index', place)];
  const rows = [await probe('bareIndex', place)];
  const building = ratio(
    indexed[0]?.ms ?? 0,
    rows[0]?.ms ?? 0,
    'inserting the same rows with bare node-sqlite3-wasm',
  );
  yield row(
    'search index made from the files',
    indexed.map(({ ms }) => ms),
    {
      ratio: building,
      ...aimed(atMost(building.value, 1.3, '1.3 ×')),
    },
  );

  const rebuilt = await probe('rebuild', place);
  yield blockRow(count, 'rebuild of all that is derived', rebuilt.blocked);

  const searched = await probe('searches', place);
  for (const kind of KINDS) {
    const found = searched.times[kind] ?? [];
    yield row(`search: ${kind}`, found, aimed(atMost(p95(found), 20, '20 ms')));
  }
  yield blockRow(count, 'search', searched.blocked);

  yield* notebookRows(place, probe);
  yield* reviewRows(place, probe);
  if (count <= AIM) yield* speakerRows(place, probe);
  if (count <= AIM) yield* keepingRows(place, probe);

  const imported = await probe('imports', {
    ...place,
    library: join(place.library, '../imported'),
    count: Math.min(count, MOST_IMPORTS),
  });
  const rate = ratio(median(imported.ours), median(imported.bare), 'the rate of bare durable writes');
  yield row(
    `import of curated texts (${Math.min(count, MOST_IMPORTS).toLocaleString('en')})`,
    imported.ours,
    {
      unit: 'a second',
      // The slow end of a rate is its lower one.
      p95: imported.ours.toSorted((a, b) => a - b)[Math.floor(imported.ours.length * 0.05)] ?? Number.NaN,
      ratio: rate,
      ...aimed(atLeast(rate.value, 0.6, '0.6 ×')),
    },
  );
  yield blockRow(count, 'import', imported.blocked);
}

const WHAT = { highlight: 'one durable highlight', open: 'open to a listable library, warm index' };

const ratio = (value: number, floor: number, of: string): Ratio => ({ value: value / floor, of });

/** How much longer than the size before, as a multiple of how many more articles there are. */
function growth(opened: readonly number[], count: number, before: readonly Row[]): Ratio | undefined {
  const last = before.findLast(({ what }) => what === WHAT.open);
  if (last === undefined) return undefined;
  const value = median(opened) / last.median / (count / last.articles);
  return { value, of: `what ${(count / last.articles).toLocaleString('en')} times as long would be` };
}

const OF_NOTES = 'a bare `readFile` and `JSON.parse` of all notes';

/** The notebook, with what the last run derived of the passages and without it. */
async function* notebookRows(place: Place, probe: Probe): AsyncGenerator<Row> {
  const { ms: bare } = await probe('bareNotes', place);
  const anew = await probe('notebookAnew', place);
  const warm = await probe('notebook', place);
  const once = onceOf(place);
  yield once('notebook: first page', warm.whole, { ratio: ratio(warm.whole, bare, OF_NOTES) });
  yield once('notebook: filtered by a letter', warm.filtered);
  yield once('notebook: memory of the service with it', warm.memory, { unit: 'MB' });
  yield once('notebook: something to read, derived files gone', anew.first);
  yield once('notebook: all passages, derived files gone', anew.whole, {
    ratio: ratio(anew.whole, bare, OF_NOTES),
  });
  yield once('notebook: memory of the service after this', anew.memory, { unit: 'MB' });
  yield blockRow(place.count, 'notebook, derived files gone', anew.blocked);
}

/** The review's choice of the day from all highlights. */
async function* reviewRows(place: Place, probe: Probe): AsyncGenerator<Row> {
  const { first, again, blocked } = await probe('review', place);
  const once = onceOf(place);
  yield once('review: the first choice of the day after the start', first);
  yield once('review: the choice again', median(again), { p95: p95(again) });
  yield blockRow(place.count, 'review', blocked);
}

/** The Speakers view, over a library of the same size in which people are quoted. */
async function* speakerRows(place: Place, probe: Probe): AsyncGenerator<Row> {
  const library = join(place.library, '../spoken');
  const spoken = { ...place, library };
  makeLibrary(library, place.count, true);
  try {
    const anew = await probe('speakers', spoken);
    const warm = await probe('speakers', spoken);
    const once = onceOf(place);
    yield once('speakers: somebody listed, nothing read for quotations yet', anew.first);
    yield once('speakers: all articles read for quotations', anew.whole);
    yield once('speakers: all listed, warm index', warm.whole);
    yield once('speakers: filtered by some letters', median(warm.filtered), { p95: p95(warm.filtered) });
    yield once('speakers: the quotations of one', warm.ofOne);
    yield once('speakers: memory of the service with it', warm.memory, { unit: 'MB' });
    yield blockRow(place.count, 'speakers, nothing read yet', anew.blocked);
    yield blockRow(place.count, 'speakers, warm index', warm.blocked);
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}

/** What keeps the library safe, beside the copying or reading of the same files. */
async function* keepingRows(place: Place, probe: Probe): AsyncGenerator<Row> {
  const once = onceOf(place);
  const copy = await probe('bareCopies', place);
  const { ms: read } = await probe('read', place);
  const { first, again } = await probe('backUp', place);
  const COPIED = 'a bare copy of all files, each synced';
  const READ = 'a bare `readFile` and `JSON.parse` of all files';
  yield once('first backup', first.ms, { ratio: ratio(first.ms, copy.ms, COPIED) });
  yield once('first backup: memory of the process at most', first.memory, { unit: 'MB' });
  yield once('backup in which nothing is new', again.ms, { ratio: ratio(again.ms, first.ms, 'the first') });
  const restored = await probe('restoreAll', place);
  yield once('restore into an empty library', restored.ms, { ratio: ratio(restored.ms, copy.ms, COPIED) });
  yield once('restore: memory of the process at most', restored.memory, { unit: 'MB' });
  const checked = await probe('check', place);
  yield once('check of all files', checked.ms, { ratio: ratio(checked.ms, read, READ) });
  yield once('check: memory of the process at most', checked.memory, { unit: 'MB' });
  const exported = await probe('exportAll', place);
  yield once('export of everything', exported.ms, { ratio: ratio(exported.ms, read, READ) });
  yield once('export: memory of the process at most', exported.memory, { unit: 'MB' });
}

/** A row of what was measured once. */
const onceOf =
  ({ count }: Place) =>
  (what: string, value: number, more: Partial<Row> = {}): Row => ({
    articles: count,
    what,
    median: value,
    p95: Number.NaN,
    unit: 'ms',
    ...more,
  });

function blockRow(articles: number, during: string, { longest, longestOwn, beside }: Blocks): Row {
  return {
    articles,
    what: `longest block of the main thread: ${during}`,
    median: longestOwn,
    p95: longest,
    unit: 'ms',
    ratio: { value: longest / beside, of: 'that of an idle process beside it' },
    target: atMost(longestOwn, 16, '16 ms'),
  };
}

function removeDerived({ cache }: Place): void {
  rmSync(join(cache, 'libraries'), { recursive: true, force: true });
}
