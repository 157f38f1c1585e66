import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Emit } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import { encode, type FromHost, MAX_MESSAGE_BYTES, SOCKET_PATH } from '../../shared/wire.ts';
import { libraryPathOf } from '../library/chosen-library.ts';
import { placesOf, type Surroundings } from '../library/places.ts';
import { type BuiltFiles, readBuiltFiles } from '../page/built-files.ts';
import { pageHeaders } from '../page/headers.ts';
import { createService } from '../service.ts';
import { type Admission, createAdmission } from './admission.ts';
import { converse } from './conversation.ts';
import { type Backend, type HeldLibrary, holdLibrary } from './held-library.ts';
import { type Address, refusal } from './refusal.ts';

/** The one address that is bound and answered. */
const LOOPBACK = '127.0.0.1';

export interface BrowserHostOptions {
  /** Says where the library is. */
  readonly surroundings: Surroundings;
  /** The built renderer's folder. */
  readonly rendererDir: string;
  readonly version: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** That of a host run before on the same port, so that windows open since then are still known. */
  readonly admission?: Admission;
}

export interface BrowserHost {
  readonly origin: string;
  readonly admission: Admission;
  /** For a person: carries the token in its fragment, which no server, referrer or log ever sees. */
  readonly url: string;
  /** For a browser started from here: carries a code instead, see {@link Admission.issueCode}. */
  launchUrl(): string;
  /** Why the library could not be opened; the page says the same. */
  readonly problem: Problem | null;
  /** Reads the built renderer again and has every window load it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the built renderer and the API on loopback, in plain Node. A library that cannot be opened does not keep the
 * page from being served, since it is the page that shows the problem.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const admission = options.admission ?? createAdmission();
  let built = await readBuiltFiles(options.rendererDir);
  const windows = new Set<WebSocket>();
  const broadcast = (message: FromHost) => {
    const frame = encode(message);
    for (const window of windows) window.send(frame);
  };
  const open = () =>
    openBackend(options, (name, payload) => {
      broadcast({ kind: 'event', name, payload });
      if (name === 'library.chosen') void library.exchange(() => broadcast({ kind: 'reload' }));
    });
  const library: HeldLibrary = await holdLibrary(open);

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 16_384 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port: options.port ?? 0, exclusive: true }, resolve);
  });
  const authority = `${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const address: Address = { authority, origin: `http://${authority}` };

  server.on(
    'request',
    answerWith(address, () => built),
  );
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request, socket, head) => {
    // A stranger's connection may break at any moment, and nobody else listens to one that is refused.
    socket.on('error', () => socket.destroy());
    const status = refusal(request.headers, address, true) ?? (request.url === SOCKET_PATH ? null : 404);
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (window) =>
      converse(window, {
        admission,
        backend: library.now,
        reopen: library.reopen,
        windows,
        build: () => built.build,
      }),
    );
  });

  const atStart = library.now();
  return {
    origin: address.origin,
    admission,
    url: `${address.origin}/#token=${admission.token}`,
    launchUrl: () => `${address.origin}/#code=${admission.issueCode()}`,
    problem: atStart.status === 'unavailable' ? atStart.problem : null,
    async reload() {
      built = await readBuiltFiles(options.rendererDir);
      broadcast({ kind: 'reload' });
    },
    async close() {
      for (const window of sockets.clients) window.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await library.close();
    },
  };
}

async function openBackend({ surroundings, version }: BrowserHostOptions, emit: Emit): Promise<Backend> {
  try {
    const places = placesOf(surroundings);
    const libraryPath = await libraryPathOf(places);
    return {
      status: 'ready',
      running: await createService({ ...places, libraryPath, host: 'browser', version, emit }),
    };
  } catch (error) {
    if (error instanceof CommonplaceError) return { status: 'unavailable', problem: error.problem };
    throw error;
  }
}

function answerWith(address: Address, built: () => BuiltFiles): RequestListener {
  const headers = pageHeaders(`ws://${address.authority}`);
  return (request, response) => {
    const refused = refusal(request.headers, address, false);
    if (refused !== null) {
      response.writeHead(refused, { ...headers, 'content-type': 'text/plain' }).end('Refused.\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
      return;
    }
    // The path as it was sent: `new URL` would resolve its dots, and no file's name has any to resolve.
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const file = built().files.get(path);
    if (!file) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': file.type,
      'content-length': file.body.length,
      // Built assets carry a hash of their content in their name.
      'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}
