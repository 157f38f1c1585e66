import type { Nodes } from 'mdast';
import { flow } from './flow.ts';

/**
 * From the heading depths that an article uses to the elements they become, without gaps and below the page's own
 * `h1`: depths 1, 3 and 4 become `h2`, `h3` and `h4`, and so do 2, 4 and 6.
 */
export function headingRanks(body: Nodes): ReadonlyMap<number, 2 | 3 | 4 | 5 | 6> {
  const depths = new Set<number>();
  for (const node of flow(body)) if (node.type === 'heading') depths.add(node.depth);
  const ranks = [2, 3, 4, 5, 6, 6] as const;
  return new Map([...depths].sort((a, b) => a - b).map((depth, i) => [depth, ranks[i] ?? 6]));
}
