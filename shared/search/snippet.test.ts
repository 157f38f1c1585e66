import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, wordsToFind } from './query.ts';
import { SNIPPET_LENGTH, snippetOf } from './snippet.ts';

const found = (text: string, typed: string, length?: number) => {
  const all = snippetOf(text, wordsToFind(parseQuery(typed)), length);
  return { ...all, snippet: all.snippet() };
};
const marked = ({ snippet }: ReturnType<typeof found>) =>
  snippet.marks.map(([start, end]) => snippet.text.slice(start, end));

const filler = 'Nothing of note was said that day in the long hall. '.repeat(20);

test('the hit stands in the snippet, marked as it is written', () => {
  const one = found(`${filler}Then Zoë’s ÉTUDES began.\n\n${filler}`, 'etudes');
  expect(marked(one)).toEqual(['ÉTUDES']);
  expect(one.snippet.text).toContain('Then Zoë’s ÉTUDES began. Nothing');
  expect(one.snippet.text).toMatch(/^…\S.*\S…$/u);
});

test('a short text is shown whole, without ellipses', () => {
  expect(found('A peace\n plan.', 'peace').snippet).toEqual({ text: 'A peace plan.', marks: [[2, 7]] });
});

test('without a hit, the beginning is shown', () => {
  const { snippet, hits } = found(filler, 'absent');
  expect(hits).toBe(0);
  expect(snippet.marks).toEqual([]);
  expect(snippet.text).toMatch(/^Nothing of note .*[a-z.]…$/u);
});

test('the part where the words stand together is preferred to an earlier one', () => {
  const one = found(`peace ${filler} war ${filler} war and peace ${filler}`, 'peace war');
  expect(marked(one)).toEqual(['war', 'peace']);
  expect(one).toMatchObject({ hits: 4, clausesTogether: 2, clausesFound: 2 });
});

test('the place of the hit that a snippet is about is told', () => {
  const text = `${filler}peace ${filler} war and peace ${filler}`;
  expect(found(text, 'peace war').at).toBe(text.indexOf('war and'));
  expect(found(text, 'absent').at).toBeNull();
});

test('words are not cut, and a text without spaces is cut between characters', () => {
  const latin = found(`${filler}target ${filler}`, 'target', 60).snippet.text.replaceAll('…', '');
  for (const word of latin.split(' '))
    expect(`${filler} target`).toMatch(new RegExp(`(^|\\s)${word.replace('.', '\\.')}(\\s|$)`, 'u'));
  const chinese = found(`${'經濟改革'.repeat(100)}和平${'經濟改革'.repeat(100)}`, '和平');
  expect(marked(chinese)).toEqual(['和平']);
  expect(chinese.snippet.text.length).toBeLessThanOrEqual(SNIPPET_LENGTH + 2);
});

test('a word longer than the snippet is shown as far as it goes, and no character is cut in two', () => {
  const { snippet } = found('😀'.repeat(500), 'x', 31);
  expect(snippet.text.isWellFormed()).toBe(true);
  expect(found('a'.repeat(5000), 'b', 100).snippet.text).toBe(`${'a'.repeat(100)}…`);
});

test('every mark is a hit of the query, whatever the text', () => {
  const unit = fc.constantFrom('war', 'peace', ' ', '\n', '.', '和平', '東', '😀', 'é', '\u00ad');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200 }), fc.integer({ min: 10, max: 80 }), (parts, length) => {
      const one = found(parts.join(''), 'war 和平 ', length);
      expect(one.snippet.text.isWellFormed()).toBe(true);
      if (one.hits > 0) expect(one.snippet.marks.length).toBeGreaterThan(0);
      for (const text of marked(one)) expect(text.replaceAll('\u00ad', '')).toMatch(/^(war|和平)+$/u);
    }),
  );
});
