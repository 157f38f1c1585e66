import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../identifiers.ts';
import { isStamp, later, nextStamp, type Stamp, stampDevice, stampIso, stampMs } from './clock.ts';

const here = 'aaaaaaaa' as DeviceId;
const there = 'bbbbbbbb' as DeviceId;
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 45 }),
  fc.double({ min: -1e6, max: 2 ** 48, noNaN: true }),
);

describe('hybrid logical clock', () => {
  it('makes well-formed stamps that tell their time and device', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const stamp = nextStamp(null, now, here);
        expect(isStamp(stamp)).toBe(true);
        expect(stampMs(stamp)).toBe(Math.max(0, Math.min(2 ** 48 - 1, Math.floor(now))));
        expect(stampDevice(stamp)).toBe(here);
      }),
    );
    expect(stampIso(nextStamp(null, Date.UTC(2025, 0, 2), here))).toBe('2025-01-02T00:00:00.000Z');
  });

  it('moves forward whatever the wall clocks of the devices say', () => {
    const steps = fc.array(fc.record({ now: anyTime, device: fc.constantFrom(here, there) }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(steps, (steps) => {
        let seen: Stamp | null = null;
        for (const { now, device } of steps) {
          const next: Stamp = nextStamp(seen, now, device);
          expect(later(seen, next)).toBe(next);
          expect(next).not.toBe(seen);
          seen = next;
        }
      }),
    );
  });

  it('follows a clock of the far future by its counter, and stays with it', () => {
    const future = nextStamp(null, Date.UTC(2199, 0, 1), there);
    const next = nextStamp(future, Date.UTC(2025, 0, 1), here);
    expect(next > future).toBe(true);
    expect(stampMs(next)).toBe(stampMs(future));
  });

  it('carries a full counter into the milliseconds', () => {
    const full = '000000000010-ffff-bbbbbbbb' as Stamp;
    expect(nextStamp(full, 0, here)).toBe('000000000011-0000-aaaaaaaa');
  });

  it('does not overflow at the end of time', () => {
    const last = 'ffffffffffff-ffff-bbbbbbbb' as Stamp;
    expect(isStamp(nextStamp(last, 0, here))).toBe(true);
  });

  it.each([null, 3, '', '0-0-a', '00000000001G-0000-aaaaaaaa', '000000000010-0000-aaaaaaa1 '])(
    'does not take %s for a stamp',
    (value) => {
      expect(isStamp(value)).toBe(false);
    },
  );
});
