import type { WebSocket } from 'ws';
import {
  CLOSED_UNAUTHORISED,
  CLOSED_UNAVAILABLE,
  decode,
  encode,
  type FromHost,
  type Request,
} from '../../shared/wire.ts';
import { dispatch } from '../service/dispatch.ts';
import type { Admission } from './admission.ts';
import type { Backend } from './held-library.ts';

/** How long a connection may stay silent before it is refused, in milliseconds. */
const PATIENCE = 3000;
/** More than any first message has, in bytes: a stranger's is not even read. */
const LONGEST_HELLO = 1000;
/** WebSocket close code of RFC 6455: the message is of a kind that cannot be taken. */
const UNACCEPTABLE = 1003;

export interface Parties {
  readonly admission: Admission;
  readonly backend: () => Backend;
  /** Tries again to open a library that could not be opened; answers with what it is now. */
  readonly reopen: () => Promise<Backend>;
  /** The windows that are admitted and hear events; this module adds and removes its own. */
  readonly windows: Set<WebSocket>;
  /** Names the renderer's build that is served now. */
  readonly build: () => string;
}

/** The token that each admitted window came in with. */
const tokenOf = new WeakMap<WebSocket, string>();

/** One window's connection: its first message must admit it, every other is a call. */
export function converse(window: WebSocket, parties: Parties): void {
  const { windows } = parties;
  const patience = setTimeout(() => window.close(CLOSED_UNAUTHORISED, 'no token'), PATIENCE);
  window.on('error', () => window.terminate());
  window.on('close', () => {
    clearTimeout(patience);
    windows.delete(window);
  });
  window.on('message', (data, isBinary) => {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
    const tooLong = !windows.has(window) && bytes.length > LONGEST_HELLO;
    const message = tooLong ? undefined : read(bytes, isBinary);
    if (message === undefined) return window.close(UNACCEPTABLE, 'bad message');
    if (windows.has(window)) return answer(window, message, parties.backend());
    clearTimeout(patience);
    void admit(window, message, parties);
  });
}

async function admit(
  window: WebSocket,
  hello: unknown,
  { admission, reopen, windows, build }: Parties,
): Promise<void> {
  const verdict = admission.judge(hello);
  if (verdict.status === 'revoked') {
    for (const other of windows) {
      if (tokenOf.get(other) === verdict.token) other.close(CLOSED_UNAUTHORISED, 'link used twice');
    }
    console.error('The link of this start was used twice, so the window that it opened was disconnected.');
  }
  if (verdict.status !== 'admitted') return window.close(CLOSED_UNAUTHORISED, 'not admitted');
  const backend = await reopen();
  if (window.readyState !== window.OPEN) return;
  if (backend.status === 'unavailable') {
    send(window, { kind: 'unavailable', problem: backend.problem, token: verdict.token });
    return window.close(CLOSED_UNAVAILABLE, backend.problem.code);
  }
  tokenOf.set(window, verdict.token);
  windows.add(window);
  send(window, { kind: 'welcome', token: verdict.token, build: build() });
}

function answer(window: WebSocket, message: unknown, backend: Backend): void {
  if (!isRequest(message) || backend.status !== 'ready') return window.close(UNACCEPTABLE, 'bad message');
  const { id, name, input } = message;
  dispatch(backend.running.service, name, input).then(
    (reply) => send(window, { kind: 'reply', id, reply }),
    // `dispatch` never rejects, so this is a reply that no frame can hold.
    (error: unknown) => {
      console.error(`The answer to ${name} could not be sent:`, error);
      window.terminate();
    },
  );
}

function send(window: WebSocket, message: FromHost): void {
  window.send(encode(message));
}

function read(bytes: Buffer, isBinary: boolean): unknown {
  try {
    return decode(isBinary ? bytes : bytes.toString('utf8'));
  } catch {
    return undefined; // the caller closes the connection
  }
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    typeof message.id === 'number' &&
    'name' in message &&
    typeof message.name === 'string'
  );
}
