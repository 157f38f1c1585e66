import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decode, encode, type FromHost } from '../shared/wire.ts';
import { connect } from './client.ts';

/** The host's end of the connection. */
class FakeSocket extends EventTarget {
  static opened: FakeSocket[] = [];
  static get last(): FakeSocket {
    return FakeSocket.opened.at(-1) ?? expect.fail('no socket was opened');
  }
  readonly sent: unknown[] = [];
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.opened.push(this);
  }
  send(frame: string | Uint8Array) {
    this.sent.push(decode(frame));
  }
  open() {
    this.dispatchEvent(new Event('open'));
  }
  say(message: FromHost) {
    const frame = encode(message);
    const data = typeof frame === 'string' ? frame : frame.buffer;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  welcome(build = 'one') {
    this.open();
    this.say({ kind: 'welcome', token: 'tab-token', build });
  }
  close(code = 1006) {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

const reload = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.opened = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  sessionStorage.clear();
  history.replaceState(null, '', '/#token=launch-token');
  vi.spyOn(location, 'reload').mockImplementation(reload);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function connected() {
  const connecting = connect();
  FakeSocket.last.welcome();
  return connecting;
}

describe('the first connection', () => {
  test('shows the token of the address, which then leaves the address', async () => {
    await connected();
    expect(FakeSocket.last.url).toBe(`ws://${location.host}/api`);
    expect(FakeSocket.last.sent).toEqual([{ token: 'launch-token' }]);
    expect(location.hash).toBe('');
  });

  test('exchanges a code for a token that the tab keeps', async () => {
    history.replaceState(null, '', '/#code=launch-code');
    await connected();
    expect(FakeSocket.last.sent).toEqual([{ code: 'launch-code' }]);
    await connected();
    expect(FakeSocket.last.sent).toEqual([{ token: 'tab-token' }]);
  });

  test.each([
    [4401, 'unauthorised'],
    [1006, 'offline'],
  ])('that ends with %i fails as %s', async (closeCode, code) => {
    const connecting = connect();
    FakeSocket.last.open();
    FakeSocket.last.close(closeCode);
    await expect(connecting).rejects.toMatchObject({ code });
  });

  test('fails with the problem of a library that cannot be opened', async () => {
    const connecting = connect();
    FakeSocket.last.open();
    const problem = { code: 'library-newer', message: 'A newer version made it', hint: 'Update.' } as const;
    FakeSocket.last.say({ kind: 'unavailable', problem, token: 'kept' });
    FakeSocket.last.close(4503);
    await expect(connecting).rejects.toMatchObject(problem);
    expect(sessionStorage.getItem('commonplace-token'), 'for when the page is loaded again').toBe('kept');
  });
});

describe('a call', () => {
  test('resolves with its own answer, whatever the order', async () => {
    const client = await connected();
    const [info, shelf] = [client.call('app.info', {}), client.call('library.shelf', {})];
    FakeSocket.last.say({ kind: 'reply', id: 2, reply: { ok: true, value: 'shelf' } });
    FakeSocket.last.say({ kind: 'reply', id: 1, reply: { ok: true, value: 'info' } });
    expect(await Promise.all([info, shelf])).toEqual(['info', 'shelf']);
  });

  test('rejects with the problem that the service reports', async () => {
    const client = await connected();
    const call = client.call('app.info', {});
    const error = { code: 'busy', message: 'Busy', hint: 'Wait.' } as const;
    FakeSocket.last.say({ kind: 'reply', id: 1, reply: { ok: false, error } });
    await expect(call).rejects.toMatchObject(error);
  });

  test('rejects as offline when the host goes while it waits, and until the host is back', async () => {
    const client = await connected();
    const waiting = client.call('app.info', {});
    FakeSocket.last.close();
    await expect(waiting).rejects.toMatchObject({ code: 'offline' });
    await expect(client.call('app.info', {})).rejects.toMatchObject({ code: 'offline' });
  });
});

describe('a lost connection', () => {
  test('is tried again until the host is back, and told', async () => {
    const client = await connected();
    const states: string[] = [];
    client.onConnection((state) => states.push(state));
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(250);
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(FakeSocket.opened).toHaveLength(3);
    FakeSocket.last.welcome();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['offline', 'online']);
    const call = client.call('app.info', {});
    FakeSocket.last.say({ kind: 'reply', id: 1, reply: { ok: true, value: 'back' } });
    expect(await call).toBe('back');
  });

  test('is given up when the host knows this window no more', async () => {
    const client = await connected();
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(250);
    FakeSocket.last.close(4401);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.opened).toHaveLength(2);
    await expect(client.call('app.info', {})).rejects.toMatchObject({ code: 'unauthorised' });
  });

  test('to a host with another build of the page loads the page anew', async () => {
    await connected();
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(250);
    FakeSocket.last.welcome('two');
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

test('a message that the host would close the connection for is refused in words, and the others go on', async () => {
  const client = await connected();
  const { sent } = FakeSocket.last;
  const text = 'é'.repeat(32_000_001);
  await expect(client.call('search.query', { query: text })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('64 MB') as unknown,
    hint: expect.any(String) as unknown,
  });
  expect(sent).toHaveLength(1);
  void client.call('app.info', {});
  expect(sent).toHaveLength(2);
});

describe('events', () => {
  test('reach the listeners of their name until they go', async () => {
    const client = await connected();
    const heard = vi.fn<(payload: unknown) => void>();
    const off = client.on('app.action', heard);
    FakeSocket.last.say({ kind: 'event', name: 'app.action', payload: { action: 'undo' } });
    FakeSocket.last.say({ kind: 'event', name: 'app.notice', payload: {} });
    off();
    FakeSocket.last.say({ kind: 'event', name: 'app.action', payload: { action: 'redo' } });
    expect(heard.mock.calls).toEqual([[{ action: 'undo' }]]);
  });
});
