import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { applyChanges, purgeNotes, setArticleFields } from './apply-change.ts';
import type { Stamp } from './clock.ts';
import { mergeNotes } from './merge.ts';
import {
  type Earlier,
  emptyNotes,
  type Fields,
  type NotesDocument,
  type Register,
} from './notes-document.ts';
import { annotationsOf, articleState } from './view.ts';

const article = 'a'.repeat(20) as ArticleId;
const devices = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as DeviceId[];

/** Stamps close together, so that generated documents share some and disagree about their values. */
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1 }), fc.constantFrom(...devices))
  .map(([ms, count, device]) => `${ms.toString(16).padStart(12, '0')}-000${count}-${device}` as Stamp);
const value = fc.oneof(
  fc.constantFrom(true, false, null, 'x', 'y', 3),
  fc.record({ b: fc.nat(2), a: fc.nat(2) }),
);
const register: fc.Arbitrary<Register> = fc.record({ v: value, t: stamp });
const noteRegister: fc.Arbitrary<Register> = fc
  .record(
    {
      v: fc.constantFrom('', 'one', 'two', 'three'),
      t: stamp,
      h: fc.array(fc.tuple(stamp, fc.constantFrom('', 'four', 'five')) as fc.Arbitrary<Earlier>, {
        maxLength: 30,
      }),
    },
    { requiredKeys: ['v', 't'] },
  )
  .map(({ h = [], ...register }) => ({ ...register, h: h.filter(([earlier]) => earlier < register.t) }));
const purged: fc.Arbitrary<Register> = fc.record({ v: stamp, t: stamp });
const fields = (extra: Record<string, fc.Arbitrary<Register>>): fc.Arbitrary<Fields> =>
  fc.record(
    { color: register, 'tag:a': register, fromTheFuture: register, note: noteRegister, ...extra },
    { requiredKeys: [] },
  );
const notes: fc.Arbitrary<NotesDocument> = fc
  .record({
    article: fc.oneof({ weight: 3, arbitrary: fields({}) }, { weight: 1, arbitrary: fields({ purged }) }),
    annotations: fc.dictionary(fc.constantFrom('one', 'two', 'three'), fields({}), { maxKeys: 3 }),
  })
  .map((parts) => ({ ...emptyNotes(article, devices[0]!), ...parts }));

describe('merging notes', () => {
  it('does not depend on who merges with whom', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a));
      }),
    );
  });

  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(notes, notes, notes, (a, b, c) => {
        expect(mergeNotes(mergeNotes(a, b), c)).toEqual(mergeNotes(a, mergeNotes(b, c)));
      }),
      { numRuns: 2000 },
    );
  });

  it('adds nothing when the same notes arrive again', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const both = mergeNotes(a, b);
        expect(mergeNotes(both, b)).toEqual(both);
        expect(mergeNotes(both, both)).toEqual(both);
      }),
    );
  });

  it('keeps members that only a newer version knows', () => {
    const a = { ...emptyNotes(article, devices[0]!), article: { mood: { v: 1, t: at(1), extra: 'kept' } } };
    const merged = mergeNotes(emptyNotes(article, devices[1]!), a);
    expect(merged.article.mood).toEqual({ v: 1, t: at(1), extra: 'kept' });
  });
});

const target = (start: number) => ({
  content: 'c'.repeat(32) as ContentHash,
  position: { start, end: start + 4 },
  quote: { exact: 'word', prefix: '', suffix: '' },
});
const annotationId = (n: number) => `annotation-${n}` as AnnotationId;
const at = (ms: number, device = devices[0]!) =>
  `${ms.toString(16).padStart(12, '0')}-0000-${device}` as Stamp;

type Act =
  | { readonly do: 'change'; readonly device: number; readonly now: number; readonly change: Change }
  | { readonly do: 'import'; readonly device: number; readonly now: number }
  | { readonly do: 'purge'; readonly device: number; readonly now: number }
  | { readonly do: 'sync'; readonly device: number; readonly from: number };

const device = fc.nat(2);
const hour = 3_600_000;
/** A clock that is wrong by up to a day either way, and may jump. */
const now = fc.integer({ min: 100 * hour, max: 148 * hour });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ n: fc.nat(3), start: fc.nat(9) }).map(({ n, start }) => edit(n, { target: target(start) })),
  fc.record({ n: fc.nat(3), note: fc.string() }).map(({ n, note }) => edit(n, { target: target(0), note })),
  fc
    .record({ n: fc.nat(3), deleted: fc.boolean() })
    .map(({ n, deleted }) => edit(n, { target: target(0), deleted })),
  fc
    .record({ tag: fc.constantFrom('a', 'b'), on: fc.boolean() })
    .map(({ tag, on }) => articleSet({ tags: { [tag]: on } })),
  fc.string().map((note) => articleSet({ note })),
  fc.boolean().map((trashed) => articleSet({ trashed })),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('change' as const), device, now, change }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('import' as const, 'purge' as const), device, now }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), device, from: device }) },
);

