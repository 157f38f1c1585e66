import type { Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** A number as tables write it: sign, currency, groups and decimals, a unit or per cent after it. */
const NUMBER =
  /^[(±~≈<>≤≥]*\s?[-+−–]?\s?(?:[$€£¥]|[A-Z]{3}\s)?\s?\d[\d.,:'’\u2009\u00a0\u202f ]*(?:\s?[%‰°]|\s?\p{L}{1,3})?\)?$/u;
/** What stands for "no number": nothing, a dash, "n/a". */
const NO_NUMBER = /^(?:[-–—−.…]*|n\/?a)$/iu;

/**
 * Which columns of a table hold numbers below their head: those that the author aligned not at all are set flush with
 * their last digits, so that figures can be compared by length.
 */
export function numericColumns(table: Table): readonly boolean[] {
  const [head, ...rows] = table.children;
  const columns = Math.max(head?.children.length ?? 0, ...rows.map(({ children }) => children.length));
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map(({ children }) => cellText(children[column]));
    return cells.some((text) => NUMBER.test(text)) && cells.every((text) => isFigure(text));
  });
}

const isFigure = (text: string): boolean => NUMBER.test(text) || NO_NUMBER.test(text);
const cellText = (cell: TableCell | undefined): string => (cell === undefined ? '' : textOf(cell).trim());
