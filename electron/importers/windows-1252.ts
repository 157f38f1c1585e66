/** 0x80 to 0x9f, from Unicode's `VENDORS/MICSFT/WINDOWS/CP1252.TXT`; a space where the code page has nothing. */
const HIGH_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Windows-1252 by a table of our own: the decoders of JavaScript runtimes differ in what they make of the 27
 * characters between 0x80 and 0x9f and of the five bytes that are undefined.
 */
export function decodeWindows1252(
  bytes: Uint8Array,
): { readonly text: string } | { readonly undefinedAt: number } {
  const units = new Uint16Array(bytes.length);
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80 || byte >= 0xa0) units[index] = byte;
    else {
      const letter = HIGH_CONTROLS.charCodeAt(byte - 0x80);
      if (letter === 0x20) return { undefinedAt: index };
      units[index] = letter;
    }
  }
  return { text: Buffer.from(units.buffer).toString('utf16le') };
}
