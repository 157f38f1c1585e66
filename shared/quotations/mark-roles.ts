import type { Family, Mark } from './mark-reader.ts';
import { isSpace, MarkReader } from './mark-reader.ts';

export interface Open {
  readonly mark: Mark;
  readonly family: Family;
  readonly closer: string;
  readonly index: number;
}

type Action =
  | { readonly do: 'nothing' }
  | { readonly do: 'open'; readonly family: Family; readonly closer: string }
  | { readonly do: 'close'; readonly depth: number }
  | { readonly do: 'cut'; readonly depth: number; readonly family: Family; readonly closer: string };

const nothing: Action = { do: 'nothing' };

function depthOf(stack: readonly Open[], closer: string): number {
  for (let depth = stack.length - 1; depth >= 0; depth -= 1)
    if (stack[depth]?.closer === closer) return depth;
  return -1;
}

function readCurly(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const opening = reader.looksOpening(mark);
  if (mark.glyph === '„' || mark.glyph === '‟') return { do: 'open', family: 'curly', closer: '“' };
  if (mark.glyph === '“') {
    const german = depthOf(stack, '“');
    if (german >= 0 && (!opening || reader.looksClosing(mark))) return { do: 'close', depth: german };
    const curly = depthOf(stack, '”');
    if (!opening && !reader.standsAlone(mark) && reader.looksClosing(mark))
      return curly >= 0 ? { do: 'close', depth: curly } : nothing;
    if (curly === 0 && !reader.closersSuffice(mark))
      return { do: 'cut', depth: 0, family: 'curly', closer: '”' };
    return { do: 'open', family: 'curly', closer: '”' };
  }
  for (const closer of ['”', '“', '"', "''"]) {
    const depth = depthOf(stack, closer);
    if (depth >= 0 && (closer === '”' || reader.looksClosing(mark))) return { do: 'close', depth };
  }
  return opening && !reader.looksClosing(mark) ? { do: 'open', family: 'curly', closer: '”' } : nothing;
}

function readStraight(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const opening = reader.looksOpening(mark);
  const closing = reader.looksClosing(mark);
  const depth = depthOf(stack, '"');
  if (depth >= 0) {
    const before = reader.before(mark);
    // "We won,"said Long: what follows a sign at once closes, whatever comes next.
    const opens = isSpace(before) || !/[.,!?…]/u.test(String.fromCharCode(before));
    if (opening && !closing && opens) return { do: 'cut', depth, family: 'straight', closer: '"' };
    return { do: 'close', depth };
  }
  for (const closer of ['”', '“', "''"]) {
    const other = depthOf(stack, closer);
    if (other >= 0 && closing && !opening) return { do: 'close', depth: other };
  }
  if (closing && !opening) return nothing;
  return { do: 'open', family: 'straight', closer: '"' };
}

function readGuillemet(reader: MarkReader, mark: Mark, stack: readonly Open[]): Action {
  const angle = mark.glyph === '‹' || mark.glyph === '›';
  const family: Family = angle ? 'angle' : 'guillemet';
  const [left, right] = angle ? ['‹', '›'] : ['«', '»'];
  const depth = depthOf(stack, mark.glyph);
  if (mark.glyph === left) {
    if (depth >= 0) return { do: 'close', depth };
    return { do: 'open', family, closer: right };
  }
  if (depth >= 0) return { do: 'close', depth };
  const atStart = mark.at === reader.paragraph.start;
  const opening = reader.looksOpening(mark) && !isSpace(reader.after(mark));
  if (!opening && !atStart) return nothing;
  const continues = atStart && !reader.has(left, mark.at);
  return { do: 'open', family, closer: continues ? right : left };
}

function readSingle(reader: MarkReader, index: number, mark: Mark, stack: readonly Open[]): Action {
  const family: Family = mark.glyph === "'" ? 'straight-single' : 'single';
  const top = stack.at(-1);
  const closer = mark.glyph === "'" ? "'" : '’';
  if (mark.glyph === '‚')
    return reader.isInsideWord(mark) || isSpace(reader.after(mark))
      ? nothing
      : { do: 'open', family, closer: '‘' };
  if (mark.glyph === '‘') {
    if (top?.closer === '‘') return { do: 'close', depth: stack.length - 1 };
    if (!reader.looksOpening(mark) && !reader.standsAlone(mark)) return nothing;
    return reader.isElision(mark) ? nothing : { do: 'open', family, closer: '’' };
  }
  if (top !== undefined && top.closer === closer && top.family === family) {
    return reader.closesSingle(index, top.mark.glyph) ? { do: 'close', depth: stack.length - 1 } : nothing;
  }
  if (mark.glyph !== "'" || depthOf(stack, closer) >= 0) return nothing;
  if (reader.isInsideWord(mark) || reader.standsAlone(mark)) return nothing;
  if (!reader.looksOpening(mark) || reader.isElision(mark)) return nothing;
  return { do: 'open', family, closer };
}

export function read(reader: MarkReader, index: number, mark: Mark, stack: readonly Open[]): Action {
  switch (mark.glyph) {
    case '“':
    case '”':
    case '„':
    case '‟':
      return readCurly(reader, mark, stack);
    case '"':
      return readStraight(reader, mark, stack);
    case '«':
    case '»':
    case '‹':
    case '›':
      return readGuillemet(reader, mark, stack);
    case '「':
      return { do: 'open', family: 'corner', closer: '」' };
    case '」':
      return depthOf(stack, '」') >= 0 ? { do: 'close', depth: depthOf(stack, '」') } : nothing;
    case '``':
      return { do: 'open', family: 'typewriter', closer: "''" };
    case "''": {
      const depth = depthOf(stack, "''");
      if (depth >= 0) return { do: 'close', depth };
      return reader.looksOpening(mark) ? { do: 'open', family: 'typewriter', closer: "''" } : nothing;
    }
    case '`':
      return reader.looksOpening(mark) || reader.standsAlone(mark)
        ? { do: 'open', family: 'straight-single', closer: "'" }
        : nothing;
    default:
      return readSingle(reader, index, mark, stack);
  }
}
