import type { Element, Nodes as HastNodes, Root as HastRoot, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { ruby } from './ruby.ts';

/** Elements whose content is no text of the article. */
const NO_TEXT =
  /^(?:script|style|iframe|template|noscript|object|embed|svg|math|canvas|select|noframes|noembed|head)$/u;

/**
 * Translates the HTML in a Markdown tree to Markdown's own nodes, in place, and gives back what was dropped, to the
 * letter. Tags may stand apart (`<b>`, text, `</b>`): all children of a node are read together, each that is not HTML
 * standing in the HTML as an element of its own, which no source can contain.
 */
export function translateHtml(tree: Root, source: string): readonly string[] {
  const dropped: string[] = [];
  const stand = standInName(source);
  const parents: Parents[] = [];
  visit(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'html')) parents.push(node);
  });
  for (const parent of parents.toReversed()) {
    const { children, droppedHere } = translated(parent.children, stand);
    parent.children = children as typeof parent.children;
    dropped.push(...droppedHere);
  }
  return dropped;
}

interface Translated {
  readonly children: readonly Nodes[];
  readonly droppedHere: readonly string[];
}

function translated(children: readonly Nodes[], stand: string): Translated {
  const { kept, dropped } = withoutScripts(children);
  if (costOf(kept) > MAX_COST) return withoutTags(kept, dropped);
  const html = kept
    .map((node, index) => (node.type === 'html' ? node.value : `<${stand} data-at="${index}"></${stand}>`))
    .join('');
  const hast = parse(html);
  if (hast === null) return withoutTags(kept, dropped);
  const used = new Set<number>();
  const standIn: Handle = (_state, element) => {
    const at = Number(element.properties.dataAt);
    const node = kept[at];
    if (node === undefined || used.has(at)) return undefined;
    used.add(at);
    // The translation joins and trims texts in place, and what it makes may yet be put aside for the nodes as they were.
    return structuredClone(node);
  };
  const droppedHere = [...dropped, ...withoutText(hast, html, stand)];
  unwrapSpans(hast);
  const result = translate(hast, { [stand]: standIn });
  const lost = kept.some((node, index) => node.type !== 'html' && !used.has(index));
  if (lost) return withoutTags(kept, dropped);
  return { children: 'children' in result ? result.children : [result], droppedHere };
}

/** Some thousand tags in a paragraph of some ten thousand words: more is no one's writing. */
const MAX_COST = 300_000_000;

/**
 * What the translation of tags between texts costs, in UTF-16 units that are read: it joins neighbouring texts one by
 * one, and each time looks at all that it has joined.
 */
function costOf(children: readonly Nodes[]): number {
  let tags = 0;
  let length = 0;
  for (const node of children) {
    if (node.type === 'html') tags += 1;
    else if (node.type === 'text') length += node.value.length;
  }
  return tags * length;
}

/** Takes elements that say nothing out from around their words, and joins these: some programs set each word in one. */
function unwrapSpans(hast: HastRoot): void {
  const open: (HastRoot | Element)[] = [hast];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    const children: RootContent[] = [];
    const waiting: RootContent[] = parent.children.toReversed();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const last = children.at(-1);
      if (node.type === 'element' && /^(?:span|font)$/u.test(node.tagName)) {
        waiting.push(...node.children.toReversed());
      } else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
      else {
        children.push(node);
        if (node.type === 'element') open.push(node);
      }
    }
    parent.children = children as typeof parent.children;
  }
}

/** Scripts and the like whose tags stand apart, with what is between; the rest of such tags alone. */
function withoutScripts(children: readonly Nodes[]): {
  readonly kept: readonly Nodes[];
  readonly dropped: readonly string[];
} {
  const kept: Nodes[] = [];
  const dropped: string[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (node === undefined) continue;
    const name =
      node.type === 'html'
        ? /^<(script|style|svg|math|canvas|textarea|title|xmp|plaintext|noscript|iframe|noembed|noframes|template|select)\b[^>]*>$/iu.exec(
            node.value,
          )?.[1]
        : undefined;
    if (name === undefined) {
      kept.push(node);
      continue;
    }
    const close = new RegExp(`^</${name}\\s*>$`, 'iu');
    const end = children.findIndex(
      (other, at) => at > index && other.type === 'html' && close.test(other.value),
    );
    const isWords = /^(?:textarea|title|xmp|plaintext|noscript)$/iu.test(name);
    if (end === -1 || isWords) {
      if (node.type === 'html') dropped.push(node.value);
    } else {
      dropped.push(
        children
          .slice(index, end + 1)
          .map((part) => textOf(part))
          .join(''),
      );
      index = end;
    }
  }
  return { kept, dropped };
}

