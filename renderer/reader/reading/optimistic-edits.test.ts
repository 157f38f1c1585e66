import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import type { ArticleNotes, OpenArticle } from '../../../shared/api.ts';
import type { AnnotationFields, Change } from '../../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import { type Annotations, applyToAnnotations } from './apply-to-annotations.ts';
import { Reading } from './reading.ts';
import type { Outcome } from './reading-ports.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const contentHash = '0'.repeat(32) as ContentHash;
const idOf = (number: number) => `annotation-${number}` as AnnotationId;
const target = {
  content: contentHash,
  position: { start: 4, end: 9 },
  quote: { exact: 'quick', prefix: '', suffix: '' },
};

/** A library that other devices change too, and that tells what changed since it was last asked, as the service does. */
function library() {
  let now = 1_767_225_600_000;
  let annotations: Annotations = new Map();
  let revisions = 0;
  const told = new Map<string, Annotations>([['opened', annotations]]);
  const apply = (changes: readonly Change[]): void => {
    now += 1000;
    annotations = applyToAnnotations(annotations, changes, {
      articleId,
      content: contentHash,
      now: new Date(now).toISOString(),
    });
  };
  const notes = (since: string): Partial<ArticleNotes> => {
    const before = told.get(since);
    const revision = `revision ${revisions++}`;
    told.set(revision, annotations);
    const all = structuredClone([...annotations.values()]);
    if (before === undefined) return { annotations: all, revision, gone: null };
    return {
      annotations: all.filter((one) => JSON.stringify(before.get(one.id)) !== JSON.stringify(one)),
      revision,
      gone: [...before.keys()].filter((id) => !annotations.has(id)),
    };
  };
  return { apply, notes, annotations: () => annotations };
}

function open() {
  const held = library();
  let unsaved: readonly Change[] = [];
  const waiting: { readonly changes: readonly Change[]; readonly settle: (outcome: Outcome) => void }[] = [];
  const rest = {
    summary: { id: articleId, tags: [], status: 'inbox', progress: 0 },
    note: '',
    contentHash,
    current: contentHash,
    versions: [],
  };
  const opened = {
    ...rest,
    content: { body: fromMarkdown('The quick brown fox.'), language: 'en' },
    annotations: [],
    revision: 'opened',
  } as unknown as OpenArticle;
  const reading = new Reading(opened, {
    apply: (changes) => new Promise((settle) => waiting.push({ changes, settle })),
    fetchNotes: async (since) => ({ ...rest, ...held.notes(since) }) as unknown as ArticleNotes,
    unsaved: () => unsaved,
    now: () => 1_767_000_000_000,
    newId: () => idOf(0),
    nameOf: (speaker) => speaker,
  });
  return {
    reading,
    held,
    unsaved: () => unsaved,
    /** How the library answers the edit that waits longest. */
    async answer(outcome: Outcome) {
      const next = waiting.shift();
      if (next === undefined) return;
      if (outcome === 'saved') held.apply(next.changes);
      if (outcome === 'kept') unsaved = [...unsaved, ...next.changes];
      next.settle(outcome);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    isWaiting: () => waiting.length > 0,
    catchUp() {
      held.apply(unsaved);
      unsaved = [];
    },
    giveUp() {
      unsaved = [];
    },
  };
}

/** Without the moments, which the library gives and not who edits. */
const asShown = (annotations: Annotations) =>
  Object.fromEntries(
    [...annotations].map(([id, { created: _created, modified: _modified, ...rest }]) => [id, rest]),
  );

const set = fc.constantFrom<AnnotationFields>(
  { target, color: 'green' },
  { color: 'pink' },
  { note: 'one' },
  { note: 'two' },
  { tags: { a: true } },
  { deleted: true },
  { target, deleted: false },
);
const id = fc.integer({ min: 1, max: 4 }).map(idOf);
const edit = fc.record({ id, set });
const step = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), edit }),
  fc.record({ do: fc.constant('elsewhere' as const), edit }),
  fc.record({
    do: fc.constant('answer' as const),
    outcome: fc.constantFrom<Outcome>('saved', 'kept', 'refused'),
  }),
  fc.record({ do: fc.constantFrom('refresh' as const, 'catchUp' as const, 'giveUp' as const) }),
);

it('shows what the library holds and what is on its way, whatever happens here and elsewhere in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const app = open();
      const { reading, held } = app;
      const change = (edit: { id: AnnotationId; set: AnnotationFields }): Change => ({
        kind: 'annotation',
        articleId,
        annotationId: edit.id,
        set: edit.set,
      });
      for (const one of steps) {
        if (one.do === 'edit') void reading.edit(one.edit.id, one.edit.set, 'edit');
        if (one.do === 'elsewhere') held.apply([change(one.edit)]);
        if (one.do === 'answer') await app.answer(one.outcome);
        if (one.do === 'refresh') await reading.refresh();
        if (one.do === 'catchUp') app.catchUp();
        if (one.do === 'giveUp') app.giveUp();
      }
      while (app.isWaiting()) await app.answer('saved');
      await reading.refresh();
      const wanted = applyToAnnotations(held.annotations(), app.unsaved(), {
        articleId,
        content: contentHash,
        now: '',
      });
      expect(asShown(reading.state.annotations)).toEqual(asShown(wanted));
    }),
    { numRuns: 600 },
  );
});

it('leaves what did not change the very objects that were there', async () => {
  const { reading, held } = open();
  const change = (annotationId: AnnotationId, fields: AnnotationFields): Change => ({
    kind: 'annotation',
    articleId,
    annotationId,
    set: fields,
  });
  held.apply([change(idOf(1), { target }), change(idOf(2), { target })]);
  await reading.refresh();
  const before = reading.state.annotations;
  await reading.refresh();
  expect(reading.state.annotations).toBe(before);
  held.apply([change(idOf(2), { note: 'new' })]);
  await reading.refresh();
  const now = reading.state.annotations;
  expect(now.get(idOf(1))).toBe(before.get(idOf(1)));
  expect(now.get(idOf(2))?.note).toBe('new');
});
