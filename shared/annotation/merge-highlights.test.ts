import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../identifiers.ts';
import { COLORS, DEFAULT_COLOR_NAMES } from './annotation.ts';
import { areOneStretch, mergeHighlights, type StandingHighlight, touch } from './merge-highlights.ts';

const highlight = (id: string, over: Partial<StandingHighlight> = {}): StandingHighlight => ({
  id: `annotation-${id}` as AnnotationId,
  start: 0,
  end: 10,
  color: 'yellow',
  note: '',
  tags: [],
  speaker: null,
  created: `2026-01-0${id}T00:00:00.000Z`,
  ...over,
});
const colorNames = DEFAULT_COLOR_NAMES;

describe('merging highlights', () => {
  it('covers all of them, joins the notes in text order and unites the tags', () => {
    const late = highlight('1', { start: 20, end: 30, note: 'Second.', tags: ['b', 'c'] });
    const early = highlight('2', { start: 5, end: 22, note: 'First.', tags: ['a', 'b'] });
    expect(mergeHighlights([late, early], { color: 'yellow', colorNames })).toEqual({
      ...late,
      start: 5,
      end: 30,
      note: 'First.\n\nSecond.',
      tags: ['a', 'b', 'c'],
      gone: [early.id],
    });
  });

  it('goes on with the oldest one, or with the one that was chosen', () => {
    const parts = [highlight('2'), highlight('1'), highlight('3')];
    expect(mergeHighlights(parts, { color: 'yellow', colorNames })?.id).toBe('annotation-1');
    const into = 'annotation-3' as AnnotationId;
    expect(mergeHighlights(parts, { color: 'yellow', colorNames, into })?.id).toBe(into);
  });

  it('tells of colours and speakers that the whole cannot have', () => {
    const parts = [
      highlight('1', { color: 'green', speaker: 'Ada', note: 'Mine.' }),
      highlight('2', { color: 'blue', speaker: 'Bo', start: 3 }),
    ];
    expect(mergeHighlights(parts, { color: 'blue', colorNames })).toMatchObject({
      color: 'blue',
      speaker: 'Ada',
      note: 'Mine.\n\nAlso marked as Evidence. Also said by Bo.',
    });
  });

  it('takes in the new passage', () => {
    const whole = mergeHighlights([highlight('1', { start: 5, end: 9 })], {
      color: 'pink',
      colorNames,
      passage: { start: 7, end: 20 },
    });
    expect(whole).toMatchObject({ start: 5, end: 20, gone: [] });
    expect(mergeHighlights([], { color: 'pink', colorNames })).toBeNull();
  });

  it('loses no note, tag, colour or speaker, whatever is merged', () => {
    const words = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
    const any = fc.record({
      start: fc.nat(50),
      length: fc.integer({ min: 1, max: 30 }),
      color: fc.constantFrom(...COLORS),
      note: fc.oneof(fc.constant(''), words),
      tags: fc.uniqueArray(words, { maxLength: 3 }),
      speaker: fc.option(words),
    });
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...COLORS),
        (made, color) => {
          const parts = made.map(({ length, ...one }, i) =>
            highlight(String(i + 1), { ...one, end: one.start + length }),
          );
          const whole = mergeHighlights(parts, { color, colorNames });
          expect(whole).not.toBeNull();
          for (const part of parts) {
            expect(whole?.start).toBeLessThanOrEqual(part.start);
            expect(whole?.end).toBeGreaterThanOrEqual(part.end);
            expect(whole?.note).toContain(part.note);
            expect(whole?.tags).toEqual(expect.arrayContaining([...part.tags]));
            if (part.color !== color) expect(whole?.note).toContain(colorNames[part.color]);
            if (part.speaker !== null && part.speaker !== whole?.speaker) {
              expect(whole?.note).toContain(part.speaker);
            }
          }
          expect(new Set([whole?.id, ...(whole?.gone ?? [])])).toEqual(new Set(parts.map(({ id }) => id)));
        },
      ),
    );
  });
});

describe('which highlights are one stretch', () => {
  const text = 'One two. “Three” four five.';
  const of = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('is told by whether a word stands between them', () => {
    expect(touch(text, of('One two'), of('Three'))).toBe(true);
    expect(touch(text, of('Three'), of('One two'))).toBe(true);
    expect(touch(text, of('One'), of('Three'))).toBe(false);
    expect(touch(text, of('two. “Three'), of('Three” four'))).toBe(true);
  });

  it('goes from one to the next', () => {
    expect(areOneStretch(text, [of('four'), of('One two'), of('Three')])).toBe(true);
    expect(areOneStretch(text, [of('five'), of('One two'), of('Three')])).toBe(false);
    expect(areOneStretch(text, [of('One two. “Three” four'), of('two'), of('five')])).toBe(true);
  });
});
