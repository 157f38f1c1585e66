import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { applyChanges } from './apply-change.ts';
import { mergeNotes } from './merge.ts';
import { noteHistory } from './note-history.ts';
import { emptyNotes, HISTORY_LENGTH, type NotesDocument } from './notes-document.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const annotationId = 'annotation-1' as AnnotationId;
const [here, there] = ['aaaaaaaa', 'bbbbbbbb'] as [DeviceId, DeviceId];
const MINUTE = 60_000;

function write(notes: NotesDocument, note: string, now: number, device = here, of = annotationId as string) {
  const target = {
    content: 'c'.repeat(32) as ContentHash,
    position: { start: 0, end: 4 },
    quote: { exact: 'word', prefix: '', suffix: '' },
  };
  const change: Change =
    of === 'article'
      ? { kind: 'article', articleId, set: { note } }
      : { kind: 'annotation', articleId, annotationId, set: { target, note } };
  const applied = applyChanges(notes, [change], { now, device, ownTags: [] });
  if (applied.status !== 'applied') throw new Error(applied.status);
  return applied.notes;
}
const written = (texts: readonly (readonly [ms: number, text: string])[]): NotesDocument =>
  texts.reduce((notes, [ms, text]) => write(notes, text, ms), emptyNotes(articleId, here));
const textsOf = (notes: NotesDocument, of: AnnotationId | null = annotationId): readonly string[] => {
  const { text, earlier } = noteHistory(notes, of);
  return [text, ...earlier.map(({ text }) => text)];
};

describe('the history of a note', () => {
  it('tells what it says, and what it said before and when, newest first', () => {
    const notes = written([
      [MINUTE, 'first'],
      [2 * MINUTE, 'second'],
      [3 * MINUTE, 'third'],
    ]);
    expect(noteHistory(notes, annotationId)).toEqual({
      text: 'third',
      earlier: [
        { text: 'second', writtenAt: '1970-01-01T00:02:00.000Z' },
        { text: 'first', writtenAt: '1970-01-01T00:01:00.000Z' },
      ],
    });
  });

  it('is that of the article’s own note as well, and empty where nothing was ever written', () => {
    const notes = write(
      write(emptyNotes(articleId, here), 'one', 0, here, 'article'),
      'two',
      MINUTE,
      here,
      'article',
    );
    expect(textsOf(notes, null)).toEqual(['two', 'one']);
    expect(noteHistory(notes, '__proto__' as AnnotationId)).toEqual({ text: '', earlier: [] });
  });

  it('names a text that came back once, and never beside itself', () => {
    const notes = written(
      ['one', 'two', 'one', 'three', 'two'].map((text, n) => [n * MINUTE, text] as const),
    );
    expect(textsOf(notes)).toEqual(['two', 'three', 'one']);
  });

  it('keeps a text in whose place another was put within the same sitting', () => {
    const notes = written([
      [0, 'The harbour master was right.'],
      [2000, 'Another thought altogether …!'],
      [4000, 'Another thought altogether, and more'],
    ]);
    expect(textsOf(notes)).toEqual(['Another thought altogether, and more', 'The harbour master was right.']);
  });

  it('keeps a text that was wiped out, however the other device hears of it', () => {
    const start = written([[0, 'a long and careful note']]);
    const wiped = write(start, '', MINUTE);
    const other = { ...start, device: there };
    for (const merged of [mergeNotes(wiped, other), mergeNotes(other, wiped)]) {
      expect(textsOf(merged)).toEqual(['', 'a long and careful note']);
    }
  });

  it('holds every text of both devices, whatever the order in which their files arrive', () => {
    const edit = fc.record({
      there: fc.boolean(),
      hears: fc.boolean(),
      skew: fc.integer({ min: -9, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: HISTORY_LENGTH }), (edits) => {
        let [one, two] = [emptyNotes(articleId, here), emptyNotes(articleId, there)];
        for (const [n, { there: isThere, hears, skew }] of edits.entries()) {
          if (hears) [one, two] = [mergeNotes(one, two), mergeNotes(two, one)];
          const now = (1000 + n) * MINUTE + (isThere ? skew * 60 * MINUTE : 0);
          if (isThere) two = write(two, textOf(n), now, there);
          else one = write(one, textOf(n), now, here);
        }
        const onOne = noteHistory(mergeNotes(one, two), annotationId);
        expect(noteHistory(mergeNotes(two, one), annotationId)).toEqual(onOne);
        expect([onOne.text, ...onOne.earlier.map(({ text }) => text)].sort()).toEqual(
          edits.map((_, n) => textOf(n)).sort(),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** Each unlike the others, so that none is taken for what was typed on the way to another. */
function textOf(n: number): string {
  return `${n} ${String.fromCodePoint(97 + n).repeat(8)} ${n}`;
}
