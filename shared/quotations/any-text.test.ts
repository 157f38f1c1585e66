import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from '../text/sentences.ts';
import { type CodeStretch, withoutCode } from './code.ts';
import { detectQuotations } from './quotations.ts';

/** What the detector pairs, counts and looks back over, with what it reads in each language. */
const piece = fc.oneof(
  fc.constantFrom(...Array.from('()[]"\'“”„‟«»‹›‘’‚「」`—–-,;:.!?…*_~#|<>'), '``', "''", '"""', '. . .'),
  fc.constantFrom('\n', '\n\n', '\t', '\u00a0', '\u202f', '\u200b', '\ud83d', '\u202e', '|---|', '```\n'),
  fc.constantFrom(' said ', ' he added', ' Anna Smith', ' the minister', ' according to ', ' that ', ' who '),
  fc.constantFrom(' sagte Weber', ' laut ', ' a dit-il', ' selon Mme Dupont', ' dijo García', ' según él'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const language = fc.constantFrom('en', 'de', 'fr', 'es');

test('any text is read to its end, with places inside it and the words to the letter', () => {
  fc.assert(
    fc.property(text, language, (source, tag) => {
      const found = detectQuotations(source, { language: tag });
      let before = 0;
      for (const { start, end, outerStart, outerEnd, text: words, evidence } of found) {
        expect([before, outerStart, start, end, outerEnd, source.length]).toEqual(
          [before, outerStart, start, end, outerEnd, source.length].toSorted((a, b) => a - b),
        );
        expect(start).toBeLessThan(end);
        const whole = source.slice(start, end);
        if (!whole.includes('\n')) expect(words).toBe(whole);
        for (const place of evidence) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(source.length);
        }
        before = outerEnd;
      }
      expect(detectQuotations(source, { language: tag })).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

test('wherever code stands, the text that is read is as long, and no quotation stands in a block', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 200 }), { maxLength: 8 }), (source, cuts) => {
      const ends = [...new Set(cuts)].filter((at) => at <= source.length).toSorted((a, b) => a - b);
      const code: CodeStretch[] = [];
      for (let index = 0; index + 1 < ends.length; index += 2) {
        const kind = index % 4 === 0 ? 'block' : 'inline';
        code.push({ start: ends[index] ?? 0, end: ends[index + 1] ?? 0, kind });
      }
      expect(withoutCode(source, code)).toHaveLength(source.length);
      for (const { outerStart, outerEnd } of detectQuotations(source, { language: 'en', code })) {
        expect(code.filter(({ start, end }) => start <= outerStart && outerEnd <= end)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('the sentences of any text stand in order inside it', () => {
  fc.assert(
    fc.property(text, language, (source, tag) => {
      let before = 0;
      for (const { start, end } of sentencesIn(source, 0, source.length, tag)) {
        expect(before).toBeLessThanOrEqual(start);
        expect(start).toBeLessThan(end);
        expect(source.slice(start, end).trim()).toBe(source.slice(start, end));
        before = end;
      }
      expect(before).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 300 },
  );
});
