import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { EMPTY_STACK, pushed, redone, type Step, undone } from './undo-stack.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const note = (text: string): Change => ({ kind: 'article', articleId, set: { note: text } });
const step = (label: string, text: string, merge?: string): Step => ({
  label,
  changes: [note(text)],
  ...(merge === undefined ? {} : { merge }),
});

describe('the undo stack', () => {
  it('moves a step to the redo side and back with the changes given each time', () => {
    const done = pushed(EMPTY_STACK, step('edit note', 'before'));
    const back = undone(done, { changes: [note('after')] });
    expect(back.undo).toEqual([]);
    expect(back.redo).toEqual([step('edit note', 'after')]);
    expect(redone(back, { changes: [note('before')] }).undo).toEqual([step('edit note', 'before')]);
  });

  it('forgets what could be redone when something new is done', () => {
    const back = undone(pushed(EMPTY_STACK, step('one', 'a')), { changes: [note('b')] });
    expect(pushed(back, step('two', 'c')).redo).toEqual([]);
  });

  it('makes one step of typing, which goes back to the text before the first keystroke', () => {
    const stack = ['', 'h', 'he'].reduce((s, text) => pushed(s, step('edit note', text, 'n1')), EMPTY_STACK);
    expect(stack.undo).toEqual([step('edit note', '', 'n1')]);
  });

  it('keeps edits of different notes apart', () => {
    const stack = pushed(pushed(EMPTY_STACK, step('edit note', '', 'n1')), step('edit note', '', 'n2'));
    expect(stack.undo).toHaveLength(2);
  });

  it('does nothing when there is nothing to undo or redo', () => {
    expect(undone(EMPTY_STACK, { changes: [] })).toBe(EMPTY_STACK);
    expect(redone(EMPTY_STACK, { changes: [] })).toBe(EMPTY_STACK);
  });
});
