import * as fc from 'fast-check';
import type { Change } from '../changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { graded } from '../review/schedule.ts';
import { applyChanges, purgeNotes, setArticleFields } from './apply-change.ts';
import { mergeNotes } from './merge.ts';
import { emptyNotes, type NotesDocument } from './notes-document.ts';

/** For tests: what a person may do to an article, on one of several devices whose clocks may be wrong. */
export type Act =
  | { readonly do: 'change'; readonly now: number; readonly change: Change }
  | { readonly do: 'import'; readonly now: number }
  | { readonly do: 'purge'; readonly now: number };

const HOUR = 3_600_000;
const GRADED = graded(null, 'later', new Date(0));
const TAKEN_OUT = { kind: 'out', since: '2026-01-01T00:00:00.000Z' } as const;

/** Acts on one article with four annotations, of which each may be made anew, edited, deleted and taken back. */
export function anyActs(
  articleId: ArticleId,
  content: ContentHash,
  maxLength: number,
): fc.Arbitrary<readonly Act[]> {
  const now = fc.integer({ min: 100 * HOUR, max: 148 * HOUR });
  const text = fc.constantFrom('', 'one', 'two', 'a longer text', 'grün 🌱');
  const annotation = (set: Extract<Change, { kind: 'annotation' }>['set']) =>
    fc.nat(3).map((n): Change => {
      const target = {
        content,
        position: { start: n, end: n + 3 },
        quote: { exact: 'The', prefix: '', suffix: ' boats' },
      };
      const annotationId = `annotation-${n}` as AnnotationId;
      return { kind: 'annotation', articleId, annotationId, set: { target, ...set } };
    });
  const article = (set: Extract<Change, { kind: 'article' }>['set']): Change => ({
    kind: 'article',
    articleId,
    set,
  });
  const change: fc.Arbitrary<Change> = fc.oneof(
    text.chain((note) => annotation({ note })),
    fc.boolean().chain((deleted) => annotation({ deleted })),
    fc.constantFrom('blue' as const, 'pink' as const).chain((color) => annotation({ color })),
    fc.boolean().chain((on) => annotation({ tags: { sea: on } })),
    fc.constantFrom(GRADED, TAKEN_OUT, null).chain((review) => annotation({ review })),
    fc.boolean().map((on) => article({ tags: { news: on } })),
    text.map((note) => article({ note })),
    fc.boolean().map((trashed) => article({ trashed })),
    fc.constantFrom('A title', null).map((title) => article({ title })),
    fc.constantFrom(0, 0.25, 1).map((progress) => article({ progress, status: 'reading' })),
  );
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('change' as const), now, change }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), now }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('purge' as const), now }) },
  );
  return fc.array(act, { maxLength });
}

/** What the device's notes say after it did all that. */
export function played(before: NotesDocument, acts: readonly Act[], device: DeviceId): NotesDocument {
  return acts.reduce((notes, act) => {
    const writer = { now: act.now, device };
    if (act.do === 'purge') return purgeNotes(notes, writer);
    if (act.do === 'import') {
      return setArticleFields(notes, { importedAt: new Date(act.now).toISOString() }, writer);
    }
    const applied = applyChanges(notes, [act.change], { ...writer, ownTags: [] });
    return applied.status === 'applied' ? applied.notes : notes;
  }, before);
}

/** A library's notes and those of a copy that was taken earlier, which both have gone on since. */
export function anyCopy(
  articleId: ArticleId,
  content: ContentHash,
): fc.Arbitrary<{ readonly own: NotesDocument; readonly copy: NotesDocument }> {
  const acts = anyActs(articleId, content, 12);
  const [here, there] = ['aaaaaaaa', 'bbbbbbbb'] as [DeviceId, DeviceId];
  return fc.tuple(acts, acts, acts).map(([before, own, copy]) => {
    const start = played(emptyNotes(articleId, here), before, here);
    return {
      own: played(start, own, here),
      copy: mergeNotes(emptyNotes(articleId, there), played({ ...start, device: there }, copy, there)),
    };
  });
}
