import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_COLOR_NAMES } from '../annotation/annotation.ts';
import { CONDITIONS, parseQuery } from './query.ts';

const clauses = (typed: string) => parseQuery(typed).clauses;
const words = (terms: string, prefix = false, exclude = false) => ({
  kind: 'words',
  exclude,
  terms: terms.split(' '),
  prefix,
});

describe('words', () => {
  test('only the last word may go on, and only while it is being typed', () => {
    expect(clauses('peace pla')).toEqual([words('peace'), words('pla', true)]);
    expect(clauses('peace pla ')).toEqual([words('peace'), words('pla')]);
    expect(clauses('peace plan.')).toEqual([words('peace'), words('plan')]);
  });

  test('case and diacritics are folded', () => {
    expect(clauses('ŽIŽEK ')).toEqual([words('zizek')]);
  });

  test('a word with signs in it is a phrase', () => {
    expect(clauses('well-kno')).toEqual([words('well kno', true)]);
    expect(clauses('https://example.org/x ')).toEqual([words('https example org x')]);
  });

  test('a phrase stands in quotes of any shape', () => {
    for (const typed of ['"Peace plan"', '“Peace plan”', '„Peace plan“', '«Peace plan»']) {
      expect(clauses(typed)).toEqual([words('peace plan')]);
    }
  });

  test('what is excluded never goes on', () => {
    expect(clauses('-war')).toEqual([words('war', false, true)]);
    expect(clauses('-"peace plan"')).toEqual([words('peace plan', false, true)]);
  });

  test('a substring in a script without spaces is a phrase of pairs', () => {
    expect(clauses('東京都')).toEqual([words('東京 京都')]);
    expect(clauses('"東京 大学"')).toEqual([words('東京 京 大学')]);
  });

  test('one character of a script without spaces begins a pair, wherever it stands', () => {
    expect(clauses('東')).toEqual([words('東', true)]);
    expect(clauses('"2025年" x ')).toEqual([words('2025 年', true), words('x')]);
    expect(clauses('-年')).toEqual([words('年', true, true)]);
  });
});

describe('operators', () => {
  test('values may stand in quotes', () => {
    expect(clauses('tag:"Peace deal" -site:"Financial Times"')).toEqual([
      { kind: 'tag', exclude: false, tag: 'peace deal' },
      { kind: 'site', exclude: true, site: 'financial times' },
    ]);
  });

  test('a tag may carry its sign', () => {
    expect(clauses('tag:#Krieg/')).toEqual([{ kind: 'tag', exclude: false, tag: 'krieg' }]);
  });

  test('a colour is known by its fixed name and by the name that its reader gave it', () => {
    const names = { ...DEFAULT_COLOR_NAMES, green: 'Gute Idee' };
    expect(parseQuery('color:green color:"gute idee" colour:claim', names).clauses).toEqual([
      { kind: 'color', exclude: false, color: 'green' },
      { kind: 'color', exclude: false, color: 'green' },
      { kind: 'color', exclude: false, color: 'blue' },
    ]);
  });

  test.each(CONDITIONS)('is:%s is a condition', (condition) => {
    expect(clauses(`IS:${condition}`)).toEqual([{ kind: 'is', exclude: false, condition }]);
  });

  test('dates are years, months and days of the calendar', () => {
    expect(clauses('after:2024 before:2025-12 before:2024-02-29').map((clause) => clause.kind)).toEqual([
      'after',
      'before',
      'before',
    ]);
  });
});

describe('what is no valid query is searched as plain words', () => {
  test.each([
    ['color:mauve x', [words('color mauve'), words('x', true)]],
    ['before:2025-02-30 ', [words('before 2025 02 30')]],
    ['is:blue ', [words('is blue')]],
    ['tag:', [words('tag')]],
    ['"peace pla', [words('peace'), words('pla', true)]],
    ['tag:x "peace plan', [{ kind: 'tag', exclude: false, tag: 'x' }, words('peace'), words('plan', true)]],
    ['NEAR(a b) AND ', [words('near a'), words('b'), words('and')]],
    ['5" nail ', [words('5'), words('nail')]],
  ])('%s', (typed, expected) => {
    expect(clauses(typed)).toEqual(expected);
  });

  test.each(['', '  ', '-', '- ', '"', '""', '***', '-"', '()', ':'])('%j has no clause', (typed) => {
    expect(clauses(typed)).toEqual([]);
  });
});

test('whatever is typed is understood somehow, and no clause is without terms', () => {
  const pieces = fc.constantFrom(
    'tag:',
    'is:inbox',
    'color:',
    '-',
    '"',
    '“',
    '”',
    ' ',
    'word',
    '東京',
    'é',
    '\0',
    ':',
    '2025',
    'before:',
    '*',
    '\ud83d',
    "'",
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const clause of parseQuery(text).clauses) {
        if (clause.kind !== 'words') continue;
        expect(clause.terms.length).toBeGreaterThan(0);
        expect(clause.terms).not.toContain('');
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of clauses does not change what they mean', () => {
  const part = fc.constantFrom('peace ', '-war ', 'tag:x ', '"a b" ', 'after:2024 ', '東京 ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      expect(clauses(parts.join(''))).toEqual(parts.flatMap((one) => clauses(one)));
    }),
  );
});
