import type { Nodes, PhrasingContent } from 'mdast';
import { safeUrl } from '../../shared/article/safe-url.ts';

export type Bag = readonly Nodes[];

/** How deep containers and marks may nest; what is deeper stands with its text alone. */
export const MAX_DEPTH = 40;

export interface Context {
  readonly base: string | null;
  readonly depth: number;
}
export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });

/** Phrasing of any nodes; blocks among them are taken by their phrasing. */
export function phrasingOf(nodes: Bag, context: Context): PhrasingContent[] {
  if (context.depth > MAX_DEPTH) return textNode(textOf(nodes));
  return joinTexts(nodes.flatMap((node) => phrasesOf(node, context)));
}

export function phrasesOf(node: Nodes, context: Context): PhrasingContent[] {
  const inner = deeper(context);
  switch (node.type) {
    case 'text':
      return textNode(node.value);
    case 'inlineCode':
      return node.value === '' ? [] : [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = phrasingOf(node.children, inner);
      return children.length === 0 ? [] : [{ type: node.type, children }];
    }
    case 'link': {
      const children = phrasingOf(node.children, inner);
      const url = safeUrl(node.url, 'link', context.base);
      if (url === null || children.length === 0) return children;
      return [{ type: 'link', url, ...titleOf(node), children }];
    }
    case 'image': {
      const url = safeUrl(node.url, 'image', context.base);
      if (url === null) return textNode(node.alt ?? '');
      return [{ type: 'image', url, ...titleOf(node), alt: node.alt ?? '' }];
    }
    case 'footnoteReference':
      return [
        { type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier },
      ];
    case 'code':
      return textNode(node.value);
    case 'html':
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
    case 'imageReference':
      return [];
    case 'root':
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'footnoteDefinition':
    case 'linkReference':
      return phrasingOf(node.children, inner);
    default:
      return ofAnotherType(node);
  }
}

const titleOf = (node: { readonly title?: string | null | undefined }): { title?: string } =>
  node.title ? { title: node.title } : {};

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value: oneSpace(value) }];
}

/** Several spaces are one in Markdown and in HTML, also where something between them was taken out. */
const oneSpace = (value: string): string => value.replace(/ {2,}/gu, ' ');

/** Neighbouring texts as one; white space beside a line break, which shows nothing, is taken off. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: oneSpace(before.value + node.value) };
    } else joined.push(node);
  }
  return joined.flatMap((node, index) => {
    if (node.type !== 'text') return [node];
    const start = joined[index - 1]?.type === 'break' ? node.value.replace(/^\s+/u, '') : node.value;
    return textNode(joined[index + 1]?.type === 'break' ? start.replace(/\s+$/u, '') : start);
  });
}

const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
  'linkReference',
  'imageReference',
]);
export const isPhrasing = (node: Nodes): boolean => PHRASING.has(node.type);

/** Parsers may be extended with node types that the types do not know: such a node has no place in a body. */
export function ofAnotherType(_node: never): [] {
  return [];
}

/** The text of the leaves, in order. Does not recurse. */
export function textOf(nodes: Bag): string {
  let text = '';
  const open = nodes.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode' || next.type === 'code') text += next.value;
    else if ('children' in next) {
      if (!isPhrasing(next) && text !== '' && !text.endsWith(' ')) text += ' ';
      open.push(...next.children.toReversed());
    }
  }
  return text;
}
