/** A stretch of the projection, in UTF-16 offsets: `start` inclusive, `end` exclusive, `start < end`. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export interface Named<Id extends string> extends Interval {
  readonly id: Id;
}

const UNMEASURED = -1;

/**
 * Which intervals cover an offset or meet a stretch. Kept sorted by start (then the longer first), beside the
 * furthest end of each prefix, so that a look-up walks back only as far as something can still reach.
 */
export class IntervalIndex<Id extends string> {
  #sorted: Named<Id>[] = [];
  /** `#reach[i]` is the greatest end among `#sorted[0..i]`. */
  #reach: number[] = [];
  readonly #byId = new Map<Id, Named<Id>>();

  constructor(intervals: Iterable<Named<Id>> = []) {
    for (const interval of intervals) this.#byId.set(interval.id, interval);
    this.#sorted = [...this.#byId.values()].sort(inTextOrder);
    this.#measure(0);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: Id): Named<Id> | undefined {
    return this.#byId.get(id);
  }

  /** All of them, in text order: by start, then the longer first, then by id. */
  get inOrder(): readonly Named<Id>[] {
    return this.#sorted;
  }

  set(interval: Named<Id>): void {
    const before = this.#byId.get(interval.id);
    if (before !== undefined) this.delete(interval.id);
    const at = this.#firstNotBefore(interval);
    this.#sorted.splice(at, 0, interval);
    this.#reach.splice(at, 0, UNMEASURED);
    this.#byId.set(interval.id, interval);
    this.#measure(at);
  }

  delete(id: Id): boolean {
    const interval = this.#byId.get(id);
    if (interval === undefined) return false;
    const at = this.#firstNotBefore(interval);
    this.#sorted.splice(at, 1);
    this.#reach.splice(at, 1);
    this.#byId.delete(id);
    this.#measure(at);
    return true;
  }

  /** Those that cover the character at `offset`, in text order. */
  at(offset: number): Named<Id>[] {
    return this.meeting(offset, offset + 1);
  }

  /** Those that share at least one character with `start`…`end`, in text order. */
  meeting(start: number, end: number): Named<Id>[] {
    const found: Named<Id>[] = [];
    for (let i = this.#countStartingBefore(end) - 1; i >= 0; i--) {
      if ((this.#reach[i] ?? 0) <= start) break;
      const interval = this.#sorted[i];
      if (interval !== undefined && interval.end > start) found.push(interval);
    }
    return found.toReversed();
  }

  /** The next one in text order after `id`, or the first that starts at or after `offset` when `id` is null. */
  next(id: Id | null, offset: number): Named<Id> | undefined {
    const current = id === null ? undefined : this.#byId.get(id);
    if (current !== undefined) return this.#sorted[this.#firstNotBefore(current) + 1];
    return this.#sorted[this.#countStartingBefore(offset)];
  }

  /** The one before `id` in text order, or the last that starts before `offset` when `id` is null. */
  previous(id: Id | null, offset: number): Named<Id> | undefined {
    const current = id === null ? undefined : this.#byId.get(id);
    if (current !== undefined) return this.#sorted[this.#firstNotBefore(current) - 1];
    return this.#sorted[this.#countStartingBefore(offset) - 1];
  }

  #firstNotBefore(interval: Named<Id>): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const candidate = this.#sorted[middle];
      if (candidate !== undefined && inTextOrder(candidate, interval) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #countStartingBefore(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle]?.start ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** From where one came or went, as far as that makes a difference. */
  #measure(from: number): void {
    let furthest = from > 0 ? (this.#reach[from - 1] ?? 0) : 0;
    for (let i = from; i < this.#sorted.length; i++) {
      furthest = Math.max(furthest, this.#sorted[i]?.end ?? 0);
      if (this.#reach[i] === furthest) return;
      this.#reach[i] = furthest;
    }
  }
}

/** By start; of two that start together the longer first, so that the outer stands before the nested. */
export function inTextOrder<Id extends string>(a: Named<Id>, b: Named<Id>): number {
  return outerFirst(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** As {@link inTextOrder}, for places without a name. */
export const outerFirst = (a: Interval, b: Interval): number => a.start - b.start || b.end - a.end;
