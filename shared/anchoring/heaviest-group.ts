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
  /**
   * How far a part may be set apart from the group: by what it weighs. New text was put in between; but other text
   * of before, if it is longer than the group, means that the passage was torn apart.
   */
  const slackOf = (part: Cluster, group: Cluster): number => {
    const slack = SLACK_BY_WEIGHT * part.weight;
    const length = group.laterEnd - group.laterStart;
    if (slack <= length) return slack;
    const [first, second] = part.start < group.start ? [part, group] : [group, part];
    return newness(first.laterEnd, second.laterStart) >= NEW_ENOUGH ? slack : length;
  };
  const clusters = clustersOf(tokens, from, to);
  let heaviest = 0;
  clusters.forEach(({ weight }, index) => {
    if (weight > (clusters[heaviest]?.weight ?? 0)) heaviest = index;
  });
  let group = clusters[heaviest];
  if (group === undefined) return null;
  for (const cluster of clusters.slice(heaviest + 1)) {
    if (belongTogether(group, cluster, slackOf(cluster, group))) group = join(group, cluster);
  }
  for (const cluster of clusters.slice(0, heaviest).toReversed()) {
    if (belongTogether(cluster, group, slackOf(cluster, group))) group = join(cluster, group);
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
    if (last !== undefined && belongTogether(last, cluster, 0))
      clusters[clusters.length - 1] = join(last, cluster);
    else clusters.push(cluster);
  }
  return clusters;
}

function belongTogether(first: Cluster, second: Cluster, slack: number): boolean {
  const apart = second.laterStart - first.laterEnd;
  const were = second.start - first.end;
  return apart >= 0 && apart <= 2 * were + SLACK + slack;
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
