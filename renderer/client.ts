import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
  HostCallInput,
  HostCallName,
  HostCallOutput,
  Reply,
} from '../shared/api.ts';
import { CommonplaceError } from '../shared/errors.ts';
import { openSocket } from './socket.ts';

/** Offline: the host cannot be reached; it is tried again until it can. */
export type ConnectionState = 'online' | 'offline';

export interface Client {
  /** @throws {CommonplaceError} what the service reports; `offline` when the host is gone. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Returns the function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Tells changes only. After `online` what is on screen may be out of date. */
  onConnection(listener: (state: ConnectionState) => void): () => void;
  /** Present where the host has native windows and dialogs (Electron). */
  readonly host?: {
    call<Name extends HostCallName>(name: Name, input: HostCallInput<Name>): Promise<HostCallOutput<Name>>;
  };
}

/** How replies and events reach this window, untyped: the contract's types are put on by {@link connect}. */
export interface Transport {
  call(name: string, input: unknown): Promise<Reply>;
  on(name: string, listener: (payload: unknown) => void): () => void;
  onConnection(listener: (state: ConnectionState) => void): () => void;
}

declare global {
  interface Window {
    /** What the preload script exposes in an Electron window. */
    commonplace?: Pick<Transport, 'call' | 'on'>;
  }
}

/** @throws {CommonplaceError} when the host is gone, does not know this window, or could not open the library. */
export async function connect(): Promise<Client> {
  const bridge = window.commonplace;
  if (bridge) return typed({ ...bridge, onConnection: () => () => {} }, true);
  return typed(await openSocket(), false);
}

function typed(transport: Transport, native: boolean): Client {
  // The service's output is validated where it is made: here it only gets the contract's types back.
  const call = async (name: string, input: unknown) => unwrap(await transport.call(name, input)) as never;
  return {
    call,
    on: (name, listener) => transport.on(name, (payload) => listener(payload as never)),
    onConnection: (listener) => transport.onConnection(listener),
    ...(native ? { host: { call } } : {}),
  };
}

function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new CommonplaceError(reply.error.code, reply.error.message, reply.error.hint);
}
