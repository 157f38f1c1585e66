/** One measurement in a process of its own: `probe.ts JOB LIBRARY CONFIG CACHE COUNT`. Prints one JSON document. */
import { highlights } from './jobs/highlight.ts';
import { imports } from './jobs/importing.ts';
import { bareIndex, index, rebuild } from './jobs/indexing.ts';
import { backUp, bareCopies, check, exportAll, restoreAll } from './jobs/keeping.ts';
import { bareNotes, notebook, notebookAnew } from './jobs/notebook.ts';
import { compare, open, read, walk } from './jobs/opening.ts';
import { review, speakers } from './jobs/quoting.ts';
import { searches } from './jobs/searching.ts';
import type { Place } from './place.ts';

const JOBS = {
  open,
  compare,
  walk,
  read,
  highlights,
  imports,
  searches,
  index,
  bareIndex,
  rebuild,
  notebook,
  notebookAnew,
  bareNotes,
  speakers,
  review,
  backUp,
  restoreAll,
  check,
  exportAll,
  bareCopies,
};
export type Jobs = typeof JOBS;

const isJob = (word: string): word is keyof Jobs => Object.hasOwn(JOBS, word);

if (process.argv[1] === import.meta.filename) {
  const [job = '', library = '', config = '', cache = '', count = '0'] = process.argv.slice(2);
  if (!isJob(job)) throw new Error(`There is no job ${job}`);
  const place: Place = { library, config, cache, count: Number(count) };
  console.log(JSON.stringify(await JOBS[job](place)));
}