/** Where HTML cannot be read without losing text, its tags go, and its words and everything else stay. */
function withoutTags(children: readonly Nodes[], dropped: readonly string[]): Translated {
  return {
    children: children.flatMap((node): Nodes[] => {
      if (node.type !== 'html') return [node];
      const words = wordsOf(node.value);
      return words === '' ? [] : [{ type: 'text', value: words }];
    }),
    droppedHere: [...dropped, ...children.flatMap((node) => (node.type === 'html' ? [node.value] : []))],
  };
}

function wordsOf(html: string): string {
  if (/^\s*<(?:!|\?|script\b|style\b)/iu.test(html)) return '';
  const [text] = fromHtml(html.replace(/<[^>]*>?/gu, ' '), { fragment: true }).children;
  return text?.type === 'text' ? text.value.replace(/\s+/gu, ' ').trim() : '';
}

/** The parser's time grows with the square of the nesting, and its stack with the nesting. */
const MAX_NESTING = 500;
/** Elements that hold nothing, or end on their own where the next begins. */
const NOT_NESTING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[td]|t[dhr]|option|stand-in)/iu;

function parse(html: string): HastRoot | null {
  let open = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
    if (NOT_NESTING.test(name)) continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    if (open > MAX_NESTING) return null;
  }
  return fromHtml(html, { fragment: true });
}

function translate(hast: HastRoot, standIn: Readonly<Record<string, Handle>>): Nodes {
  return toMdast(hast, { handlers: { ...HANDLERS, ...standIn }, nodeHandlers: { comment: () => undefined } });
}

const SUPERSCRIPTS = letterTable('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const SUBSCRIPTS = letterTable('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** Each letter of the first text to the one at its place in the second; all are single UTF-16 units. */
function letterTable(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to.charAt(index)]));
}

/** Digits and signs that Unicode has raised or lowered; other content stays on the line. */
function shifted(table: ReadonlyMap<string, string>): Handle {
  return (state, element) => {
    const children = state.all(element);
    const text = children.map((child) => (child.type === 'text' ? child.value : '?')).join('');
    const letters = Array.from(text, (letter) => table.get(letter));
    if (text === '' || letters.includes(undefined)) return children;
    return { type: 'text', value: letters.join('') };
  };
}

const nothing: Handle = () => undefined;
const HANDLERS: Readonly<Record<string, Handle>> = {
  sup: shifted(SUPERSCRIPTS),
  sub: shifted(SUBSCRIPTS),
  wbr: nothing,
  iframe: nothing,
  noscript: nothing,
  object: nothing,
  canvas: nothing,
  select: nothing,
  input: nothing,
  ruby,
};

/** Comments, and elements whose content is no text. */
function withoutText(hast: HastRoot, html: string, stand: string): readonly string[] {
  const found: string[] = [];
  visit(hast, (node: HastNodes) => {
    const isDropped = node.type === 'comment' || (node.type === 'element' && NO_TEXT.test(node.tagName));
    if (!isDropped) return undefined;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) {
      found.push(html.slice(start, end).replace(new RegExp(`</?${stand}[^>]*>`, 'gu'), ''));
    }
    return 'skip';
  });
  return found.filter((text) => text.trim() !== '');
}

/** An element name that does not occur in the source. */
function standInName(source: string): string {
  const lower = source.toLowerCase();
  let number = 0;
  while (lower.includes(`stand-in-${number}`)) number += 1;
  return `stand-in-${number}`;
}
