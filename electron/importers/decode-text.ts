import type { Original } from '../../shared/article/article.ts';
import { guessUtf16 } from './guess-utf16.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | {
      readonly status: 'text';
      readonly encoding: TextEncoding;
      /** Without byte order mark; line endings and everything else as they were. */
      readonly text: string;
    }
  | {
      readonly status: 'undecodable';
      /** The encoding that the bytes were most likely meant to be in. */
      readonly encoding: TextEncoding;
      /** Offset of the first byte that makes no sense. */
      readonly at: number;
    };

/**
 * Bytes to text: a byte order mark decides; else UTF-8 where every byte fits; else UTF-16 where the pattern of zero
 * bytes says so; else Windows-1252 (a superset of printable ISO 8859-1). Text that is UTF-8 but for some broken
 * bytes is undecodable, and not taken for Windows-1252.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes, 3) ?? undecodable('utf-8', bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2), 'utf-16le', 2);
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes.subarray(2), 'utf-16be', 2);
  const unmarked = guessUtf16(bytes);
  if (unmarked !== null) return utf16(bytes, unmarked, 0);
  return utf8(bytes, 0) ?? olderText(bytes);
}

/** The bytes as they came, in the form that content files keep. */
export function originalOf(bytes: Uint8Array, mediaType: string, encoding: TextEncoding): Original {
  if (encoding === 'utf-8') {
    const text = decodeUtf8(bytes);
    if (text !== null) return { mediaType, encoding, text };
  }
  return { mediaType, encoding, base64: Buffer.from(bytes).toString('base64') };
}

function utf8(bytes: Uint8Array, from: number): Decoded | null {
  const text = decodeUtf8(bytes.subarray(from));
  return text === null ? null : { status: 'text', encoding: 'utf-8', text };
}

/** Null where the bytes are not UTF-8. Encoding the text again gives the same bytes, a byte order mark included. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the decoder's only fault here: bytes that are not UTF-8
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', offset: number): Decoded {
  const whole = bytes.length - (bytes.length % 2);
  const units = Buffer.from(bytes.subarray(0, whole));
  if (encoding === 'utf-16be') units.swap16();
  const text = units.toString('utf16le');
  if (whole !== bytes.length) return { status: 'undecodable', encoding, at: offset + whole };
  if (!text.isWellFormed()) {
    const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
    return { status: 'undecodable', encoding, at: offset + 2 * (lone?.index ?? 0) };
  }
  return { status: 'text', encoding, text };
}

function olderText(bytes: Uint8Array): Decoded {
  const { sequences, broken, firstBroken } = countUtf8(bytes);
  if (sequences > broken) return { status: 'undecodable', encoding: 'utf-8', at: firstBroken };
  const decoded = decodeWindows1252(bytes);
  return 'text' in decoded
    ? { status: 'text', encoding: 'windows-1252', text: decoded.text }
    : { status: 'undecodable', encoding: 'windows-1252', at: decoded.undefinedAt };
}

function undecodable(encoding: TextEncoding, bytes: Uint8Array): Decoded {
  return { status: 'undecodable', encoding, at: countUtf8(bytes).firstBroken };
}

interface Utf8Count {
  /** Well-formed sequences of two bytes and more. */
  readonly sequences: number;
  /** Bytes outside ASCII and outside such sequences. */
  readonly broken: number;
  readonly firstBroken: number;
}

/** Walks bytes by the shapes of RFC 3629, section 4 (over-long forms and surrogates are not told apart). */
function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let broken = 0;
  let firstBroken = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      broken += 1;
      if (firstBroken === -1) firstBroken = at;
    } else if (length > 1) sequences += 1;
    at += Math.max(length, 1);
  }
  return { sequences, broken, firstBroken: Math.max(firstBroken, 0) };
}

/** In bytes; 0 where no sequence starts. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
