import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePublished } from './published-date.ts';

describe('a publication date', () => {
  test.each([
    ['2025-12-16', '2025-12-16'],
    ['2025-12-16 00:09:00', '2025-12-16T00:09:00'],
    ['2025-12-16T00:09', '2025-12-16T00:09'],
    ['2025-12-16T00:09:00Z', '2025-12-16T00:09:00Z'],
    ['2025-12-16T00:09:00.250+01:00', '2025-12-16T00:09:00.250+01:00'],
    ['2025-12-16 00:09:00 +0530', '2025-12-16T00:09:00+05:30'],
    ['2025-12-16 17:45:12 UTC', '2025-12-16T17:45:12Z'],
    ['2025-12-16 17:45 UTC+2', null],
    ['2025-12-16 17:45 UTC+02', '2025-12-16T17:45+02:00'],
    ['2025/12/16', '2025-12-16'],
    ['2025.12.16', '2025-12-16'],
    ['Tue, 16 Dec 2025 00:09:00 GMT', '2025-12-16T00:09:00Z'],
    ['Tue, 16 Dec 2025 00:09:00 -0800', '2025-12-16T00:09:00-08:00'],
    ['December 16, 2025', '2025-12-16'],
    ['Dec. 16 2025', '2025-12-16'],
    ['Tuesday, December 16th, 2025 at 6:30 PM', '2025-12-16T18:30'],
    ['December 16, 2025, 12:05 a.m. EST', '2025-12-16T00:05-05:00'],
    ['16 December 2025', '2025-12-16'],
    ['16th of December, 2025', '2025-12-16'],
    ['Published on 3 October 2025', '2025-10-03'],
    ['16. Dezember 2025, 14:30 Uhr', '2025-12-16T14:30'],
    ['16 décembre 2025 à 14h30', '2025-12-16T14:30'],
    ['1er mars 2025', '2025-03-01'],
    ['16 de diciembre de 2025', '2025-12-16'],
    ['16.12.2025', '2025-12-16'],
    ['16.12.2025 08:00', '2025-12-16T08:00'],
    ['16/12/2025', '2025-12-16'],
    ['12/16/2025', '2025-12-16'],
    ['03/03/2025', '2025-03-03'],
    ['2025年12月16日', '2025-12-16'],
    ['29 February 2024', '2024-02-29'],
    ['16 December 2025 14:30 BST', '2025-12-16T14:30'],
  ])('%j is read as %j', (raw, iso) => {
    expect(parsePublished(raw)).toEqual({ raw, iso });
  });

  test.each([
    '03/04/2025',
    '2025-02-29',
    '2025-13-01',
    '31 April 2025',
    '2025-12-16 25:00',
    '2025-12-16 12:61',
    '2025-12-16 13:00 PM',
    'yesterday',
    'December 2025',
    '16 Smarch 2025',
    '16 December 2025, corrected 18 December 2025',
    'Summer 1999 edition',
    '0000-00-00 00:00:00',
  ])('%j stays as it is written, and no date is made of it', (raw) => {
    expect(parsePublished(raw)).toEqual({ raw, iso: null });
  });

  test('none is none', () => {
    expect(parsePublished('  \t ')).toBeNull();
  });

  test('is kept in the words of the source, its white space aside', () => {
    expect(parsePublished('  16   December\t2025 ')?.raw).toBe('16 December 2025');
  });

  test('in ISO 8601 is read as what it is, and never beyond the calendar', () => {
    fc.assert(
      fc.property(fc.nat(2800), fc.nat(13), fc.nat(32), (years, month, day) => {
        const text = `${1000 + years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parsePublished(text)?.iso).toBe(exists ? text : null);
      }),
    );
  });

  test('never fails, whatever is written there', () => {
    const parts = fc.constantFrom(
      '16',
      'Dec',
      '2025',
      ':',
      '-',
      '/',
      '12:30',
      'pm',
      'Z',
      '+01:00',
      'T',
      ',',
      'é',
      '00',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 12 }).map((all) => all.join(' ')),
        ),
        (raw) => {
          const iso = parsePublished(raw)?.iso ?? null;
          if (iso !== null)
            expect(iso).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/u);
        },
      ),
    );
  });
});
