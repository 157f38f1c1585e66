import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { createBuilder } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';

type Listener = (event: unknown, ...args: readonly unknown[]) => void;
interface Bridge {
  call(name: unknown, input: unknown): Promise<unknown>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}

let script: string;

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, 'build/vite.config.ts'),
    logLevel: 'error',
    environments: { preload: { build: { write: false } } },
  });
  const built = await builder.build(builder.environments.preload!);
  script = 'output' in built && built.output[0].type === 'chunk' ? built.output[0].code : '';
}, 30_000);

/** Runs the script as a sandboxed window does: plain, with a `require` that knows Electron's renderer part alone. */
function run() {
  const exposed: Record<string, Bridge> = {};
  const heard = new Set<Listener>();
  const invoke = vi.fn<(...args: unknown[]) => Promise<unknown>>().mockResolvedValue({ ok: true, value: 1 });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, value: Bridge) => {
        exposed[key] = value;
      },
    },
    ipcRenderer: {
      invoke,
      on: (channel: string, listener: Listener) => channel === 'commonplace:event' && heard.add(listener),
      off: (_channel: string, listener: Listener) => heard.delete(listener),
    },
  };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  runInContext(script, createContext({ require, module: { exports: {} }, exports: {} }));
  return { exposed, heard, invoke };
}

describe('the preload script', () => {
  test('is one script without imports', () => {
    expect([...script.matchAll(/require\(["'](.+?)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(script).not.toMatch(/^\s*(import|export)\s/m);
  });

  test('exposes two functions and nothing of Electron', () => {
    const { exposed } = run();
    expect(Object.keys(exposed)).toEqual(['commonplace']);
    expect(Object.keys(exposed.commonplace!)).toEqual(['call', 'on']);
  });

  test('passes calls on, over one channel', async () => {
    const { exposed, invoke } = run();
    expect(await exposed.commonplace!.call('app.info', {})).toEqual({ ok: true, value: 1 });
    expect(invoke.mock.calls).toEqual([['commonplace:call', 'app.info', {}]]);
  });

  test('gives a listener the payloads of its event, and never Electron’s own', () => {
    const { exposed, heard } = run();
    const listener = vi.fn<(...args: unknown[]) => void>();
    const off = exposed.commonplace!.on('app.action', listener);
    for (const hear of heard) hear({ sender: 'electron' }, 'app.action', { action: 'undo' });
    for (const hear of heard) hear({ sender: 'electron' }, 'app.notice', {});
    expect(listener.mock.calls).toEqual([[{ action: 'undo' }]]);
    off();
    expect(heard.size).toBe(0);
  });
});
