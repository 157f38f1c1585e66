export interface Line {
  /** Without the line break at its end; a byte order mark at the very beginning is left out. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text in UTF-8 that comes in pieces, which may end anywhere, inside of characters too. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  /** Pieces of the line at hand: a long one is put together once. */
  let begun: string[] = [];
  let number = 0;
  const line = (end: string): Line => {
    const text = [...begun, end].join('');
    begun = [];
    number += 1;
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, number };
  };
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield line(text.slice(from, end));
      from = end + 1;
    }
    if (from < text.length) begun.push(text.slice(from));
  }
  const rest = decoder.decode();
  if (begun.length > 0 || rest !== '') yield line(rest);
}
