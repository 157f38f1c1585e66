import type { DeviceId } from '../identifiers.ts';

declare const brand: unique symbol;
/**
 * A moment of a hybrid logical clock (Kulkarni, Demirbas, Madappa, Avva, Leone: "Logical Physical Clocks", 2014) as
 * `mmmmmmmmmmmm-cccc-dddddddd`: milliseconds since 1970 in 12 hexadecimal digits, a counter in 4, and the device
 * that made it. The width is fixed, so the order of the strings is the total order of the moments.
 */
export type Stamp = string & { readonly [brand]: 'Stamp' };

const WELL_FORMED = /^[0-9a-f]{12}-[0-9a-f]{4}-[a-z2-7]{8}$/u;
const LAST_MS = 2 ** 48 - 1;
const LAST_COUNT = 2 ** 16 - 1;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && WELL_FORMED.test(value);
}

export function isDeviceId(value: unknown): value is DeviceId {
  return typeof value === 'string' && /^[a-z2-7]{8}$/u.test(value);
}

/**
 * The moment of a new change: later than `seen`, the latest moment known of what is changed (null when there is
 * none), and at the wall clock's time where that is later still. A `seen` far in the future, from a device whose
 * clock is wrong, is followed by the counter alone, so that later changes still come later; a full counter carries
 * into the milliseconds.
 *
 * @param nowMs the wall clock, milliseconds since 1970; may be wrong by any amount
 */
export function nextStamp(seen: Stamp | null, nowMs: number, device: DeviceId): Stamp {
  const wall = Math.min(LAST_MS, Math.max(0, Math.floor(nowMs)));
  if (seen === null || wall > stampMs(seen)) return write(wall, 0, device);
  const count = Number.parseInt(seen.slice(13, 17), 16) + 1;
  if (count <= LAST_COUNT) return write(stampMs(seen), count, device);
  return write(Math.min(LAST_MS, stampMs(seen) + 1), 0, device);
}

/** Milliseconds since 1970, by the clock of the device that made it. */
export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

export function stampDevice(stamp: Stamp): DeviceId {
  return stamp.slice(18) as DeviceId;
}

/** The last answer of {@link stampIso}: many stamps in a row are of one moment. */
let lastIso = { of: '', iso: '' };

/** ISO 8601 in UTC. */
export function stampIso(stamp: Stamp): string {
  const of = stamp.slice(0, 12);
  if (lastIso.of !== of) lastIso = { of, iso: new Date(stampMs(stamp)).toISOString() };
  return lastIso.iso;
}

export function later(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function write(ms: number, count: number, device: DeviceId): Stamp {
  return `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}-${device}` as Stamp;
}
