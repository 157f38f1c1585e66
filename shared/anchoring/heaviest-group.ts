import type { FollowedToken, TextAlignment } from './text-alignment.ts';

/** Tokens of a passage that stand together in the later text, by their indices, in order. */
export interface Group {
  readonly indices: readonly number[];
  readonly weight: number;
}

interface Cluster extends Group {
  readonly start: number;
  readonly end: number;
  readonly laterStart: number;
  readonly laterEnd: number;
}

/** Kept words this much farther apart than they were still are neighbours, in UTF-16 units. */
const SLACK = 20;
/** For each unit of weight (half a word), how many units of new text a part of a passage may be set apart by. */
const SLACK_BY_WEIGHT = 30;
/** From this share of words that were nowhere in the earlier text, what stands between two parts was put in. */
const NEW_ENOUGH = 0.5;

/**
 * The words of a passage (`tokens[from]` to before `tokens[to]`) may be scattered over the later text: takes the
 * heaviest stretch of them, and the others as far as they are near enough for what they weigh. So a long passage
 * stays whole though a paragraph was put into it, while a comma far off does not pull it out of shape.
 */
export function heaviestGroup(
  tokens: readonly FollowedToken[],
  from: number,
  to: number,
  newness: TextAlignment['newness'],
): Group | null {
  const clusters = clustersOf(tokens, from, to);
  let heaviest = 0;
  clusters.forEach(({ weight }, index) => {
    if (weight > (clusters[heaviest]?.weight ?? 0)) heaviest = index;
  });
  let group = clusters[heaviest];
  if (group === undefined) return null;
  for (const cluster of clusters.slice(heaviest + 1)) {
    if (isPartOf(group, group, cluster, newness)) group = join(group, cluster);
  }
  for (const cluster of clusters.slice(0, heaviest).toReversed()) {
    if (isPartOf(group, cluster, group, newness)) group = join(cluster, group);
  }
  return group;
}

function clustersOf(tokens: readonly FollowedToken[], from: number, to: number): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.later === null) continue;
    const cluster: Cluster = {
      indices: [index],
      weight: token.weight,
      start: token.start,
      end: token.end,
      laterStart: token.later.start,
      laterEnd: token.later.end,
    };
    const last = clusters.at(-1);
    if (last !== undefined && belongTogether(last, cluster))
      clusters[clusters.length - 1] = join(last, cluster);
    else clusters.push(cluster);
  }
  return clusters;
}

function belongTogether(first: Cluster, second: Cluster): boolean {
  const apart = apartness(first, second);
  return apart !== null && apart <= SLACK;
}

/**
 * Whether the one of two neighbours is still part of the group that the other is: not farther from it than by what it
 * weighs. New text was put in between then; but if it is other text of before, and more of it than the group is long,
 * the passage was torn apart.
 */
function isPartOf(
  group: Cluster,
  first: Cluster,
  second: Cluster,
  newness: TextAlignment['newness'],
): boolean {
  const part = group === first ? second : first;
  const apart = apartness(first, second);
  if (apart === null || apart > SLACK + SLACK_BY_WEIGHT * part.weight) return false;
  if (apart <= SLACK + group.laterEnd - group.laterStart) return true;
  return newness(first.laterEnd, second.laterStart) >= NEW_ENOUGH;
}

/** How many units more than twice as before are between two parts; `null` if they are not in order. */
function apartness(first: Cluster, second: Cluster): number | null {
  const apart = second.laterStart - first.laterEnd;
  return apart < 0 ? null : apart - 2 * (second.start - first.end);
}

function join(first: Cluster, second: Cluster): Cluster {
  return {
    indices: [...first.indices, ...second.indices],
    weight: first.weight + second.weight,
    start: first.start,
    end: second.end,
    laterStart: first.laterStart,
    laterEnd: second.laterEnd,
  };
}
