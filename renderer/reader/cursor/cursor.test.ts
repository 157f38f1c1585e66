import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/article/body.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { type Cursor, type CursorStep, moveCursor, moveEdgeByWord, startCursor } from './cursor.ts';
import { SentenceSource } from './sentence-source.ts';

const MARKDOWN = `# A heading

One is here. Two is longer. Three ends it.

- Four stands in a list.
- Five too. And six.

Seven is the last.`;

const body: Body = fromMarkdown(MARKDOWN);
const projection = projectText(body);
const { text } = projection;
const source = new SentenceSource(projection, 'en');
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

const from = (start: string): Cursor => startCursor(source, text.indexOf(start))!;
const walk = (cursor: Cursor, ...steps: CursorStep[]) =>
  steps.reduce((at, step) => moveCursor(at, step, source), cursor);
const step = (by: CursorStep['by'], towards: CursorStep['towards'], extend = false): CursorStep => ({
  by,
  towards,
  extend,
});

describe('the sentence cursor', () => {
  it('visits every sentence forth and back, across headings, lists and paragraphs', () => {
    const forth: string[] = [];
    let cursor = startCursor(source, 0)!;
    for (;;) {
      forth.push(words(cursor));
      const next = walk(cursor, step('sentence', 'forward'));
      if (next.start === cursor.start) break;
      cursor = next;
    }
    expect(forth).toEqual([
      'A heading',
      'One is here.',
      'Two is longer.',
      'Three ends it.',
      'Four stands in a list.',
      'Five too.',
      'And six.',
      'Seven is the last.',
    ]);
    const back: string[] = [];
    for (let i = 0; i < forth.length; i++) {
      back.push(words(cursor));
      cursor = walk(cursor, step('sentence', 'back'));
    }
    expect(back).toEqual(forth.toReversed());
  });

  it('begins with the sentence at the reading place, or the next one', () => {
    expect(words(startCursor(source, text.indexOf('longer'))!)).toBe('Two is longer.');
    expect(words(startCursor(source, text.indexOf('Three') - 1)!)).toBe('Three ends it.');
    expect(words(startCursor(source, text.length)!)).toBe('Seven is the last.');
  });

  it('moves by paragraph, backwards first to the start of its own', () => {
    expect(words(walk(from('Two'), step('paragraph', 'forward')))).toBe('Four stands in a list.');
    expect(words(walk(from('Two'), step('paragraph', 'back')))).toBe('One is here.');
    expect(words(walk(from('One'), step('paragraph', 'back')))).toBe('A heading');
  });

  it('stretches forward and takes back what it stretched', () => {
    const stretched = walk(from('Two'), step('sentence', 'forward', true), step('sentence', 'forward', true));
    expect(words(stretched)).toBe('Two is longer. Three ends it.\n\nFour stands in a list.');
    expect(words(walk(stretched, step('sentence', 'back', true)))).toBe('Two is longer. Three ends it.');
  });

  it('stretches backward from where it began, and takes that back too', () => {
    const stretched = walk(from('Two'), step('sentence', 'back', true));
    expect(words(stretched)).toBe('One is here. Two is longer.');
    expect(words(walk(stretched, step('sentence', 'forward', true)))).toBe('Two is longer.');
  });

  it('turns round at the sentence that it began with', () => {
    const there = walk(from('Two'), step('sentence', 'forward', true), step('sentence', 'back', true));
    expect(words(there)).toBe('Two is longer.');
    expect(words(walk(there, step('sentence', 'back', true)))).toBe('One is here. Two is longer.');
  });

  it('stretches by paragraph to the end of this one, then of the next', () => {
    const once = walk(from('Two'), step('paragraph', 'forward', true));
    expect(words(once)).toBe('Two is longer. Three ends it.');
    expect(words(walk(once, step('paragraph', 'forward', true)))).toBe(
      'Two is longer. Three ends it.\n\nFour stands in a list.',
    );
  });

  it('goes on from the far edge once it moves without stretching', () => {
    const stretched = walk(from('Two'), step('sentence', 'forward', true));
    expect(words(walk(stretched, step('sentence', 'forward')))).toBe('Four stands in a list.');
    expect(words(walk(stretched, step('sentence', 'back')))).toBe('One is here.');
  });

  it('always stands on a passage of the text, whatever keys are pressed', () => {
    const steps = fc.array(
      fc.record({
        by: fc.constantFrom('sentence' as const, 'paragraph' as const),
        towards: fc.constantFrom('forward' as const, 'back' as const),
        extend: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.nat(text.length), steps, (offset, keys) => {
        const { start, end } = walk(startCursor(source, offset)!, ...keys);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(words({ start, end }).trim()).toBe(words({ start, end }));
        expect(end).toBeGreaterThan(start);
      }),
    );
  });

  it('knows no place in a text without sentences', () => {
    expect(startCursor(new SentenceSource(projectText({ type: 'root', children: [] }), null), 0)).toBeNull();
  });
});

describe('the edges of a passage', () => {
  it('move by words', () => {
    const passage = from('Two');
    const shorter = moveEdgeByWord(passage, 'end', 'back', text);
    expect(words(shorter)).toBe('Two is');
    expect(words(moveEdgeByWord(shorter, 'end', 'forward', text))).toBe('Two is longer');
    expect(words(moveEdgeByWord(shorter, 'start', 'forward', text))).toBe('is');
    expect(words(moveEdgeByWord(shorter, 'start', 'back', text))).toBe('here. Two is');
  });

  it('leave at least one word', () => {
    const word = { start: text.indexOf('longer'), end: text.indexOf('longer') + 6 };
    expect(moveEdgeByWord(word, 'end', 'back', text)).toEqual(word);
    expect(moveEdgeByWord(word, 'start', 'forward', text)).toEqual(word);
  });
});
