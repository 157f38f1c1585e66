import { render } from '@testing-library/react';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { SpokenMarks } from '../annotation/spoken-marks.ts';
import { ArticleBody } from '../body/ArticleBody.tsx';
import { TextMap } from '../body/text-map.ts';
import { withSelectionHeld } from './held-selection.ts';
import { selectedPassage } from './selected-passage.ts';

const TEXT = 'One *two three* four.\n\n- five\n- six **seven**\n\n> eight nine';

function shown() {
  const body = fromMarkdown(TEXT);
  const { text, leaves } = projectText(body);
  const { container } = render(<ArticleBody body={body} language="en" divided="never" ref={null} />);
  return { container, text, map: () => new TextMap(container, leaves) };
}

const highlight = (start: number, end: number): PlacedAnnotation =>
  ({ id: `${start}-${end}`, color: 'blue', note: '', place: { status: 'anchored', start, end } }) as never;

afterEach(() => getSelection()?.removeAllRanges());

it('selects the same words from the same side when text nodes are divided and joined under them', () => {
  const { container, text, map } = shown();
  const place = fc.nat(text.length);
  fc.assert(
    fc.property(place, place, fc.array(fc.tuple(place, place), { maxLength: 4 }), (from, to, marked) => {
      const selection = getSelection()!;
      const backward = to < from;
      const anchor = backward ? map().pointBefore(from) : map().pointAfter(from);
      const focus = backward ? map().pointAfter(to) : map().pointBefore(to);
      fc.pre(from !== to && anchor !== null && focus !== null);
      selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
      const before = selectedPassage(selection, map(), text);
      const isBackward = () => {
        const { startContainer, startOffset } = selection.getRangeAt(0);
        return selection.anchorNode !== startContainer || selection.anchorOffset !== startOffset;
      };

      const marks = new SpokenMarks();
      const passages = marked.flatMap(([a, b]) => (a < b ? highlight(a, b) : []));
      const wasBackward = isBackward();
      const held = (work: () => void) => withSelectionHeld(container, map, work);
      held(() => marks.show(passages, map(), () => 'Claim'));
      expect(selectedPassage(selection, map(), text)).toEqual(before);
      held(() => marks.clear());
      expect(selectedPassage(selection, map(), text)).toEqual(before);
      expect(isBackward()).toBe(wasBackward);
    }),
    { numRuns: 200 },
  );
});

it('leaves a selection alone that lies elsewhere, without looking for it in the text', () => {
  const { container } = shown();
  const beside = document.body.appendChild(document.createElement('p'));
  beside.textContent = 'A note beside the text';
  getSelection()?.selectAllChildren(beside);
  withSelectionHeld(
    container,
    () => {
      throw new Error('was asked for');
    },
    () => container.append(' '),
  );
  expect(getSelection()?.toString()).toBe('A note beside the text');
  beside.remove();
});
