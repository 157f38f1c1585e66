interface Signature {
  readonly looksLike: string;
  readonly at: number;
  readonly bytes: readonly number[] | string;
}

/** First bytes by which kinds of files are known (as in the `magic` database of the `file` command). */
const SIGNATURES: readonly Signature[] = [
  { looksLike: 'a PDF document', at: 0, bytes: '%PDF-' },
  { looksLike: 'a rich text (RTF) document', at: 0, bytes: '{\\rtf' },
  { looksLike: 'a PNG picture', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { looksLike: 'a JPEG picture', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { looksLike: 'a GIF picture', at: 0, bytes: 'GIF87a' },
  { looksLike: 'a GIF picture', at: 0, bytes: 'GIF89a' },
  { looksLike: 'a WebP picture', at: 8, bytes: 'WEBPVP8' },
  { looksLike: 'a TIFF picture', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { looksLike: 'a TIFF picture', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { looksLike: 'a HEIC or AVIF picture or a film', at: 4, bytes: 'ftyp' },
  { looksLike: 'a sound or a film', at: 0, bytes: [0x4f, 0x67, 0x67, 0x53, 0x00] },
  { looksLike: 'a film', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { looksLike: 'a sound', at: 0, bytes: [0x49, 0x44, 0x33, 0x03, 0x00] },
  { looksLike: 'a sound', at: 0, bytes: [0x49, 0x44, 0x33, 0x04, 0x00] },
  {
    looksLike: 'an older Word, Excel or PowerPoint document',
    at: 0,
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
  },
  { looksLike: 'a compressed archive', at: 0, bytes: [0x1f, 0x8b, 0x08] },
  { looksLike: 'a compressed archive', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { looksLike: 'a compressed archive', at: 0, bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { looksLike: 'a compressed archive', at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { looksLike: 'a program', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { looksLike: 'a database', at: 0, bytes: 'SQLite format 3' },
  { looksLike: 'a font', at: 0, bytes: 'wOF2' },
];

/** How a ZIP archive tells what it holds: by names that stand near its beginning. */
const ZIP_KINDS: readonly (readonly [RegExp, string])[] = [
  [/application\/epub\+zip/, 'an EPUB book'],
  [/application\/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
  [/word\//, 'a Word document'],
  [/xl\//, 'an Excel document'],
  [/ppt\//, 'a PowerPoint document'],
];

/** What bytes that are no text look like, in words with their article ("a PNG picture"); null where nothing tells. */
export function binaryLooks(bytes: Uint8Array): string | null {
  if (matches(bytes, { at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] })) {
    const beginning = latin1(bytes.subarray(0, 4096));
    return ZIP_KINDS.find(([name]) => name.test(beginning))?.[1] ?? 'a ZIP archive';
  }
  return SIGNATURES.find((signature) => matches(bytes, signature))?.looksLike ?? null;
}

function matches(bytes: Uint8Array, { at, bytes: mark }: Pick<Signature, 'at' | 'bytes'>): boolean {
  const expected = typeof mark === 'string' ? Array.from(mark, (letter) => letter.charCodeAt(0)) : mark;
  return expected.every((byte, index) => bytes[at + index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
