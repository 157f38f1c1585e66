import type { EventName, Reply } from './api.ts';
import type { Problem } from './errors.ts';

/**
 * What crosses the WebSocket between the renderer and the browser host. A message without bytes is a text frame of
 * plain JSON. One with bytes is a binary frame: the length of a JSON head (uint32, big-endian), the head in UTF-8,
 * then the byte arrays one after another; the head says at which paths of the message they belong, so that no
 * value can be mistaken for bytes.
 */

/** The first message of a connection: the launch's token, or a single-use code that is exchanged for one. */
export type Hello = { readonly token: string } | { readonly code: string };

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export type FromHost =
  /** `build` names the renderer's build: a window that is welcomed by another one is out of date and loads anew. */
  | { readonly kind: 'welcome'; readonly token: string; readonly build: string }
  /** The host runs, but the library could not be opened: it closes the connection now, and tries again at the next. */
  | { readonly kind: 'unavailable'; readonly problem: Problem; readonly token: string }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: unknown }
  /** During development: the renderer was built anew. */
  | { readonly kind: 'reload' };

export const SOCKET_PATH = '/api';
/** WebSocket close code: the token or code is missing, wrong or spent. */
export const CLOSED_UNAUTHORISED = 4401;
/** WebSocket close code: the library could not be opened. */
export const CLOSED_UNAVAILABLE = 4503;
/** The heaviest message in bytes: a file of the permitted size with room to spare. */
export const MAX_MESSAGE_BYTES = 64_000_000;

/** What is said in place of sending a message that the other side would close the connection for; else null. */
export function tooHeavy(frame: string | Uint8Array): Problem | null {
  if (!isHeavierThan(frame, MAX_MESSAGE_BYTES)) return null;
  return {
    code: 'too-large',
    message: `This is too large to be sent to Commonplace at once: more than ${MAX_MESSAGE_BYTES / 1_000_000} MB.`,
    hint: 'The command line has no such limit: see “npm run -s commonplace -- --help”.',
  };
}

/** In UTF-8, of which a UTF-16 unit takes one to three bytes. */
function isHeavierThan(frame: string | Uint8Array, most: number): boolean {
  if (typeof frame !== 'string') return frame.length > most;
  if (frame.length > most || frame.length * 3 <= most) return frame.length > most;
  return new TextEncoder().encode(frame).length > most;
}

type Path = readonly string[];
interface Head {
  readonly message: unknown;
  readonly bytes: readonly { readonly path: Path; readonly length: number }[];
}
interface Found {
  readonly path: Path;
  readonly bytes: Uint8Array;
}

/** `message` must survive JSON, apart from the `Uint8Array`s in it. */
export function encode(message: object): string | Uint8Array<ArrayBuffer> {
  if (!hasBytes(message)) return JSON.stringify(message);
  const found = findBytes(message, []);
  const head = new TextEncoder().encode(
    JSON.stringify({
      message: blankBytes(message),
      bytes: found.map(({ path, bytes }) => ({ path, length: bytes.length })),
    } satisfies Head),
  );
  const frame = new Uint8Array(found.reduce((sum, { bytes }) => sum + bytes.length, 4 + head.length));
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, 4);
  let offset = 4 + head.length;
  for (const { bytes } of found) {
    frame.set(bytes, offset);
    offset += bytes.length;
  }
  return frame;
}

/** @throws {SyntaxError} for a frame that {@link encode} did not make. */
export function decode(frame: string | Uint8Array): unknown {
  if (typeof frame === 'string') return JSON.parse(frame);
  if (frame.length < 4) throw new SyntaxError('The frame is too short');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  let offset = 4 + view.getUint32(0);
  if (offset > frame.length) throw new SyntaxError('The head is longer than its frame');
  const head: unknown = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(frame.subarray(4, offset)),
  );
  if (!isHead(head)) throw new SyntaxError('The head is not one');
  for (const { path, length } of head.bytes) {
    if (offset + length > frame.length) throw new SyntaxError('The bytes are longer than their frame');
    place(head.message, path, frame.slice(offset, offset + length));
    offset += length;
  }
  if (offset !== frame.length) throw new SyntaxError('The frame is longer than its bytes');
  return head.message;
}

/** As most messages do not, however long they are. */
function hasBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.some(hasBytes);
  for (const key in value) {
    if (Object.hasOwn(value, key) && hasBytes(value[key as keyof typeof value])) return true;
  }
  return false;
}

function findBytes(value: unknown, path: Path): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Uint8Array) return [{ path, bytes: value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? findBytes(inner, [...path, key]) : [],
  );
}

function blankBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map(blankBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankBytes(inner)]));
}

function place(message: unknown, path: Path, bytes: Uint8Array): void {
  const key = path.at(-1);
  let parent: unknown = message;
  for (const step of path.slice(0, -1)) parent = ownValue(parent, step);
  if (key === undefined || !isBranch(parent) || ownValue(parent, key) !== null) {
    throw new SyntaxError('No place for the bytes');
  }
  parent[key] = bytes;
}

function ownValue(value: unknown, key: string): unknown {
  return isBranch(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isHead(value: unknown): value is Head {
  const bytes = ownValue(value, 'bytes');
  return (
    Array.isArray(bytes) &&
    bytes.every((part) => {
      const path = ownValue(part, 'path');
      return (
        Array.isArray(path) &&
        path.every((step) => typeof step === 'string') &&
        isLength(ownValue(part, 'length'))
      );
    })
  );
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
