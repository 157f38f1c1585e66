import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodies } from '../text/generated-bodies.ts';
import { projectText } from '../text/projection.ts';
import { describePassage } from './describe.ts';
import { locatePassage } from './locate.ts';

test('in generated bodies every passage is found where it was described', () => {
  fc.assert(
    fc.property(bodies(), fc.nat(), fc.nat(), (body, a, b) => {
      const { text } = projectText(body);
      fc.pre(text !== '');
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const selector = describePassage(text, start, end);
      const place = { status: 'anchored', start, end, method: 'position' };
      expect(locatePassage(text, selector, { previousText: text })).toEqual(place);
    }),
  );
});

test('whatever became of a text, a place is a stretch of it', () => {
  fc.assert(
    fc.property(bodies(), bodies(), fc.nat(), fc.nat(), fc.boolean(), (one, other, a, b, known) => {
      const before = projectText(one).text;
      const after = projectText(other).text;
      fc.pre(before !== '');
      const start = a % before.length;
      const selector = describePassage(before, start, start + 1 + (b % (before.length - start)));
      const place = locatePassage(after, selector, known ? { previousText: before } : {});
      if (place.status === 'orphan') return;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.start).toBeLessThan(place.end);
      expect(place.end).toBeLessThanOrEqual(after.length);
    }),
  );
});

/** Sentences of six to ten words, no two of them with words in common, in paragraphs of one to four. */
const texts = fc.array(fc.array(fc.integer({ min: 6, max: 10 }), { minLength: 1, maxLength: 4 }), {
  minLength: 4,
  maxLength: 8,
});

function written(paragraphs: readonly (readonly number[])[]): string[][] {
  let count = 0;
  return paragraphs.map((sentences) =>
    sentences.map((length) => {
      const words = Array.from({ length }, () => word((count += 1)));
      return `${words.join(' ')}.`;
    }),
  );
}

/** A word of six or seven letters that looks like no other. */
function word(number: number): string {
  const mixed = Math.imul(number, 0x9e3779b1) >>> 0;
  return mixed.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}

function joined(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n\n');
}

type Edit = 'deleted' | 'rewritten' | 'a word less' | 'a word more' | 'kept';

test.each([
  ['sentences edited', ['deleted', 'rewritten', 'a word less', 'a word more', 'kept', 'kept'], false],
  ['a paragraph moved', ['deleted', 'rewritten', 'kept', 'kept', 'kept'], true],
] as const)('with %s, what survives is found and what does not is an orphan', (_, kinds, move) => {
  const edits = fc.array(fc.constantFrom<Edit>(...kinds), { minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(texts, edits, fc.nat(), (lengths, edits, moved) => {
      const paragraphs = written(lengths);
      const before = joined(paragraphs);
      let index = -1;
      const fates: { sentence: string; now: string | null }[] = [];
      const edited = paragraphs.map((sentences) =>
        sentences.flatMap((sentence) => {
          index += 1;
          const now = editSentence(sentence, edits[index] ?? 'kept', index);
          fates.push({ sentence, now: edits[index] === 'rewritten' ? null : now });
          return now === null ? [] : [now];
        }),
      );
      if (move) {
        const [paragraph] = edited.splice(moved % edited.length, 1);
        edited.push(paragraph ?? []);
      }
      const after = joined(edited);
      for (const { sentence, now } of fates) {
        const start = before.indexOf(sentence);
        const selector = describePassage(before, start, start + sentence.length);
        const place = locatePassage(after, selector, { previousText: before });
        const found = place.status === 'anchored' ? after.slice(place.start, place.end) : null;
        expect(found).toBe(now);
      }
    }),
    { numRuns: 150 },
  );
});

function editSentence(sentence: string, edit: Edit, index: number): string | null {
  const words = sentence.split(' ');
  switch (edit) {
    case 'deleted':
      return null;
    case 'rewritten':
      return words.map((_, position) => `other${index}y${position}`).join(' ');
    case 'a word less':
      return words.toSpliced(2, 1).join(' ');
    case 'a word more':
      return words.toSpliced(2, 0, `more${index}`).join(' ');
    case 'kept':
      break;
  }
  return sentence;
}
