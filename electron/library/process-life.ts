import { readFileSync } from 'node:fs';
import { errnoOf } from './file-system.ts';

/** A process as others can recognise it: by its number and, where the system tells it, by when it started. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since boot (`/proc/PID/stat`, field 22); null on systems that do not tell it. */
  readonly started: string | null;
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

/** Whether the process runs on this machine; a number that was given to a later process does not count. */
export function isAlive({ pid, started }: ProcessMark): boolean {
  if (pid <= 0) return false; // to kill(2), these would mean groups of processes
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) === 'EPERM'; // there, and another user's
  }
  const now = started === null ? null : statOf(pid);
  return now === null || (now.started === started && now.state !== 'Z');
}

function startOf(pid: number): string | null {
  return statOf(pid)?.started ?? null;
}

/** `state` and `starttime` of proc(5); null where there is no `/proc`. */
function statOf(pid: number): { readonly state: string; readonly started: string } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    return state === undefined || started === undefined ? null : { state, started };
  } catch {
    return null; // no /proc here, or gone meanwhile
  }
}
