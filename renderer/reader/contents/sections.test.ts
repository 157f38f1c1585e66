import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { projectText } from '../../../shared/text/projection.ts';
import { sectionAt, sectionsOf } from './sections.ts';

function sections(markdown: string) {
  const body = fromMarkdown(markdown);
  const projection = projectText(body);
  return { sections: sectionsOf(body, projection), text: projection.text };
}

it('lists headings in order, with levels that have no gaps', () => {
  const { sections: found } = sections('Start.\n\n## One *more*\n\nText.\n\n#### Deep\n\n## Two');
  expect(found.map(({ title, level }) => [title, level])).toEqual([
    ['One more', 1],
    ['Deep', 2],
    ['Two', 1],
  ]);
});

it('takes one heading for no contents', () => {
  expect(sections('# Alone\n\nText.').sections).toEqual([]);
});

it('tells the section of any place, and that none has begun', () => {
  const { sections: found, text } = sections('Start.\n\n# One\n\nInside.\n\n# Two\n\nLast.');
  expect(
    ['Start', 'One', 'Inside', 'Two', 'Last'].map((word) => sectionAt(found, text.indexOf(word))),
  ).toEqual([-1, 0, 0, 1, 1]);
});
