import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleForChild } from './fixtures/bundle.ts';
import { openLocks } from './locks.ts';

let folder: string;
let bundle: string;
let program: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'locks-program-'));
  program = await bundleForChild(join(import.meta.dirname, 'fixtures/lock-process.ts'), bundle);
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locks-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that does what the fixture does with locks. */
function start(...words: string[]): ChildProcess {
  const child = fork(program, words, { execArgv: [] });
  children.push(child);
  return child;
}

describe('locks', () => {
  it('let one work of a process at a time hold a name', async () => {
    const locks = openLocks(folder);
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => locks.hold('a', work)));
    expect(most).toBe(1);
    locks.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('outlive the cache folder that goes away while they are held', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const locks = openLocks(folder);
    await locks.hold('a', async ({ assertHeld }) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'a file in its place');
      vi.advanceTimersByTime(5000);
      rmSync(folder);
      expect(assertHeld).toThrow('Another Commonplace process');
    });
    await expect(locks.hold('a', () => Promise.resolve(3))).resolves.toBe(3);
    vi.useRealTimers();
  });

  it('are let go of when the work fails', async () => {
    const locks = openLocks(folder);
    await expect(locks.hold('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(locks.hold('a', () => Promise.resolve(3))).resolves.toBe(3);
  });

  it('let processes that count in one file lose no count', async () => {
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    const counting = Array.from({ length: 3 }, () => start('count', folder, counter, '100'));
    await Promise.all(counting.map((child) => once(child, 'exit')));
    expect(readFileSync(counter, 'utf8')).toBe('300');
  });

  it('of a killed process are passed over at once, whoever waits', async () => {
    const holder = start('hold', folder);
    await once(holder, 'message');
    expect(existsSync(join(folder, 'a.lock'))).toBe(true);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    const counting = Array.from({ length: 3 }, () => start('count', folder, counter, '30'));
    await Promise.all(counting.map((child) => once(child, 'exit')));
    expect(readFileSync(counter, 'utf8')).toBe('90');
    expect(readdirSync(folder)).toEqual(['counter']);
  });

  it('without a readable holder are passed over', async () => {
    writeFileSync(join(folder, 'a.lock'), '');
    const locks = openLocks(folder);
    await expect(locks.hold('a', () => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('are taken also after the folder was emptied', async () => {
    const locks = openLocks(folder);
    rmSync(folder, { recursive: true });
    await expect(locks.hold('a', () => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('tell a holder that lost its lock', async () => {
    const locks = openLocks(folder);
    await locks.hold('a', async ({ assertHeld }) => {
      assertHeld();
      rmSync(join(folder, 'a.lock'));
      expect(assertHeld).toThrow('holding');
    });
  });
});
