/** How many bytes are looked at. */
const SAMPLE = 65_536;

/**
 * Whether bytes without a byte order mark are UTF-16, and in which order. Text of any language in UTF-16 has zero
 * bytes (those of spaces, line ends, digits and Latin letters), which text in no other encoding has; read in the
 * wrong order, those characters become rare or unassigned ones.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length));
  if (sample.length < 4 || !sample.includes(0)) return null;
  const little = plausibility(sample, 0);
  const big = plausibility(sample, 1);
  if (Math.max(little, big) < 0.9) return null;
  if (little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/**
 * Fraction (0 to 1) of code units that text is made of, plus a little for each space and line end: they decide for
 * scripts whose letters are plausible in both orders. 0 as soon as one unit is never text.
 */
function plausibility(bytes: Uint8Array, order: 0 | 1): number {
  const units = Math.floor(bytes.length / 2);
  let plausible = 0;
  let blank = 0;
  for (let index = 0; index < units; index += 1) {
    const low = bytes[2 * index + order] ?? 0;
    const high = bytes[2 * index + 1 - order] ?? 0;
    const unit = (high << 8) | low;
    if (isNeverText(unit)) return 0;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d) blank += 1;
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\r\ud800-\udfff]/u.test(String.fromCharCode(unit)))
      plausible += 1;
  }
  return plausible / units + (blank / units) * 0.5;
}

function isNeverText(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d && unit !== 0x0c;
  return unit >= 0xfffe || (unit >= 0xfdd0 && unit <= 0xfdef);
}
