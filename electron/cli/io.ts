import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Surroundings } from '../library/places.ts';

/** Everything of the outside world that the command line touches, so that a test can stand in for it. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal: progress is shown only there. */
  readonly isTerminal: boolean;
  /** What relative paths are relative to. */
  readonly cwd: string;
  readonly surroundings: Surroundings;
  readonly version: string;
  /** Aborted by Ctrl-C: long jobs stop after the item at hand and report. */
  readonly signal: AbortSignal;
}

/** The real process. Ctrl-C is taken once; a second one ends the process as usual. */
export function processIo(version: string): CliIo {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  // Whoever reads has had enough (as in `commonplace list | head`): nothing is wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    // `npm run` works in the package's folder; the paths were typed in another.
    cwd: (process.env.npm_lifecycle_event === 'commonplace' && process.env.INIT_CWD) || process.cwd(),
    surroundings: { env: process.env, platform: process.platform, home: homedir() },
    version,
    signal: interrupted.signal,
  };
}

/** The version that `package.json` beside the built app states. */
export function versionOf(packageJson: URL): string {
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string };
  return version;
}
