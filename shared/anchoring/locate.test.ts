import { describe, expect, test } from 'vitest';
import { describePassage } from './describe.ts';
import { locatePassage, locatePassages } from './locate.ts';

const ARTICLE = `The minister arrived on Monday. He said the colour of money was green. Nobody asked him why.

A second paragraph talks about well-known e-mail habits. It isn't long. He said so.

A third one, which nobody reads, says that “Europe must wake up” and other things besides.

It goes on with figures: 12 percent of voters agreed, 30 percent did not, and the rest stayed at home.

The end.`;

/** What a passage of the article has become in another text: its words there, or `null` for an orphan. */
function followed(passage: string, text: string, known: boolean, occurrence = 0): string | null {
  let start = ARTICLE.indexOf(passage);
  for (let count = 0; count < occurrence; count += 1) start = ARTICLE.indexOf(passage, start + 1);
  const selector = describePassage(ARTICLE, start, start + passage.length);
  const place = locatePassage(text, selector, known ? { previousText: ARTICLE } : {});
  return place.status === 'anchored' ? text.slice(place.start, place.end) : null;
}

function replaced(from: string | RegExp, to: string): string {
  const text = ARTICLE.replace(from, to);
  expect(text).not.toBe(ARTICLE);
  return text;
}

describe.each([
  ['with the earlier text known', true],
  ['by quote alone', false],
] as const)('%s', (_, known) => {
  test('in an unchanged text a passage is at its position', () => {
    const selector = describePassage(ARTICLE, 4, 12);
    expect(locatePassage(ARTICLE, selector, known ? { previousText: ARTICLE } : {})).toEqual({
      status: 'anchored',
      start: 4,
      end: 12,
      method: 'position',
    });
  });

  test('text put in before a passage shifts it', () => {
    const text = `A new beginning.\n\n${ARTICLE}`;
    expect(followed('asked him why', text, known)).toBe('asked him why');
  });

  test('a passage is found where its paragraph was moved to', () => {
    const paragraphs = ARTICLE.split('\n\n');
    const text = [paragraphs[2], paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[4]].join('\n\n');
    expect(followed('“Europe must wake up”', text, known)).toBe('“Europe must wake up”');
    expect(followed('Nobody asked him why.', text, known)).toBe('Nobody asked him why.');
  });

  test('a word changed within a passage is taken in', () => {
    const text = replaced('colour of money was green', 'colour of all money is green');
    expect(followed('He said the colour of money was green.', text, known)).toBe(
      'He said the colour of all money is green.',
    );
  });

  test('words exchanged at the ends of a passage are taken in', () => {
    const text = replaced('Nobody asked him why', 'Somebody asked him whence');
    expect(followed('Nobody asked him why.', text, known)).toBe('Somebody asked him whence.');
  });

  test('of much that stands for little at an end of a passage, no more is taken in than is kept', () => {
    const text = replaced(
      ' and other things besides',
      ' whatever newspaper subscribers nowadays remember besides',
    );
    const passage = 'says that “Europe must wake up” and other things';
    const found = followed(passage, text, known);
    expect(found).toMatch(/^says that “Europe must wake up”/);
    expect(found?.length).toBeLessThan(passage.length * 1.4);
  });

  test('other quotation marks, dashes and spaces are no change', () => {
    const text = ARTICLE.replace(/[“”]/g, '"')
      .replace(/'/g, '’')
      .replace(/-/g, '\u2011')
      .replace(/ /g, '\u00a0');
    expect(followed('“Europe must wake up”', text, known)).toBe('"Europe\u00a0must\u00a0wake\u00a0up"');
    expect(followed("It isn't long.", text, known)).toBe('It\u00a0isn’t\u00a0long.');
  });

  test('another spelling of a word is the same word', () => {
    const text = replaced('well-known e-mail', 'well known email');
    expect(followed('well-known e-mail habits', text, known)).toBe('well known email habits');
  });

  test('a passage across paragraphs stays one when the paragraphs are joined', () => {
    const text = ARTICLE.replace(/\n\n/g, ' ');
    expect(followed('asked him why.\n\nA second', text, known)).toBe('asked him why. A second');
  });

  test('a deleted passage becomes an orphan', () => {
    const text = replaced(/A third one.*besides\.\n\n/, '');
    expect(followed('which nobody reads', text, known)).toBe(null);
    expect(followed('“Europe must wake up” and other things', text, known)).toBe(null);
  });

  test('a passage that was wholly rewritten becomes an orphan', () => {
    const text = replaced(
      'He said the colour of money was green.',
      'She talked at length about birds instead.',
    );
    expect(followed('the colour of money was green', text, known)).toBe(null);
  });

  test('a common word of a deleted sentence is not put on another one like it', () => {
    const text = replaced(/A second paragraph.*He said so\.\n\n/, '');
    expect(followed('said', text, known, 1)).toBe(null);
  });

  test('nothing is found in a text that has nothing in common', () => {
    const other = 'Completely different matters are treated here, of birds and of bees, in two dozen words.';
    expect(followed('He said so.', other, known)).toBe(null);
    expect(followed('The end.', '', known)).toBe(null);
  });

  test('of two like sentences each keeps its own place', () => {
    const before =
      'One thing first.\n\nAll agreed to it.\n\nAnother thing then.\n\nAll agreed to it.\n\nDone now.';
    const after = `A word ahead.\n\n${before.replace('thing then', 'matter then')}`;
    const starts = [before.indexOf('All agreed'), before.lastIndexOf('All agreed')];
    const places = locatePassages(
      after,
      starts.map((start) => describePassage(before, start, start + 17)),
      known ? { previousText: before } : {},
    );
    expect(places.map((place) => (place.status === 'anchored' ? place.start : null))).toEqual([
      after.indexOf('All agreed'),
      after.lastIndexOf('All agreed'),
    ]);
  });
});

describe('with the earlier text known', () => {
  test('a word is found at its own place, however common it is', () => {
    const text = replaced('Monday', 'a Tuesday evening');
    const start = ARTICLE.indexOf('He said so') + 3;
    const place = locatePassage(text, describePassage(ARTICLE, start, start + 4), { previousText: ARTICLE });
    expect(place).toMatchObject({ status: 'anchored', start: text.lastIndexOf('said') });
  });

  test('a deleted sentence is an orphan though the same sentence stands elsewhere', () => {
    const before =
      'All agreed to it at once.\n\nThen came the second day.\n\nAll agreed to it at once.\n\nThe end.';
    const after = before.replace('All agreed to it at once.\n\nThe end.', 'The end.');
    const start = before.lastIndexOf('All agreed');
    const place = locatePassage(after, describePassage(before, start, start + 24), { previousText: before });
    expect(place).toEqual({ status: 'orphan' });
  });

  test('a sentence moved alone is found by its words', () => {
    const text = `${ARTICLE.replace(' Nobody asked him why.', '')} Nobody asked him why.`;
    expect(followed('Nobody asked him why.', text, true)).toBe('Nobody asked him why.');
  });

  test('a moved paragraph may have been edited too', () => {
    const [first, second, third, ...rest] = ARTICLE.split('\n\n');
    const text = [third?.replace('other things', 'many things'), first, second, ...rest].join('\n\n');
    expect(followed('and other things besides', text, true)).toBe('and many things besides');
  });

  test('a far-off comma does not pull a passage out of shape', () => {
    const before = 'We came, we saw. In short it was good.';
    const after =
      'We came, we saw. In the time that was left to us we went on to see the sights. In short it was good.';
    const start = before.indexOf('In short');
    const place = locatePassage(after, describePassage(before, start, before.length), {
      previousText: before,
    });
    expect(place).toMatchObject({ start: after.indexOf('In short'), end: after.length });
  });

  test('a passage torn apart by other text of before stays with its greater part', () => {
    const [first, second, third, ...rest] = ARTICLE.split('\n\n');
    const text = [first, third, second, ...rest].join('\n\n');
    const passage = 'He said the colour of money was green. Nobody asked him why.\n\nA second';
    expect(followed(passage, text, true)).toBe(
      'He said the colour of money was green. Nobody asked him why.',
    );
  });

  test('a passage that new text was put into stays one', () => {
    const text = replaced(
      '\n\nA second',
      '\n\nHe left again on the evening train, at six sharp.\n\nA second',
    );
    expect(followed('Nobody asked him why.\n\nA second paragraph talks', text, true)).toBe(
      'Nobody asked him why.\n\nHe left again on the evening train, at six sharp.\n\nA second paragraph talks',
    );
  });

  test('of several like sentences none is taken where nothing around them tells which', () => {
    const sentence = 'Everybody agreed to the whole proposal.';
    const before = `Long before breakfast.\n\n${sentence}\n\nNext morning.`;
    const after = `Some entirely different opening.\n\n${sentence}\n\nUnrelated middle part here.\n\n${sentence}\n\nFinally something else.`;
    const start = before.indexOf(sentence);
    const selector = describePassage(before, start, start + sentence.length);
    expect(locatePassage(after, selector, { previousText: before })).toEqual({ status: 'orphan' });
    const once = after.replace(`Unrelated middle part here.\n\n${sentence}\n\n`, '');
    expect(locatePassage(once, selector, { previousText: before })).toMatchObject({ status: 'anchored' });
  });

  test('half of a passage is the passage no more', () => {
    expect(followed('arrived on Monday', replaced('on Monday', 'by night'), true)).toBe(null);
  });

  test('a number in the place of another is not that number', () => {
    const before = 'It goes on with figures: 1,200 of the voters agreed.';
    const after = before.replace('1,200', '1,300');
    const places = locatePassages(after, [describePassage(before, 25, 30), describePassage(before, 25, 51)], {
      previousText: before,
    });
    expect(places).toEqual([
      { status: 'orphan' },
      { status: 'anchored', start: 25, end: 51, method: 'approximate' },
    ]);
  });

  test('a passage that cuts into a word keeps its cut', () => {
    const text = `Ahead of all.\n\n${ARTICLE.replace('Monday', 'Friday')}`;
    expect(followed('inister arri', text, true)).toBe('inister arri');
  });

  test('white space at the ends of a passage is kept where it stands still', () => {
    const text = replaced('Monday', 'Friday');
    expect(followed(' said the colour ', text, true)).toBe(' said the colour ');
  });

  test('a selector that does not fit the earlier text is searched for by its quote', () => {
    const selector = { ...describePassage(ARTICLE, 4, 12), position: { start: 70, end: 78 } };
    expect(locatePassage(`New. ${ARTICLE}`, selector, { previousText: ARTICLE })).toMatchObject({
      status: 'anchored',
      start: 9,
    });
  });

  test('the way it was found is told', () => {
    const text = `Ahead.\n\n${ARTICLE.replace('Monday', 'a Tuesday')}`;
    const method = (passage: string): string => {
      const start = ARTICLE.indexOf(passage);
      const selector = describePassage(ARTICLE, start, start + passage.length);
      const place = locatePassage(text, selector, { previousText: ARTICLE });
      return place.status === 'anchored' ? place.method : place.status;
    };
    expect(method('A second paragraph')).toBe('context');
    expect(method('arrived on Monday. He')).toBe('approximate');
  });

  test('a text without spaces is followed by its characters', () => {
    const before = '昨日は雨が降りました。今日はとても良い天気です。明日も晴れるでしょう。';
    const after = '一昨日は雪でした。昨日は雨が降りました。今日はかなり良い天気です。明日も晴れるでしょう。';
    const start = before.indexOf('今日');
    const place = locatePassage(after, describePassage(before, start, start + 13), { previousText: before });
    expect(place.status === 'anchored' && after.slice(place.start, place.end)).toBe(
      '今日はかなり良い天気です。',
    );
  });
});

test('places come in the order of the selectors', () => {
  const selectors = [20, 10, 0].map((start) => describePassage(ARTICLE, start, start + 5));
  const places = locatePassages(ARTICLE, selectors, { previousText: ARTICLE });
  expect(places.map((place) => (place.status === 'anchored' ? place.start : -1))).toEqual([20, 10, 0]);
  expect(locatePassages(ARTICLE, [], { previousText: ARTICLE })).toEqual([]);
});
