import { afterEach, expect, it } from 'vitest';
import { seenArea } from './seen-area.ts';

afterEach(() => document.body.replaceChildren());

/** A text of 700 by 800 pixels below a bar of 44, with something else beside it in the reader. */
function withOther(box: { left: number; top: number; width: number; height: number }) {
  const at = (left: number, top: number, width: number, height: number): HTMLElement => {
    const element = document.createElement('div');
    element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
    return element;
  };
  const scroller = at(0, 44, 700, 800);
  const reader = document.createElement('div');
  reader.append(at(0, 0, 1000, 44), scroller, at(box.left, box.top, box.width, box.height));
  document.body.append(reader);
  return seenArea(scroller);
}

it('ends where a drawer or a bar lies over the text', () => {
  expect(withOther({ left: 0, top: 500, width: 700, height: 344 })).toEqual({ top: 44, bottom: 500 });
  expect(withOther({ left: 100, top: 770, width: 500, height: 58 })).toEqual({ top: 44, bottom: 770 });
});

it('begins below a bar that lies over the text', () => {
  expect(withOther({ left: 0, top: 44, width: 700, height: 48 })).toEqual({ top: 92, bottom: 844 });
});

it('is the whole window where things stand beside it, or cover little of it', () => {
  expect(withOther({ left: 700, top: 44, width: 300, height: 800 })).toEqual({ top: 44, bottom: 844 });
  expect(withOther({ left: 450, top: 52, width: 240, height: 40 })).toEqual({ top: 44, bottom: 844 });
  expect(withOther({ left: 0, top: -48, width: 1000, height: 44 })).toEqual({ top: 44, bottom: 844 });
});
