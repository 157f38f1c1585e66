import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Replaces links and images by reference with plain ones, by the first definition of their label; takes definitions out. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const children: Nodes[] = parent.children;
    if (node.type === 'linkReference') {
      const { url = '', title = null } = definitions.get(node.identifier) ?? {};
      children[index] = { type: 'link', url, title, children: node.children };
    } else if (node.type === 'imageReference') {
      const { url = '', title = null } = definitions.get(node.identifier) ?? {};
      children[index] = { type: 'image', url, title, alt: node.alt ?? '' };
    }
  });
}
