import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, TableRow } from 'mdast';
import type { Body } from '../../shared/article/body.ts';

import {
  type Bag,
  type Context,
  deeper,
  isPhrasing,
  MAX_DEPTH,
  ofAnotherType,
  phrasesOf,
  phrasingOf,
  textOf,
} from './closed-phrasing.ts';

type FlowContent = BlockContent | DefinitionContent;

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

/** A paragraph, unless there is nothing to read or see in it. Line breaks at its ends show nothing. */
function paragraphOf(children: readonly PhrasingContent[]): FlowContent[] {
  const isBlank = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = children.findIndex((node) => !isBlank(node));
  if (first === -1) return [];
  const last = children.findLastIndex((node) => !isBlank(node));
  return [{ type: 'paragraph', children: children.slice(first, last + 1) }];
}

/** Whether a mark has a block somewhere inside, which then stands for itself. Does not recurse: trees may be deep. */
function holdsBlock(node: Nodes): boolean {
  const open: Nodes[] = 'children' in node ? [...node.children] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isPhrasing(next) && next.type !== 'html') return true;
    if ('children' in next) open.push(...next.children);
  }
  return false;
}
