import type { Nodes, RootContent } from 'mdast';

/** What lines consist of: nothing that lines stand in is inside. */
const OF_LINES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell', 'table']);

/**
 * The nodes that stand in one another as blocks do, in document order, each before what is in it; not what their
 * lines consist of, which is most of an article.
 *
 * @param enters whether what is in a node is gone through
 */
export function* flow(root: Nodes, enters: (node: Nodes) => boolean = () => true): Generator<RootContent> {
  if (!('children' in root) || OF_LINES.has(root.type)) return;
  for (const child of root.children) {
    yield child;
    if (enters(child)) yield* flow(child, enters);
  }
}
