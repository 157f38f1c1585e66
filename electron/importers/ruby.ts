import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** A stretch of text and how it is read aloud; either may be empty. */
interface Pair {
  readonly base: readonly Nodes[];
  readonly reading: readonly Nodes[];
}

/** The scripts whose parentheses are as wide as their signs. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const SIGNS = /^\s*\p{Script=Han}+\s*$/u;

/**
 * Readings above their words (HTML, section 4.5.10) as they stand where nothing can be set above: in parentheses after
 * the word. A word of which each sign has its reading stays in one piece, so that it can be found.
 */
export const ruby: Handle = (state, element) => {
  const pairs = pairsOf(state, element);
  const isOneWord = pairs.every(({ base, reading }) => SIGNS.test(textOf(base)) && hasWords(reading));
  const shown: readonly Pair[] = isOneWord
    ? [{ base: pairs.flatMap(({ base }) => base), reading: pairs.flatMap(({ reading }) => reading) }]
    : pairs;
  return shown.flatMap(({ base, reading }): readonly Nodes[] => {
    if (!hasWords(reading) || !hasWords(base)) return [...base, ...reading];
    const [open, close] = WIDE.test(textOf(base)) ? ['（', '）'] : [' (', ')'];
    return [...base, { type: 'text', value: open }, ...reading, { type: 'text', value: close }];
  });
};

const hasWords = (nodes: readonly Nodes[]): boolean => textOf(nodes).trim() !== '';

/** Each run of text with the readings that follow it. Parentheses for where there is no ruby (`rp`) are ours to put. */
function pairsOf(state: State, element: Element): readonly Pair[] {
  const pairs: { base: ElementContent[]; reading: ElementContent[] }[] = [];
  for (const child of element.children) {
    const name = child.type === 'element' ? child.tagName : '';
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (name === 'rp') {
      // Read, so that it counts as such, and left out.
      nodesOf(state, [child]);
      continue;
    }
    let pair = pairs.at(-1);
    const isReading = name === 'rt' || name === 'rtc';
    if (pair === undefined || (!isReading && pair.reading.length > 0)) {
      pair = { base: [], reading: [] };
      pairs.push(pair);
    }
    (isReading ? pair.reading : pair.base).push(child);
  }
  return pairs.map(({ base, reading }) => ({ base: nodesOf(state, base), reading: nodesOf(state, reading) }));
}

const nodesOf = (state: State, children: ElementContent[]): readonly Nodes[] =>
  state.all({ type: 'element', tagName: 'span', properties: {}, children });
