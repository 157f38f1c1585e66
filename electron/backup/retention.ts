const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From young to old: snapshots up to `age` old are thinned to one in every `every` milliseconds. */
const TIERS: readonly { readonly age: number; readonly every: number }[] = [
  { age: DAY, every: HOUR },
  { age: 30 * DAY, every: DAY },
  { age: 365 * DAY, every: 7 * DAY },
  { age: Number.POSITIVE_INFINITY, every: 30 * DAY },
];

/**
 * Which of the snapshots stay: the newest always, then one an hour for a day, one a day for a month, one a week for
 * a year, and one a month for good. In each slot the oldest stays, so that a snapshot once kept is not replaced by
 * each newer one (grandfather-father-son rotation).
 *
 * @param times ISO 8601 in UTC, in any order.
 * @param now milliseconds since the epoch.
 */
export function snapshotsToKeep(times: readonly string[], now: number): ReadonlySet<string> {
  const oldestFirst = [...times].sort();
  const keep = new Set<string>();
  const taken = new Set<string>();
  for (const time of oldestFirst) {
    const at = Date.parse(time);
    const tier = TIERS.findIndex(({ age }) => now - at <= age);
    const slot = `${tier}/${Math.floor(at / (TIERS[tier]?.every ?? DAY))}`;
    if (taken.has(slot)) continue;
    taken.add(slot);
    keep.add(time);
  }
  const newest = oldestFirst.at(-1);
  if (newest !== undefined) keep.add(newest);
  return keep;
}
