import { open } from 'node:fs/promises';

const CHUNK_LENGTH = 256 * 1024;

/** The lines of a file, without ever holding more than a piece of it. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path, 'r');
  try {
    let buffer = Buffer.allocUnsafeSlow(CHUNK_LENGTH);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
      let start = 0;
      for (let end = buffer.indexOf(10); end !== -1 && end < filled; end = buffer.indexOf(10, start)) {
        yield buffer.toString('utf8', start, end);
        start = end + 1;
      }
      buffer.copyWithin(0, start, filled);
      filled -= start;
      if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafeSlow(filled)]);
    }
    if (filled > 0) yield buffer.toString('utf8', 0, filled);
  } finally {
    await file.close();
  }
}
