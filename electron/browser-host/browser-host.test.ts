import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { AppInfo, Service } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import { decode, encode, type FromHost } from '../../shared/wire.ts';
import type { createService, ServiceOptions } from '../service.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';

const opening = vi.fn<typeof createService>();
vi.mock('../service.ts', () => ({ createService: (options: ServiceOptions) => opening(options) }));

const folder = mkdtempSync(join(tmpdir(), 'commonplace-host-'));
const rendererDir = join(folder, 'renderer');
mkdirSync(join(rendererDir, 'assets'), { recursive: true });
writeFileSync(join(rendererDir, 'index.html'), '<title>page</title>');
writeFileSync(join(rendererDir, 'assets/index-abc.js'), 'page()');
writeFileSync(join(folder, 'secret.txt'), 'secret');

let host: BrowserHost;
const start = () =>
  startBrowserHost({
    surroundings: { env: { COMMONPLACE_LIBRARY: '/a/library' }, platform: 'linux', home: folder },
    rendererDir,
    version: '1.2.3',
  });
const close = vi.fn<() => Promise<void>>();

beforeEach(async () => {
  opening.mockImplementation(async ({ libraryPath, version, host, emit }) => {
    const info: AppInfo = { host, version, platform: 'linux', library: libraryPath, unreachable: null };
    const service: Partial<Service> = {
      'app.info': async () => info,
      'articles.import': async ({ name, bytes }) => {
        emit('library.changed', { articles: 'all', shelf: false });
        return { status: 'imported', title: `${name}: ${new TextDecoder().decode(bytes)}` };
      },
    };
    return { service: service as Service, close };
  });
  host = await start();
});
afterEach(() => host.close());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}
/** Sends the path as it is written, which `fetch` would not. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port, host: authority } = new URL(host.origin);
    request({ hostname, port, path, method, headers: { host: authority, ...headers } }, (response) => {
      const { statusCode = 0, headers } = response;
      text(response).then((body) => resolve({ status: statusCode, headers, body }), reject);
    })
      .on('error', reject)
      .end();
  });

class Window {
  readonly received: FromHost[] = [];
  readonly socket: WebSocket;
  readonly ended: Promise<number>;

  constructor(headers: Record<string, string> = { origin: host.origin }, path = '/api') {
    this.socket = new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, { headers });
    this.socket.on('message', (data: Buffer, isBinary) => {
      this.received.push(decode(isBinary ? data : data.toString()) as FromHost);
    });
    /** The close code, or the HTTP status that the connection was refused with. */
    this.ended = new Promise((resolve) => {
      this.socket.on('error', () => undefined);
      this.socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
      this.socket.on('close', resolve);
    });
  }

  async say(message: object): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) {
      await new Promise((resolve) => this.socket.once('open', resolve));
    }
    this.socket.send(encode(message));
  }

  async hear<Kind extends FromHost['kind']>(kind: Kind): Promise<Extract<FromHost, { kind: Kind }>> {
    const isWanted = (one: FromHost): one is Extract<FromHost, { kind: Kind }> => one.kind === kind;
    return vi.waitFor(() => this.received.find(isWanted) ?? expect.fail(`no ${kind} came`));
  }
}

