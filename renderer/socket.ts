import type { Reply } from '../shared/api.ts';
import { CommonplaceError, type Problem } from '../shared/errors.ts';
import {
  CLOSED_UNAUTHORISED,
  decode,
  encode,
  type FromHost,
  type Hello,
  type Request,
  SOCKET_PATH,
  tooHeavy,
} from '../shared/wire.ts';
import type { ConnectionState, Transport } from './client.ts';

/** First and longest pause before the host is tried again, in milliseconds; each pause is twice the one before. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5000;
const TOKEN_KEY = 'commonplace-token';

const OFFLINE: Problem = {
  code: 'offline',
  message: 'Commonplace has stopped, so nothing can be read or saved right now',
  hint: 'Start it again with “npm start”. This window goes on by itself if it can reach it.',
};
const UNAUTHORISED: Problem = {
  code: 'unauthorised',
  message: 'This address is private to the window that Commonplace opened',
  hint: 'Open the full link that “npm start” printed, or start Commonplace again.',
};

/**
 * Speaks with the browser host. The secret comes in the URL's fragment once and then lives in `sessionStorage`, which
 * belongs to one tab and one origin, port included; a cookie would go to every other port of the same machine.
 *
 * @throws {CommonplaceError} when the first connection fails. Later losses are told by `onConnection`.
 */
export function openSocket(): Promise<Transport> {
  const pending = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const watchers = new Set<(state: ConnectionState) => void>();
  let socket: WebSocket | null = null;
  let trouble: Problem = OFFLINE;
  let build: string | null = null;
  let nextId = 1;

  const tell = (state: ConnectionState) => {
    for (const watcher of watchers) watcher(state);
  };
  const loseConnection = () => {
    socket = null;
    for (const settle of pending.values()) settle({ ok: false, error: trouble });
    pending.clear();
    tell('offline');
  };
  const receive = (message: FromHost) => {
    switch (message.kind) {
      case 'reply':
        pending.get(message.id)?.(message.reply);
        pending.delete(message.id);
        return;
      case 'event':
        for (const listener of listeners.get(message.name) ?? []) listener(message.payload);
        return;
      case 'reload':
        location.reload();
        return;
      case 'welcome':
      case 'unavailable':
        return;
    }
  };
  const greet = async () => {
    const welcome = await handshake(readHello(), receive, loseConnectionAndRetry);
    if (build !== null && build !== welcome.build) location.reload();
    build = welcome.build;
    socket = welcome.socket;
    trouble = OFFLINE;
  };
  const retry = (pause: number) => {
    setTimeout(() => {
      greet().then(
        () => tell('online'),
        (error: unknown) => {
          trouble = error instanceof CommonplaceError ? error.problem : OFFLINE;
          // What the host cannot open now, it may later; whom it does not know, it never will.
          if (trouble.code !== 'unauthorised') retry(Math.min(pause * 2, LONGEST_PAUSE));
        },
      );
    }, pause);
  };
  const loseConnectionAndRetry = () => {
    loseConnection();
    retry(FIRST_PAUSE);
  };

  return greet().then(() => ({
    call: (name, input) =>
      new Promise((settle) => {
        if (!socket) return settle({ ok: false, error: trouble });
        const id = nextId++;
        const frame = encode({ id, name, input } satisfies Request);
        const refusal = tooHeavy(frame);
        if (refusal) return settle({ ok: false, error: refusal });
        pending.set(id, settle);
        socket.send(frame);
      }),
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  }));
}

/** Resolves with an open and admitted socket; rejects with the {@link CommonplaceError} that says why there is none. */
function handshake(
  hello: Hello,
  receive: (message: FromHost) => void,
  onLost: () => void,
): Promise<{ readonly socket: WebSocket; readonly build: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}${SOCKET_PATH}`);
    socket.binaryType = 'arraybuffer';
    let admitted = false;
    const refuse = ({ code, message, hint }: Problem) => reject(new CommonplaceError(code, message, hint));
    socket.addEventListener('open', () => socket.send(encode(hello)));
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      const message = decode(typeof data === 'string' ? data : new Uint8Array(data)) as FromHost;
      if (message.kind !== 'welcome' && message.kind !== 'unavailable') return receive(message);
      sessionStorage.setItem(TOKEN_KEY, message.token);
      if (message.kind === 'unavailable') return refuse(message.problem);
      admitted = true;
      resolve({ socket, build: message.build });
    });
    socket.addEventListener('close', ({ code }) => {
      if (admitted) onLost();
      else refuse(code === CLOSED_UNAUTHORISED ? UNAUTHORISED : OFFLINE);
    });
  });
}

function readHello(): Hello {
  const [, kind, secret] = /^#(token|code)=([\w-]+)$/.exec(location.hash) ?? [];
  if (secret === undefined) return { token: sessionStorage.getItem(TOKEN_KEY) ?? '' };
  history.replaceState(null, '', location.pathname);
  return kind === 'code' ? { code: secret } : { token: secret };
}
