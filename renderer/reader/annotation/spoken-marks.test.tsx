import { render } from '@testing-library/react';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { ArticleBody } from '../body/ArticleBody.tsx';
import { TextMap } from '../body/text-map.ts';
import { SpokenMarks } from './spoken-marks.ts';

const TEXT = 'One *two three* four.\n\n- five\n- six **seven**\n\n> eight nine';

const highlight = (start: number, end: number, note = ''): PlacedAnnotation =>
  ({
    id: `${start}-${end}`,
    color: 'blue',
    note,
    tags: [],
    place: { status: 'anchored', start, end },
  }) as unknown as PlacedAnnotation;

function shown() {
  const body = fromMarkdown(TEXT);
  const projection = projectText(body);
  const { container } = render(<ArticleBody body={body} language="en" divided="never" ref={null} />);
  return { container, text: projection.text, map: () => new TextMap(container, projection.leaves) };
}
const colorName = () => 'Claim';

it('says where highlights start and end, in the words’ own order', () => {
  const { container, text, map } = shown();
  const at = (words: string) => text.indexOf(words);
  new SpokenMarks().show(
    [
      highlight(at('One'), at(' four'), 'A note'),
      highlight(at('three'), at('six') + 3),
      highlight(at('five'), at('five') + 4),
    ],
    map(),
    colorName,
  );
  expect(container.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
    '[highlight start, Claim] One two [highlight start, Claim] three [highlight end, with a note] four. ' +
      '[highlight start, Claim] five [highlight end] six [highlight end] seveneight nine',
  );
});

it('leaves the text, and the way to it, as they were', () => {
  const { container, text, map } = shown();
  const before = container.innerHTML;
  const passage = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => highlight(start, Math.min(text.length, start + length)));
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 5 }), fc.nat(text.length - 1), (passages, offset) => {
      const marks = new SpokenMarks();
      marks.show(passages, map(), colorName);
      const point = map().pointAfter(offset)!;
      const character = point.node.data[point.offset];
      expect(/\s/.test(text.charAt(offset)) || character === text.charAt(offset)).toBe(true);
      marks.clear();
      expect(container.innerHTML).toBe(before);
      map();
    }),
    { numRuns: 60 },
  );
});
