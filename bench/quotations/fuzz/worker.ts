import { parentPort } from 'node:worker_threads';
import { READERS } from './readers.ts';

export interface Task {
  readonly reader: string;
  readonly text: string;
  /** How often it is read; what is found must be the same each time. */
  readonly times: number;
}

/** @property milliseconds of processor time that the fastest reading took: what else the machine does is no part of it */
export type Outcome =
  | { readonly ok: true; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error('the readers are started as a worker thread');

port.on('message', ({ reader, text, times }: Task) => {
  const answer = (outcome: Outcome) => port.postMessage(outcome, []);
  answer(outcomeOf(reader, text, times));
});

function outcomeOf(reader: string, text: string, times: number): Outcome {
  const read = READERS[reader];
  if (read === undefined) return { ok: false, reason: 'no such reader' };
  const results: string[] = [];
  let fastest = Number.POSITIVE_INFINITY;
  try {
    for (let time = 0; time < times; time += 1) {
      const started = process.threadCpuUsage();
      const found = read(text);
      const { user, system } = process.threadCpuUsage(started);
      fastest = Math.min(fastest, (user + system) / 1000);
      if (text.length < 100_000) results.push(JSON.stringify(found));
    }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  return new Set(results).size > 1
    ? { ok: false, reason: 'read twice, found differently' }
    : { ok: true, milliseconds: fastest };
}
