import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, TableRow } from 'mdast';
import type { Body } from '../../shared/article/body.ts';
import { safeUrl } from '../../shared/article/safe-url.ts';

type FlowContent = BlockContent | DefinitionContent;
type Bag = readonly Nodes[];

/** How deep containers and marks may nest; what is deeper stands with its text alone. */
const MAX_DEPTH = 40;

/**
 * Any mdast tree as a body: node types of the closed list alone, each where it may stand; addresses through the
 * allow-list (a link without one is its text, an image its description); no positions, no data, no empty marks;
 * neighbouring texts as one. Reference links must have been resolved.
 *
 * @param base the article's own address, which relative addresses are resolved against
 */
export function closedBody(tree: Nodes, base: string | null): Body {
  const flow = flowOf('children' in tree ? tree.children : [tree], { base, depth: 0 });
  return { type: 'root', children: flow };
}

interface Context {
  readonly base: string | null;
  readonly depth: number;
}
const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });

/** Blocks; runs of phrasing between them become paragraphs. */
function flowOf(nodes: Bag, context: Context): FlowContent[] {
  if (context.depth > MAX_DEPTH) return paragraphOf([{ type: 'text', value: textOf(nodes) }]);
  const flow: FlowContent[] = [];
  let run: Nodes[] = [];
  const endRun = (): void => {
    flow.push(...paragraphOf(phrasingOf(run, deeper(context))));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node) && !holdsBlock(node)) run.push(node);
    else {
      endRun();
      flow.push(...blockOf(node, context));
    }
  }
  endRun();
  return flow;
}

function blockOf(node: Nodes, context: Context): FlowContent[] {
  const inner = deeper(context);
  switch (node.type) {
    case 'heading': {
      const children = phrasingOf(node.children, inner);
      return children.length === 0 ? [] : [{ type: 'heading', depth: node.depth, children }];
    }
    case 'blockquote': {
      const children = flowOf(node.children, inner);
      return children.length === 0 ? [] : [{ type: 'blockquote', children }];
    }
    case 'list': {
      const children = itemsOf(node.children, inner);
      if (children.length === 0) return [];
      const ordered = node.ordered === true;
      return [
        {
          type: 'list',
          ordered,
          ...(ordered ? { start: node.start ?? 1 } : {}),
          spread: node.spread === true,
          children,
        },
      ];
    }
    case 'code':
      return node.value === ''
        ? []
        : [{ type: 'code', ...(node.lang ? { lang: node.lang } : {}), value: node.value }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'table': {
      const children = rowsOf(node.children, inner);
      if (children.length === 0) return [];
      return [{ type: 'table', align: (node.align ?? []).map((align) => align ?? null), children }];
    }
    case 'footnoteDefinition': {
      const children = flowOf(node.children, inner);
      return [
        {
          type: 'footnoteDefinition',
          identifier: node.identifier,
          label: node.label ?? node.identifier,
          children,
        },
      ];
    }
    case 'yaml':
    case 'html':
    case 'definition':
      return [];
    case 'root':
    case 'paragraph':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return flowOf(node.children, inner);
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return paragraphOf(phrasesOf(node, inner));
    default:
      return ofAnotherType(node);
  }
}

/** Parsers may be extended with node types that the types do not know: such a node has no place in a body. */
function ofAnotherType(_node: never): [] {
  return [];
}

function itemsOf(nodes: Bag, context: Context): ListItem[] {
  return nodes.flatMap((node): ListItem[] => {
    const isItem = node.type === 'listItem';
    const children = flowOf(isItem ? node.children : [node], context);
    if (children.length === 0) return [];
    const checked = isItem && typeof node.checked === 'boolean' ? { checked: node.checked } : {};
    return [{ type: 'listItem', spread: isItem && node.spread === true, ...checked, children }];
  });
}

function rowsOf(nodes: Bag, context: Context): TableRow[] {
  return nodes.flatMap((node): TableRow[] => {
    if (node.type !== 'tableRow') return [];
    const children = node.children.map((cell) => ({
      type: 'tableCell' as const,
      children: phrasingOf(cell.children, deeper(context)),
    }));
    return children.length === 0 ? [] : [{ type: 'tableRow', children }];
  });
}

/** Phrasing of any nodes; blocks among them are taken by their phrasing. */
function phrasingOf(nodes: Bag, context: Context): PhrasingContent[] {
  if (context.depth > MAX_DEPTH) return textNode(textOf(nodes));
  return joinTexts(nodes.flatMap((node) => phrasesOf(node, context)));
}

function phrasesOf(node: Nodes, context: Context): PhrasingContent[] {
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

/** A paragraph, unless there is nothing to read or see in it. Line breaks at its ends show nothing. */
function paragraphOf(children: readonly PhrasingContent[]): FlowContent[] {
  const isBlank = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = children.findIndex((node) => !isBlank(node));
  if (first === -1) return [];
  const last = children.findLastIndex((node) => !isBlank(node));
  return [{ type: 'paragraph', children: children.slice(first, last + 1) }];
}

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
const isPhrasing = (node: Nodes): boolean => PHRASING.has(node.type);

/** Whether a mark has a block somewhere inside, which then stands for itself. Does not recurse: trees may be deep. */
function holdsBlock(node: Nodes): boolean {
  const open: Nodes[] = 'children' in node ? [...node.children] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isPhrasing(next) && next.type !== 'html') return true;
    if ('children' in next) open.push(...next.children);
  }
  return false;
}

/** The text of the leaves, in order. Does not recurse. */
function textOf(nodes: Bag): string {
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
