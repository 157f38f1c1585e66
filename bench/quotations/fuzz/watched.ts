import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './worker.ts';

/** Runs tasks one after another in a thread, which is ended when one of them takes longer than it may. */
export class WatchedReaders {
  #worker: Worker | null = null;

  /** @param limit in milliseconds */
  run(task: Task, limit: number): Promise<Outcome> {
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url));
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', failed);
        resolve(outcome);
      };
      const end = (reason: string): void => {
        this.#worker = null;
        settle({ ok: false, reason });
        void worker.terminate();
      };
      const failed = (error: unknown): void => end(`the thread failed: ${String(error)}`);
      const timer = setTimeout(() => end(`not done after ${limit} ms`), limit);
      worker.on('message', settle).on('error', failed);
      worker.postMessage(task, []);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
