import type { Nodes } from 'mdast';

/** What a node of a dropped script reads as: only for showing what was dropped. */
export function scriptText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(scriptText).join('') : '';
}
