import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { electronBinary } from './find.mjs';
import { getElectron } from './get-electron.mjs';

/** Short, so that a server which says nothing is soon given up. */
const patience = { probe: 300, firstByte: 300, nextByte: 300 };

let folder: string;
let memory: string;
let server: Server | null = null;

async function mirror(answer: RequestListener): Promise<void> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

beforeEach(() => {
  folder = temporaryFolder();
  memory = join(folder, 'memory', 'failed.json');
  vi.stubEnv('electron_config_cache', join(folder, 'cache'));
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'COMMONPLACE_ELECTRON_DOWNLOAD']) {
    vi.stubEnv(name, undefined);
  }
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
});

// Where the binary is here already, there is nothing to fetch.
describe.skipIf(electronBinary() !== null)('fetching Electron', () => {
  test('ends with a reason where there is no server, and remembers that for a while', async () => {
    await mirror(() => undefined);
    server!.close();
    expect(await getElectron({ memory, patience })).toEqual({
      why: 'Electron could not be downloaded: ECONNREFUSED',
    });
    await mirror((_request, response) => response.writeHead(500).end());
    expect(await getElectron({ memory, patience })).toMatchObject({
      why: expect.stringContaining('ECONNREFUSED (tried less than an hour ago'),
    });
    expect(await getElectron({ memory, patience, insist: true })).toMatchObject({
      why: expect.stringContaining('500'),
    });
  });

  test('ends where the server says nothing', async () => {
    await mirror(() => undefined);
    expect(await getElectron({ memory, patience })).toEqual({
      why: 'Electron could not be downloaded: its server did not answer in time',
    });
  });

  test.each([
    ['before its first byte', 0],
    ['half way', 1000],
  ])('ends where the download stands still %s', async (_when, bytes) => {
    await mirror((request, response) => {
      if (request.method === 'HEAD') return response.end();
      response.writeHead(200, { 'content-length': 1_000_000 });
      return response.write(Buffer.alloc(bytes || 0));
    });
    expect(await getElectron({ memory, patience })).toEqual({
      why: 'Electron could not be downloaded: nothing came for 0.3 seconds',
    });
  });

  test('takes no archive with another checksum', async () => {
    await mirror((request, response) => response.end(request.method === 'HEAD' ? '' : 'not Electron'));
    expect(await getElectron({ memory, patience })).toMatchObject({
      why: expect.stringMatching(/checksum/i),
    });
  });

  test('is not tried where it is switched off', async () => {
    vi.stubEnv('COMMONPLACE_ELECTRON_DOWNLOAD', '0');
    expect(await getElectron({ memory, patience })).toEqual({ why: 'downloading Electron is switched off' });
    expect(existsSync(memory)).toBe(false);
  });
});
