import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runElectron } from './run-electron.mjs';

/** A program in place of Electron's binary. */
function program(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'commonplace-run-')), 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

describe.skipIf(process.platform === 'win32')('running Electron', () => {
  test('ends with the app', async () => {
    expect(await runElectron(program('exit 0'))).toEqual({ code: 0 });
  });

  test('ends without another try where the app has told the person why it cannot start', async () => {
    expect(await runElectron(program('exit 3'))).toEqual({ code: 3 });
  });

  test.each([
    ['a missing shared library', program('exit 127'), '127'],
    ['an unusable sandbox', program('kill -TRAP $$'), 'SIGTRAP'],
    ['a missing binary', '/no/such/electron', 'ENOENT'],
  ])('says that it could not run for %s', async (_what, binary, reason) => {
    expect(await runElectron(binary)).toEqual({
      why: expect.stringMatching(`^Electron did not start .*${reason}`),
    });
  });

  test('can be ended from outside, to be started anew', async () => {
    const stop = new AbortController();
    const running = runElectron(program('exec sleep 60'), { signal: stop.signal });
    stop.abort();
    expect(await running).toEqual({ code: 0 });
  });
});
