import type { Body } from '../../../shared/article/body.ts';
import type { Projection } from '../../../shared/text/projection.ts';
import { headingRanks } from '../body/heading-ranks.ts';
import type { Interval } from '../paint/interval-index.ts';

/** A heading of the text, and where its words stand (UTF-16 offsets into the projection). */
export interface Section extends Interval {
  readonly title: string;
  /** 1 for the highest that the article uses, without gaps. */
  readonly level: number;
}

/** Fewer headings than this are no table of contents. */
const FEWEST = 2;

/** The sections of an article in text order; none where there are too few to choose from. */
export function sectionsOf(body: Body, projection: Projection): readonly Section[] {
  const ranks = headingRanks(body);
  const sections = projection.blocks.flatMap(({ node, start, end }): Section[] => {
    if (node.type !== 'heading') return [];
    return [
      { start, end, title: projection.text.slice(start, end), level: (ranks.get(node.depth) ?? 2) - 1 },
    ];
  });
  return sections.length < FEWEST ? [] : sections;
}

/** The index of the section that a place of the text belongs to; -1 before the first one. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  return sections.findLastIndex(({ start }) => start <= offset);
}