describe('a page request', () => {
  test('is answered with the headers that guard the page', async () => {
    const { status, headers, body } = await get('/');
    expect([status, body]).toEqual([200, '<title>page</title>']);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://${host.origin.slice(7)};`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  test('for a file that carries its hash may be cached', async () => {
    expect((await get('/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
  });

  const fetched = (site: string, mode: string, dest: string) => ({
    'sec-fetch-site': site,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
  });
  test.each<[string, string, Record<string, string>, string, number]>([
    ['to a rebound name', '/', { host: 'evil.example' }, 'GET', 421],
    ['to localhost, which is not its name', '/', { host: 'localhost' }, 'GET', 421],
    ['to its address without the port', '/', { host: '127.0.0.1' }, 'GET', 421],
    ['from another origin', '/', { origin: 'http://evil.example' }, 'GET', 403],
    ['from another port', '/', { origin: 'http://127.0.0.1:1' }, 'GET', 403],
    ['from no origin in particular', '/', { origin: 'null' }, 'GET', 403],
    ['by another site’s script', '/', fetched('cross-site', 'no-cors', 'script'), 'GET', 403],
    ['by another site’s frame', '/', fetched('cross-site', 'navigate', 'iframe'), 'GET', 403],
    ['by another port’s page', '/', fetched('same-site', 'cors', 'empty'), 'GET', 403],
    ['that posts', '/', {}, 'POST', 405],
    ['that asks for permission', '/', {}, 'OPTIONS', 405],
    ['that climbs out', '/../secret.txt', {}, 'GET', 404],
    ['that climbs out, encoded', '/%2e%2e/secret.txt', {}, 'GET', 404],
    ['that climbs out, encoded with its slash', '/..%2fsecret.txt', {}, 'GET', 404],
    ['that climbs out, twice encoded', '/%252e%252e%252fsecret.txt', {}, 'GET', 404],
    ['that climbs out by backslashes', '/..\\secret.txt', {}, 'GET', 404],
    ['that climbs out from a folder', '/assets/../../secret.txt', {}, 'GET', 404],
    ['for a path of the disk', '//etc/passwd', {}, 'GET', 404],
    ['by an absolute URL', 'http://evil.example/', {}, 'GET', 404],
  ])('%s is refused', async (_which, path, headers, method, status) => {
    const answer = await get(path, headers, method);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toContain('page');
  });

  test.each([
    ['typed by a person', fetched('none', 'navigate', 'document')],
    ['by a link from elsewhere', fetched('cross-site', 'navigate', 'document')],
    ['of the page itself', fetched('same-origin', 'cors', 'empty')],
  ])('%s is answered', async (_which, headers) => {
    expect((await get('/', headers)).status).toBe(200);
  });

  test('without a Host is refused', async () => {
    const { hostname, port } = new URL(host.origin);
    const socket = connect(Number(port), hostname);
    socket.end('GET / HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /);
  });
});

describe('a connection', () => {
  test('with the token is welcomed, and its calls are answered', async () => {
    const window = new Window();
    await window.say({ token: host.admission.token });
    expect(await window.hear('welcome')).toMatchObject({ token: host.admission.token });
    await window.say({ id: 7, name: 'app.info', input: {} });
    expect(await window.hear('reply')).toEqual({
      kind: 'reply',
      id: 7,
      reply: {
        ok: true,
        value: {
          host: 'browser',
          version: '1.2.3',
          platform: 'linux',
          library: '/a/library',
          unreachable: null,
        },
      },
    });
  });

  test('carries bytes, and events to every window', async () => {
    const [window, other] = [new Window(), new Window()];
    for (const one of [window, other]) {
      await one.say({ token: host.admission.token });
      await one.hear('welcome');
    }
    const bytes = new TextEncoder().encode('text');
    await window.say({ id: 1, name: 'articles.import', input: { name: 'a.txt', bytes } });
    expect((await window.hear('reply')).reply).toEqual({
      ok: true,
      value: { status: 'imported', title: 'a.txt: text' },
    });
    expect(await other.hear('event')).toMatchObject({ name: 'library.changed' });
  });

  test.each<[string, object]>([
    ['no token', {}],
    ['a wrong token', { token: 'x'.repeat(43) }],
    ['a call in place of a token', { id: 1, name: 'app.info', input: {} }],
    ['a code that was never issued', { code: 'x'.repeat(43) }],
  ])('with %s is closed', async (_with, hello) => {
    const window = new Window();
    await window.say(hello);
    expect(await window.ended).toBe(4401);
    expect(window.received).toEqual([]);
  });

  test.each<[string, () => Window, number]>([
    ['a foreign Origin', () => new Window({ origin: 'http://evil.example' }), 403],
    ['no Origin', () => new Window({}), 403],
    ['a foreign Host', () => new Window({ origin: host.origin, host: 'evil.example' }), 421],
    ['a foreign site', () => new Window({ origin: host.origin, 'sec-fetch-site': 'cross-site' }), 403],
    ['another path', () => new Window({ origin: host.origin }, '/other'), 404],
  ])('with %s is refused', async (_with, connect, status) => {
    expect(await connect().ended).toBe(status);
  });

  test('that sends what is no message is closed', async () => {
    const window = new Window();
    await window.say({ token: host.admission.token });
    await window.hear('welcome');
    window.socket.send('{');
    expect(await window.ended).toBe(1003);
  });

  test('that begins with a long message is closed unread', async () => {
    const window = new Window();
    await window.say({ token: host.admission.token, more: 'x'.repeat(2000) });
    expect(await window.ended).toBe(1003);
  });

  test('by a launch code is welcomed once; the second time ends the first', async () => {
    const code = new URL(host.launchUrl()).hash.slice('#code='.length);
    const window = new Window();
    await window.say({ code });
    const { token } = await window.hear('welcome');
    expect(token).not.toBe(host.admission.token);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const thief = new Window();
    await thief.say({ code });
    expect(await thief.ended).toBe(4401);
    expect(await window.ended).toBe(4401);
  });
});

describe('the host', () => {
  test('listens on loopback only, under an address that holds the token in its fragment', () => {
    const { hostname, hash, search, pathname } = new URL(host.url);
    expect([hostname, pathname, search]).toEqual(['127.0.0.1', '/', '']);
    expect(hash).toBe(`#token=${host.admission.token}`);
    expect(host.admission.token).toMatch(/^[\w-]{43}$/);
  });

  test('still serves the page when the library cannot be opened, and says why to those it admits', async () => {
    await host.close();
    const problem = {
      code: 'library-newer',
      message: 'A newer version made this library',
      hint: 'Update.',
    } as const;
    opening.mockRejectedValue(new CommonplaceError(problem.code, problem.message, problem.hint));
    host = await start();
    expect(host.problem).toEqual(problem);
    expect((await get('/')).status).toBe(200);
    const window = new Window();
    await window.say({ token: host.admission.token });
    expect(await window.hear('unavailable')).toEqual({
      kind: 'unavailable',
      problem,
      token: host.admission.token,
    });
    expect(await window.ended).toBe(4503);
    const stranger = new Window();
    await stranger.say({});
    expect(await stranger.ended).toBe(4401);
    expect(stranger.received).toEqual([]);
  });

  test('opens a library that could not be opened for the next window that asks', async () => {
    await host.close();
    opening.mockClear();
    opening.mockRejectedValueOnce(new CommonplaceError('library-unusable', 'There is a file in its place'));
    host = await start();
    const window = new Window();
    await window.say({ token: host.admission.token });
    await window.hear('welcome');
    expect(opening).toHaveBeenCalledTimes(2);
  });

  test('outlives connections that break while they are refused', async () => {
    const { hostname, port } = new URL(host.origin);
    const stranger =
      'GET /api HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    for (let n = 0; n < 20; n += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: hostname, port: Number(port) }, () => {
          socket.write(stranger, () => socket.resetAndDestroy());
        });
        socket.on('close', () => resolve());
      });
    }
    expect((await get('/')).status).toBe(200);
  });

  test('serves a new build to new requests and tells the windows', async () => {
    const window = new Window();
    await window.say({ token: host.admission.token });
    const { build } = await window.hear('welcome');
    writeFileSync(join(rendererDir, 'index.html'), '<title>page two</title>');
    await host.reload();
    await window.hear('reload');
    expect((await get('/')).body).toBe('<title>page two</title>');
    const late = new Window();
    await late.say({ token: host.admission.token });
    expect((await late.hear('welcome')).build).not.toBe(build);
    writeFileSync(join(rendererDir, 'index.html'), '<title>page</title>');
  });

  test('closes the library when it ends', async () => {
    await host.close();
    expect(close).toHaveBeenCalledTimes(1);
    host = await start();
  });
});
