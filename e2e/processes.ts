import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const root = join(import.meta.dirname, '..');

/** The environment of an app whose library and all else that it keeps lies in a folder; the app is built already. */
export function appIn(folder: string): NodeJS.ProcessEnv & { readonly COMMONPLACE_LIBRARY: string } {
  return {
    ...process.env,
    COMMONPLACE_LIBRARY: join(folder, 'library'),
    COMMONPLACE_CONFIG: join(folder, 'config'),
    COMMONPLACE_CACHE: join(folder, 'cache'),
    COMMONPLACE_BACKUPS: join(folder, 'backups'),
    COMMONPLACE_BUILD: '0',
  };
}

/** How long a process may take to end by itself, in milliseconds. */
const GRACE = 10_000;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<Finished> {
  const child = spawn(process.execPath, [join(root, script), ...args], { env, cwd: root });
  child.stdin.on('error', () => undefined); // a script that reads no input may end before it is written
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

export interface Served {
  /** What `npm start` printed: the address with its token. */
  readonly url: string;
  readonly pid: number | undefined;
  readonly stderr: () => string;
  stop(): Promise<void>;
}

/** Starts the browser host as `npm start -- --browser` does, without a window. */
export async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const script = join(root, 'electron/start/start.mjs');
  const flags = ['--max-semi-space-size=4'];
  const child = spawn(process.execPath, [...flags, script, '--browser', '--no-open'], { env, cwd: root });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error(`The browser host ended: ${stdout}${stderr}`)));
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(stdout)?.[0];
      if (found) resolve(found);
    });
  });
  return {
    url,
    pid: child.pid,
    stderr: () => stderr,
    async stop() {
      const late = setTimeout(() => child.kill('SIGKILL'), GRACE);
      child.kill('SIGTERM');
      await closed;
      clearTimeout(late);
    },
  };
}
