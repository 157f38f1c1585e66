/** Changes kept beside a map before they are put into a copy of it. */
const MANY = 48;

/**
 * A map that never changes, made from another one by a few changes without copying all of it. It goes through its
 * entries in the order that a `Map` with the same changes would.
 */
export class OverlaidMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  readonly #below: ReadonlyMap<Key, Value>;
  /** Null for what was taken out. In the order in which keys that `#below` has not were added. */
  readonly #over: ReadonlyMap<Key, Value | null>;
  readonly size: number;

  private constructor(below: ReadonlyMap<Key, Value>, over: ReadonlyMap<Key, Value | null>, size: number) {
    this.#below = below;
    this.#over = over;
    this.size = size;
  }

  /** @param changes the last one of a key is what counts; null takes it out */
  static of<Key, Value extends object>(
    map: ReadonlyMap<Key, Value>,
    changes: ReadonlyMap<Key, Value | null> | readonly (readonly [Key, Value | null])[],
  ): ReadonlyMap<Key, Value> {
    const below = map instanceof OverlaidMap ? (map.#below as ReadonlyMap<Key, Value>) : map;
    const over = new Map(map instanceof OverlaidMap ? (map.#over as Map<Key, Value | null>) : []);
    let { size } = map;
    let reordered = false;
    for (const [key, value] of changes) {
      const before = over.has(key) ? (over.get(key) ?? null) : (below.get(key) ?? null);
      if (value === null && !below.has(key)) over.delete(key);
      else over.set(key, value);
      // What comes back after it was taken out stands last, not where it was.
      if (value !== null && before === null && below.has(key)) reordered = true;
      size += Number(value !== null) - Number(before !== null);
    }
    if (!reordered && over.size <= MANY) return new OverlaidMap(below, over, size);
    const copy = new Map(map);
    for (const [key, value] of changes) {
      if (value === null) copy.delete(key);
      else copy.set(key, value);
    }
    return copy;
  }

  get(key: Key): Value | undefined {
    const over = this.#over.get(key);
    return over === undefined ? this.#below.get(key) : (over ?? undefined);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#below) {
      const over = this.#over.get(key);
      if (over === undefined) yield [key, value];
      else if (over !== null) yield [key, over];
    }
    for (const [key, value] of this.#over) {
      if (value !== null && !this.#below.has(key)) yield [key, value];
    }
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(tell: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this);
  }
}
