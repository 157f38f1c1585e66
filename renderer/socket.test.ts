import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { decode, encode, type FromHost, type Request } from '../shared/wire.ts';
import { openSocket } from './socket.ts';

/** A host that the page connects to: each connection is answered as the test says. */
class FakeSocket extends EventTarget {
  static readonly made: FakeSocket[] = [];
  binaryType = '';
  readonly sent: unknown[] = [];

  constructor() {
    super();
    FakeSocket.made.push(this);
  }

  send(frame: string | Uint8Array): void {
    this.sent.push(decode(frame));
  }

  say(message: FromHost): void {
    this.dispatchEvent(new MessageEvent('message', { data: encode(message) }));
  }

  close(): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code: 1006 }));
  }
}
const newest = () => FakeSocket.made.at(-1)!;
const WELCOME = { kind: 'welcome', token: 'secret', build: 'one' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made.length = 0;
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function connected() {
  const opening = openSocket();
  newest().say(WELCOME);
  const transport = await opening;
  const states: string[] = [];
  transport.onConnection((state) => states.push(state));
  return { transport, states };
}

it('comes back to a host that cannot open its library for a while, and tells why until then', async () => {
  const { transport, states } = await connected();
  newest().close();
  const problem = { code: 'library-unusable', message: 'The disk is not there' } as const;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await vi.advanceTimersToNextTimerAsync();
    newest().say({ kind: 'unavailable', token: 'secret', problem });
    newest().close();
    await vi.advanceTimersByTimeAsync(0);
    expect(await transport.call('app.info', {})).toEqual({ ok: false, error: problem });
  }
  await vi.advanceTimersToNextTimerAsync();
  newest().say(WELCOME);
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['offline', 'online']);
  const asked = transport.call('app.info', {});
  newest().say({ kind: 'reply', id: (newest().sent.at(-1) as Request).id, reply: { ok: true, value: 1 } });
  expect(await asked).toEqual({ ok: true, value: 1 });
});

it('says that the host has stopped when it does so after such a while', async () => {
  const { transport } = await connected();
  newest().close();
  await vi.advanceTimersToNextTimerAsync();
  newest().say({
    kind: 'unavailable',
    token: 'secret',
    problem: { code: 'library-unusable', message: 'The disk is not there' },
  });
  await vi.advanceTimersToNextTimerAsync();
  newest().say(WELCOME);
  await vi.advanceTimersByTimeAsync(0);
  newest().close();
  expect(await transport.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'offline' } });
});