function edit(n: number, set: Extract<Change, { kind: 'annotation' }>['set']): Change {
  return { kind: 'annotation', articleId: article, annotationId: annotationId(n), set };
}
function articleSet(set: Extract<Change, { kind: 'article' }>['set']): Change {
  return { kind: 'article', articleId: article, set };
}

function play(acts: readonly Act[]): NotesDocument[] {
  const known = devices.map((id) => emptyNotes(article, id));
  for (const step of acts) {
    const mine = known[step.device]!;
    const writer = { now: 'now' in step ? step.now : 0, device: devices[step.device]! };
    if (step.do === 'sync') known[step.device] = mergeNotes(mine, known[step.from]!);
    else if (step.do === 'purge') known[step.device] = purgeNotes(mine, writer);
    else if (step.do === 'import') known[step.device] = setArticleFields(mine, { importedAt: 'now' }, writer);
    else {
      const applied = applyChanges(mine, [step.change], { ...writer, ownTags: [] });
      if (applied.status === 'applied') known[step.device] = applied.notes;
    }
  }
  return known;
}

const bare = (notes: NotesDocument) => ({ ...notes, device: null });

describe('devices with wrong clocks', () => {
  it('come to the same state whatever the order in which their files arrive', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (acts, order) => {
          const known = play(acts);
          const inOrder = bare(known.reduce(mergeNotes));
          const shuffled = bare(order.map((n) => known[n]!).reduce(mergeNotes));
          const twice = bare([...known, ...known].reduceRight(mergeNotes));
          expect(shuffled).toEqual(inOrder);
          expect(twice).toEqual(inOrder);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('see their own latest change win over everything they had seen', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), device, now, fc.string(), (acts, n, now, note) => {
        const mine = play(acts)[n]!;
        const applied = applyChanges(mine, [articleSet({ note })], { now, device: devices[n]!, ownTags: [] });
        expect(applied.status === 'applied' && articleState(mergeNotes(mine, applied.notes)).note).toBe(note);
      }),
    );
  });

  it('keep an annotation deleted on one and untouched on the other deleted', () => {
    const made = applied(emptyNotes(article, devices[0]!), edit(0, { target: target(0) }), 50 * hour, 0);
    const deleted = applied({ ...made, device: devices[1]! }, edit(0, { deleted: true }), 2 * hour, 1);
    expect(annotationsOf(mergeNotes(made, deleted), article)).toEqual([]);
  });

  it('lose neither text when both write a note at once', () => {
    const one = applied(emptyNotes(article, devices[0]!), articleSet({ note: 'from one' }), 10, 0);
    const two = applied(emptyNotes(article, devices[1]!), articleSet({ note: 'from two' }), 11, 1);
    const both = mergeNotes(one, two).article.note;
    expect([both?.v, both?.h?.[0]?.[1]]).toEqual(['from two', 'from one']);
  });

  it('keep tags that two devices add at once', () => {
    const one = applied(emptyNotes(article, devices[0]!), articleSet({ tags: { a: true } }), 10, 0);
    const two = applied(emptyNotes(article, devices[1]!), articleSet({ tags: { b: true } }), 10, 1);
    expect([...articleState(mergeNotes(one, two)).tags.keys()].sort()).toEqual(['a', 'b']);
  });
});

describe('a purge', () => {
  const alive = setArticleFields(
    emptyNotes(article, devices[0]!),
    { importedAt: 'then' },
    { now: 10, device: devices[0]! },
  );
  const full = applied(alive, edit(0, { target: target(0), note: 'secret' }), 20, 0);
  const gone = purgeNotes(full, { now: 30, device: devices[0]! });

  it('leaves the tombstone and nothing else', () => {
    expect(Object.keys(gone.article)).toEqual(['purged']);
    expect(gone.annotations).toEqual({});
    expect(articleState(gone).life).toBe('purged');
  });

  it('drops what a device that had not heard of it still holds', () => {
    expect(bare(mergeNotes({ ...full, device: devices[1]! }, gone))).toEqual(bare(gone));
  });

  it('leaves alone what the purging device had not seen', () => {
    const unseen = applied({ ...full, device: devices[1]! }, edit(1, { target: target(1) }), 25, 1);
    expect(annotationsOf(mergeNotes(gone, unseen), article).map(({ id }) => id)).toEqual([annotationId(1)]);
  });

  it('is undone by bringing the article in again', () => {
    const again = setArticleFields(gone, { importedAt: 'again' }, { now: 5, device: devices[1]! });
    expect(articleState(mergeNotes(again, full)).life).toBe('alive');
  });
});

function applied(notes: NotesDocument, change: Change, now: number, n: number): NotesDocument {
  const result = applyChanges(notes, [change], { now, device: devices[n]!, ownTags: [] });
  if (result.status !== 'applied') throw new Error(result.status);
  return result.notes;
}
