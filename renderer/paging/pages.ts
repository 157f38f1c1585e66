import type { Problem } from '../../shared/errors.ts';
import { toProblem } from '../app/problem.ts';

export interface Page<Row> {
  /** Of all rows that the question has, not of this page alone. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Answers with up to `limit` rows from `offset` on. */
export type Question<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

export const PAGE_SIZE = 100;

interface Held<Row> {
  readonly rows: readonly Row[];
  /** Which state of the library they show; older ones are fetched anew when they are wanted. */
  readonly age: number;
}

/**
 * The rows of a long list, fetched page by page as they come into sight. What is on screen stays there while newer
 * rows are on their way, so that neither a refresh nor another question flickers.
 */
export class Pages<Row> {
  readonly #size: number;
  #question: Question<Row> | null = null;
  #age = 0;
  /** Ages below this one answer an earlier question. */
  #asked = 0;
  #shown = 0;
  /** Ages below this one do not have what was changed here since. */
  #changedAt = 0;
  #total: number | null = null;
  #problem: Problem | null = null;
  #pages = new Map<number, Held<Row>>();
  #underway = new Set<string>();
  #wanted = { from: 0, to: 1 };
  #version = 0;
  readonly #listeners = new Set<() => void>();

  /** @param size how many rows are asked for at once */
  constructor(size = PAGE_SIZE) {
    this.#size = size;
  }

  /** For `useSyncExternalStore`: changes whenever something to show has changed. */
  readonly version = (): number => this.#version;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Null until the first answer. */
  get total(): number | null {
    return this.#total;
  }

  /** Why the last fetch failed; the rows are then those from before. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether what is shown answers the question asked last. */
  get settled(): boolean {
    return this.#shown >= this.#asked && this.#total !== null;
  }

  rowAt(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / this.#size))?.rows[index % this.#size];
  }

  /** The place of a row among those that are here, or -1. */
  indexOf(fits: (row: Row) => boolean): number {
    for (const [page, { rows }] of this.#pages) {
      const at = rows.findIndex(fits);
      if (at >= 0) return page * this.#size + at;
    }
    return -1;
  }

  /**
   * Asks something else: the rows of before stay until the first answer.
   *
   * @returns resolves when the first rows are here, or {@link problem} says why not
   */
  async ask(question: Question<Row>): Promise<void> {
    this.#question = question;
    this.#asked = ++this.#age;
    this.#wanted = { from: 0, to: 1 };
    await this.#fetchWanted();
  }

  /** The library has changed: what is in sight is fetched anew now, the rest when it comes into sight. */
  refresh(): void {
    this.#age++;
    void this.#fetchWanted();
  }

  /** What was made durable from here is shown at once, and no answer that was on its way takes it back. */
  replace(fits: (row: Row) => boolean, by: (row: Row) => Row): void {
    for (const [page, held] of this.#pages) {
      if (held.rows.some(fits)) {
        this.#pages.set(page, { ...held, rows: held.rows.map((row) => (fits(row) ? by(row) : row)) });
      }
    }
    this.#changedAt = ++this.#age;
    this.#changed();
  }

  /** Tells which rows are in sight: `from` up to, not including, `to`. */
  want(from: number, to: number): void {
    this.#wanted = { from, to };
    void this.#fetchWanted();
  }

  async #fetchWanted(): Promise<void> {
    const fetches: Promise<void>[] = [];
    const last = Math.max(this.#wanted.from, this.#wanted.to - 1);
    for (let page = Math.floor(this.#wanted.from / this.#size); page <= last / this.#size; page++) {
      const held = this.#pages.get(page);
      const beyond = this.settled && page > 0 && page * this.#size >= (this.#total ?? 0);
      if (!beyond && (!held || held.age < this.#age)) fetches.push(this.#fetch(page));
    }
    await Promise.all(fetches);
  }

  async #fetch(page: number): Promise<void> {
    const question = this.#question;
    const asked = this.#asked;
    const age = this.#age;
    const job = `${asked} ${page}`;
    if (!question || this.#underway.has(job)) return;
    this.#underway.add(job);
    try {
      const answer = await question(page * this.#size, this.#size);
      if (asked === this.#asked && age >= this.#changedAt) this.#hold(page, answer, age);
    } catch (error) {
      if (asked === this.#asked) this.#problem = toProblem(error);
      this.#changed();
    } finally {
      this.#underway.delete(job);
    }
    if (asked === this.#asked && age < this.#age) void this.#fetchWanted();
  }

  #hold(page: number, answer: Page<Row>, age: number): void {
    if (this.#shown < this.#asked) this.#pages.clear();
    this.#shown = Math.max(this.#shown, age);
    this.#pages.set(page, { rows: answer.rows, age });
    this.#total = answer.total;
    this.#problem = null;
    for (const held of this.#pages.keys()) {
      if (held > 0 && held * this.#size >= answer.total) this.#pages.delete(held);
    }
    this.#changed();
  }

  #changed(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
