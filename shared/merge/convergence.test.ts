import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { applyChanges, setArticleFields } from './apply-change.ts';
import { type Act, anyActs, played } from './generated-notes.ts';
import { mergeNotes } from './merge.ts';
import { emptyNotes, type NotesDocument } from './notes-document.ts';
import { annotationsOf, articleState } from './view.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const annotationId = 'annotation-1' as AnnotationId;
const content = 'c'.repeat(32) as ContentHash;
const devices = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as DeviceId[];
const HOUR = 3_600_000;

type Step =
  | { readonly do: 'act'; readonly device: number; readonly act: Act }
  /** A file as it once was arrives, however late and however often. */
  | { readonly do: 'arrive'; readonly device: number; readonly sent: number };

const steps: fc.Arbitrary<readonly Step[]> = anyActs(articleId, content, 14).chain((acts) =>
  fc
    .tuple(
      fc.array(fc.nat(2), { minLength: acts.length, maxLength: acts.length }),
      fc.array(fc.record({ at: fc.nat(acts.length), device: fc.nat(2), sent: fc.nat(20) }), {
        maxLength: 14,
      }),
    )
    .map(([by, arrivals]) =>
      acts.flatMap((act, n): readonly Step[] => [
        ...arrivals
          .filter(({ at }) => at === n)
          .map(({ device, sent }): Step => ({ do: 'arrive', device, sent })),
        { do: 'act', device: by[n] ?? 0, act },
      ]),
    ),
);

const bare = (notes: NotesDocument) => ({ ...notes, device: null });

describe('devices on one folder, their clocks wrong by up to two days', () => {
  it('come to the same state, whichever of their files arrive when, in which order, and how often', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const known = devices.map((device) => emptyNotes(articleId, device));
        const sent: NotesDocument[] = [];
        for (const step of steps) {
          const mine = known[step.device]!;
          if (step.do === 'act') {
            known[step.device] = played(mine, [step.act], devices[step.device]!);
            sent.push(known[step.device]!);
          } else if (sent.length > 0) {
            known[step.device] = mergeNotes(mine, sent[step.sent % sent.length]!);
          }
        }
        const last = known.map((mine, n) => bare(known.toSpliced(n, 1).reduce(mergeNotes, mine)));
        expect(last[1]).toEqual(last[0]);
        expect(last[2]).toEqual(last[0]);
        // nothing that was ever sent says anything that the end does not know
        for (const old of sent) expect(bare(mergeNotes(known.reduce(mergeNotes), old))).toEqual(last[0]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('two devices that were apart', () => {
  const clock = fc.integer({ min: 100 * HOUR, max: 148 * HOUR });
  const target = { content, position: { start: 0, end: 3 }, quote: { exact: 'The', prefix: '', suffix: '' } };
  const annotate = (set: Extract<Change, { kind: 'annotation' }>['set']): Change => ({
    kind: 'annotation',
    articleId,
    annotationId,
    set,
  });
  const change = (notes: NotesDocument, change: Change, now: number, n: number): NotesDocument => {
    const applied = applyChanges({ ...notes, device: devices[n]! }, [change], {
      now,
      device: devices[n]!,
      ownTags: [],
    });
    if (applied.status !== 'applied') throw new Error(applied.status);
    return applied.notes;
  };
  const imported = (n: number, now: number): NotesDocument =>
    setArticleFields(
      emptyNotes(articleId, devices[n]!),
      { importedAt: new Date(now).toISOString(), content },
      { now, device: devices[n]! },
    );

  it('keep what each did to the same annotation', () => {
    fc.assert(
      fc.property(clock, clock, (here, there) => {
        const made = change(imported(0, here), annotate({ target }), here, 0);
        const one = change(made, annotate({ note: 'from one', tags: { sea: true } }), here, 0);
        const two = change(made, annotate({ color: 'green', tags: { tide: true } }), there, 1);
        const both = annotationsOf(mergeNotes(one, two), articleId);
        expect(both).toMatchObject([{ note: 'from one', color: 'green', tags: ['sea', 'tide'] }]);
        expect(annotationsOf(mergeNotes(two, one), articleId)).toEqual(both);
      }),
    );
  });

  it('let a deletion stand beside an edit, whose text comes back when the deletion is undone', () => {
    fc.assert(
      fc.property(clock, clock, clock, (here, there, later) => {
        const made = change(imported(0, here), annotate({ target }), here, 0);
        const deleted = change(made, annotate({ deleted: true }), here, 0);
        const edited = change(made, annotate({ note: 'edited meanwhile' }), there, 1);
        const merged = mergeNotes(deleted, edited);
        expect(annotationsOf(merged, articleId)).toEqual([]);
        expect(bare(mergeNotes(edited, deleted))).toEqual(bare(merged));
        const undone = change(merged, annotate({ deleted: false }), later, 0);
        expect(annotationsOf(undone, articleId)).toMatchObject([{ note: 'edited meanwhile' }]);
      }),
    );
  });

  it('that both brought the same article in have it once, with the marks of both', () => {
    fc.assert(
      fc.property(clock, clock, (here, there) => {
        const one = change(imported(0, here), annotate({ target }), here, 0);
        const other = 'annotation-2' as AnnotationId;
        const two = change(
          imported(1, there),
          { ...annotate({ target }), annotationId: other } as Change,
          there,
          1,
        );
        const both = mergeNotes(one, two);
        expect(bare(mergeNotes(two, one))).toEqual(bare(both));
        expect(articleState(both)).toMatchObject({ life: 'alive', content });
        expect(annotationsOf(both, articleId).map(({ id }) => id)).toEqual([annotationId, other]);
      }),
    );
  });
});
