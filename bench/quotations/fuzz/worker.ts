import { parentPort } from 'node:worker_threads';
import { READERS } from './readers.ts';

export interface Task {
  readonly reader: string;
  readonly text: string;
  /** How often it is read; what is found must be the same each time. */
  readonly times: number;
}

/** @property milliseconds of the fastest reading */
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
      const started = performance.now();
      const found = read(text);
      fastest = Math.min(fastest, performance.now() - started);
      if (text.length < 100_000) results.push(JSON.stringify(found));
    }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  return new Set(results).size > 1
    ? { ok: false, reason: 'read twice, found differently' }
    : { ok: true, milliseconds: fastest };
}
