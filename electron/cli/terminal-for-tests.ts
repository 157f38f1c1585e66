import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './commonplace.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A person at a terminal in an empty folder, whose library, settings and cache are in it too. */
export interface Terminal {
  readonly folder: string;
  /** Environment of a process of the same person. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: (...words: string[]) => Promise<Said>;
  /** The one JSON document on standard output, for a command that is to succeed. */
  readonly json: <T>(...words: string[]) => Promise<T>;
  readonly leave: () => void;
}

export interface TerminalOptions {
  /** Ctrl-C is pressed when this much was said on standard output. */
  readonly interruptAfter?: number;
  readonly isTerminal?: boolean;
}

export function openTerminal({ interruptAfter, isTerminal = false }: TerminalOptions = {}): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-cli-'));
  const env = {
    COMMONPLACE_LIBRARY: join(folder, 'library'),
    COMMONPLACE_CONFIG: join(folder, 'config'),
    COMMONPLACE_CACHE: join(folder, 'cache'),
    COMMONPLACE_BACKUPS: join(folder, 'backups'),
  };
  const run = async (...words: string[]): Promise<Said> => {
    let out = '';
    let err = '';
    const interrupted = new AbortController();
    const code = await main(words, {
      out: (text) => {
        out += text;
        if (interruptAfter !== undefined && out.length >= interruptAfter) interrupted.abort();
      },
      err: (text) => void (err += text),
      isTerminal,
      cwd: folder,
      surroundings: { env, platform: 'linux', home: folder },
      version: '1.2.3',
      signal: interrupted.signal,
    });
    return { code, out, err };
  };
  return {
    folder,
    env,
    run,
    async json<T>(...words: string[]): Promise<T> {
      const { out, err } = await run(...words, '--json');
      try {
        return JSON.parse(out) as T;
      } catch (cause) {
        throw new Error(`not one JSON document: ${out || err}`, { cause });
      }
    },
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}
