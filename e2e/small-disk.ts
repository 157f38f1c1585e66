import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes that is there in memory only, where the machine lets one be made: as root on Linux. */
export interface SmallDisk {
  /** Leaves no room for a single byte more. */
  fill(): void;
  /** Makes room again. */
  empty(): void;
  /** Refuses every write, as a card with its lock on does. */
  lock(): void;
  unlock(): void;
  remove(): void;
}

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: 'ignore' });
};

export function mayMakeDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'commonplace-disk-'));
  try {
    makeDisk(place).remove();
    return true;
  } catch {
    return false; // a sandbox without the right to mount
  } finally {
    rmdirSync(place);
  }
}

/** Puts the disk in the place of a folder; what was in the folder is hidden until the disk is removed. */
export function makeDisk(folder: string): SmallDisk {
  run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'commonplace-test', folder);
  const filling = join(folder, '.filling');
  return {
    fill() {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        try {
          for (;;) writeFileSync(filling, Buffer.alloc(size), { flag: 'a' });
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    },
    empty: () => rmSync(filling, { force: true }),
    lock: () => run('mount', '-o', 'remount,ro', folder),
    unlock: () => run('mount', '-o', 'remount,rw', folder),
    remove: () => run('umount', '-l', folder),
  };
}
