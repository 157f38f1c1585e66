/** Lets works that share a key run one after the other, in the order in which they came. */
export type TakeTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function takeTurns(): TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key);
    const done = before === undefined ? work() : before.then(work);
    const settled = done.then(
      () => undefined,
      () => undefined, // its own caller hears of it; who comes next only needs the turn
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return done;
  };
}
