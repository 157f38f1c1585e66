import type { Nodes } from 'mdast';

/**
 * About how many lines of `measure` characters a block takes, at least 1: lets the page be as long as it will be
 * before its blocks are laid out.
 */
export function estimatedLines(node: Nodes, measure: number): number {
  switch (node.type) {
    case 'code':
      return node.value.split('\n').length + 2;
    case 'thematicBreak':
      return 2;
    case 'image':
      return 3;
    case 'heading':
      return Math.ceil((characters(node) * 1.4) / measure) + 1;
    case 'tableRow':
      return Math.max(1, Math.ceil((characters(node) * 1.2) / measure)) + 0.5;
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'footnoteDefinition':
      return Math.max(
        1,
        node.children.reduce((sum, child) => sum + estimatedLines(child, measure), 0),
      );
    default:
      return Math.max(1, Math.ceil(characters(node) / measure));
  }
}

function characters(node: Nodes): number {
  if ('value' in node) return node.value.length;
  if ('alt' in node) return node.alt?.length ?? 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + characters(child), 0) : 0;
}
