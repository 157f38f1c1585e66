import { MAX_FILE_BYTES } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import type { TextEncoding } from './decode-text.ts';

/** Why a file is not taken in: each says which file, what is the matter, and what to do. */

/** Rounded up, so that what is too large by one byte never seems to fit. */
const megabytes = (bytes: number): string =>
  `${(Math.ceil(bytes / 100_000) / 10).toFixed(1).replace(/\.0$/u, '')} MB`;

export function tooLarge(name: string, size: number): Problem {
  return {
    code: 'too-large',
    message: `“${name}” weighs ${megabytes(size)}; ${megabytes(MAX_FILE_BYTES)} is the most that can be brought in.`,
    hint: 'Split it, or bring in the text alone.',
  };
}

export function empty(name: string, size: number): Problem {
  return {
    code: 'empty-file',
    message: size === 0 ? `“${name}” is empty.` : `“${name}” holds no text to read.`,
    hint: 'If it should hold an article, save it again where it came from.',
  };
}

/** @param looksLike with its article, as in "a PNG picture"; null where nothing tells */
export function binary(name: string, looksLike: string | null): Problem {
  return {
    code: 'binary-file',
    message: `“${name}” is not a text: it looks like ${looksLike ?? 'data of a program'}.`,
    hint: 'Save the article as plain text or Markdown, and bring that in.',
  };
}

/** @param at offset in bytes of the first byte that makes no sense */
export function undecodable(name: string, encoding: TextEncoding, at: number): Problem {
  return {
    code: 'undecodable',
    message: `“${name}” cannot be read as text: byte ${at + 1} is no part of any ${ENCODING_NAMES[encoding]} character.`,
    hint: 'Open it in the program that it comes from and save it in the encoding UTF-8.',
  };
}

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'UTF-8 or Windows-1252',
};

export function unsupported(name: string, extension: string): Problem {
  return {
    code: 'unsupported',
    message: `“${name}” is a .${extension} file; plain text (.txt) and Markdown (.md) can be brought in.`,
    hint: `Save it as one of these. If it is plain text already, name it .txt in place of .${extension}.`,
  };
}
