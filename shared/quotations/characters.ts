import type { Language } from './word-classes.ts';

const letter = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** 1 letter or digit, 2 white space, 0 sign; for the first 0x250 code units. */
const kinds = new Uint8Array(0x250);
for (let code = 0; code < kinds.length; code += 1) {
  const char = String.fromCharCode(code);
  if (letter.test(char)) kinds[code] = 1;
  else if (code <= 32 || code === 0xa0) kinds[code] = 2;
}

/** What a code unit is: 1 letter or digit, 2 white space, 0 sign. */
export function kindOf(code: number): number {
  if (code < 0x250) return kinds[code] ?? 0;
  if (code >= 0x2000 && code <= 0x206f) return code <= 0x200b || code === 0x202f ? 2 : 0;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  return letter.test(String.fromCharCode(code)) || (code >= 0x300 && code <= 0x36f) ? 1 : 0;
}

/** Whether a code unit is a straight or curly apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isJoiner(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2010 ||
    code === 0x2011 ||
    isApostrophe(code) ||
    code === 0x2e ||
    code === 0x26
  );
}

/** KSTL.L: a share’s sign at an exchange, in brackets. */
function isTicker(text: string, from: number, dot: number): boolean {
  return (
    text[from - 1] === '(' &&
    /^[A-Z\d]+$/u.test(text.slice(from, dot)) &&
    /^\.[A-Z]{1,4}[),]/u.test(text.slice(dot, dot + 6))
  );
}

/** Where the word that begins at `from` ends: inner hyphens, apostrophes and dots (U.S.) belong to it. */
export function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === 1) at += 1;
    else if (isJoiner(code) && at + 1 < to && kindOf(text.charCodeAt(at + 1)) === 1) {
      if (
        code === 0x2e &&
        at - from > 1 &&
        !/(?:^|[.-])\p{L}$|^\d+$/u.test(text.slice(from, at)) &&
        !isTicker(text, from, at) &&
        !/^(?:ph|litt|hon)$/iu.test(text.slice(from, at))
      )
        break;
      at += 1;
    } else break;
  }
  return at;
}

/** Whether the full stop behind a word belongs to it: initials and abbreviations. */
export function isDotted(text: string, from: number, to: number, language: Language): boolean {
  const word = text.slice(from, to);
  if (word.length === 1 || /-\p{Lu}$/u.test(word)) return upper.test(word);
  if (word.includes('.')) return true;
  return language.abbreviations.has(word.toLowerCase());
}

/** @ringsidekaren: whoever posts under a name. */
const handle = /@\w{2,30}/uy;

/** Whether a name of a network stands at an offset: @ringsidekaren. */
export function isHandle(text: string, at: number): boolean {
  handle.lastIndex = at;
  return handle.test(text) && (at === 0 || kindOf(text.charCodeAt(at - 1)) !== 1);
}

/** “wrote on X. Then”: the network and a full stop, no initial. */
const endsOnNetwork = /(?:^|\s)(?:on|auf|bei|via|sur|en) X\.(?:\s|$)/u;

/** Where the handle that begins at `from` ends. */
export function handleEnd(text: string, from: number): number {
  handle.lastIndex = from;
  return from + (handle.exec(text)?.[0].length ?? 1);
}

/** Whether the dot behind a word ends the sentence although the word looks like an initial: “wrote on X. Then”. */
export function isNetworkDot(text: string, from: number, end: number): boolean {
  return end - from === 1 && endsOnNetwork.test(text.slice(Math.max(0, from - 5), end + 2));
}
