import type { Nodes } from 'mdast';

/**
 * About how many lines of `measure` characters a block takes, at least 1: lets the page be as long as it will be
 * before its blocks are laid out.
 */
export function estimatedLines(node: Nodes, measure: number): number {
  if (node.type === 'code') return node.value.split('\n').length + 2;
  if (node.type === 'heading') return Math.ceil((characters(node) * 1.4) / measure) + 1;
  if (node.type === 'tableRow') return Math.ceil((characters(node) * 1.2) / measure) + 0.5;
  if (CONTAINERS.has(node.type) && 'children' in node) {
    return Math.max(
      1,
      node.children.reduce((sum, child) => sum + estimatedLines(child, measure), 0),
    );
  }
  return Math.max(1, Math.ceil(characters(node) / measure));
}

const CONTAINERS = new Set<Nodes['type']>(['list', 'listItem', 'blockquote', 'table', 'footnoteDefinition']);

function characters(node: Nodes): number {
  if ('value' in node) return node.value.length;
  if ('alt' in node) return node.alt?.length ?? 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + characters(child), 0) : 0;
}
