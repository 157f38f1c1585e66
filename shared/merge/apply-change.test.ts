import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../changes.ts';
import type { AnnotationId, ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { applyChanges } from './apply-change.ts';
import { emptyNotes, type NotesDocument, readNotes } from './notes-document.ts';
import { annotationsOf, articleState, shelfOf, tagsOver } from './view.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const annotationId = 'annotation-1' as AnnotationId;
const device = 'aaaaaaaa' as DeviceId;
const none = emptyNotes(articleId, device);
const target = {
  content: 'c'.repeat(32) as ContentHash,
  position: { start: 3, end: 7 },
  quote: { exact: 'word', prefix: 'a', suffix: 'b' },
};

function apply(
  notes: NotesDocument,
  changes: readonly Change[],
  now = 1000,
  ownTags: readonly string[] = [],
) {
  const result = applyChanges(notes, changes, { now, device, ownTags });
  if (result.status !== 'applied') throw new Error(result.status);
  return result;
}
const annotate = (set: Extract<Change, { kind: 'annotation' }>['set']): Change => ({
  kind: 'annotation',
  articleId,
  annotationId,
  set,
});
const article = (set: Extract<Change, { kind: 'article' }>['set']): Change => ({
  kind: 'article',
  articleId,
  set,
});
const visible = (notes: NotesDocument, ownTags: readonly string[]) => {
  const { tags, trashed, ...state } = articleState(notes);
  const annotations = annotationsOf(notes, articleId).map((annotation) => ({
    ...annotation,
    modified: null,
  }));
  return { ...state, changed: null, trashed: trashed !== null, tags: tagsOver(ownTags, tags), annotations };
};

describe('applying changes', () => {
  it('says of an annotation that nobody is known to have said it, until somebody is named', () => {
    const of = (notes: NotesDocument) => annotationsOf(notes, articleId)[0];
    const { notes } = apply(none, [annotate({ target, speaker: 'Ada' })]);
    const unknown = apply(notes, [annotate({ speaker: null, speakerUnknown: true })], 2000);
    expect(of(unknown.notes)).toMatchObject({ speaker: null, speakerUnknown: true });
    const undone = of(apply(unknown.notes, unknown.undo, 3000).notes);
    expect(undone?.speaker).toBe('Ada');
    expect(undone).not.toHaveProperty('speakerUnknown');
    const named = of(apply(unknown.notes, [annotate({ speaker: 'Bo' })], 3000).notes);
    expect(named?.speaker).toBe('Bo');
    expect(named).not.toHaveProperty('speakerUnknown');
  });

  it('creates an annotation by setting its target', () => {
    const { notes, undo } = apply(none, [annotate({ target, color: 'blue', tags: { b: true, a: true } })]);
    expect(annotationsOf(notes, articleId)).toEqual([
      {
        id: annotationId,
        articleId,
        created: '1970-01-01T00:00:01.000Z',
        modified: '1970-01-01T00:00:01.000Z',
        target,
        color: 'blue',
        note: '',
        tags: ['a', 'b'],
        speaker: null,
      },
    ]);
    expect(undo).toEqual([annotate({ deleted: true })]);
  });

  it('redoes a creation by undoing its undoing', () => {
    const made = apply(none, [annotate({ target })]);
    const unmade = apply(made.notes, made.undo);
    expect(annotationsOf(unmade.notes, articleId)).toEqual([]);
    expect(annotationsOf(apply(unmade.notes, unmade.undo).notes, articleId)).toHaveLength(1);
  });

  it('refuses to change an annotation that was never created, and applies nothing then', () => {
    const changes = [article({ note: 'x' }), annotate({ color: 'blue' })];
    expect(applyChanges(none, changes, { now: 1, device, ownTags: [] })).toEqual({
      status: 'unknown-annotation',
      annotationId,
    });
  });

  it('writes nothing where nothing changes', () => {
    const { notes } = apply(none, [article({ status: 'reading', tags: { a: true } })]);
    const again = apply(notes, [
      article({ status: 'reading', tags: { a: true, other: false }, trashed: false }),
    ]);
    expect(again.notes).toBe(notes);
    expect(again.undo).toEqual([]);
  });

  it("takes away the content's own tag, and gives it back on undo", () => {
    const own = ['news'];
    const { notes, undo } = apply(none, [article({ tags: { news: false } })], 1, own);
    expect(visible(notes, own).tags).toEqual([]);
    expect(visible(apply(notes, undo, 2, own).notes, own).tags).toEqual(['news']);
  });

  it('is undone in full by its undo', () => {
    const anyChange = fc.oneof(
      fc
        .record({ note: fc.string(), color: fc.constantFrom('blue' as const, 'pink' as const) })
        .map(annotate),
      fc.record({ deleted: fc.boolean(), speaker: fc.constantFrom(null, 'Ada') }).map(annotate),
      fc.record({ tags: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.boolean()) }).map(annotate),
      fc.record({ tags: fc.dictionary(fc.constantFrom('a', 'news'), fc.boolean()) }).map(article),
      fc
        .record({
          title: fc.constantFrom(null, 'T'),
          status: fc.constantFrom('inbox' as const, 'archive' as const),
        })
        .map(article),
      fc.record({ trashed: fc.boolean(), progress: fc.constantFrom(0, 0.5), note: fc.string() }).map(article),
    );
    const made = apply(none, [annotate({ target })]).notes;
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 8 }),
        fc.array(anyChange, { maxLength: 8 }),
        (before, changes) => {
          const start = apply(made, before, 2000, ['news']).notes;
          const { notes, undo } = apply(start, changes, 3000, ['news']);
          const undone = apply(notes, undo, 4000, ['news']);
          expect(visible(undone.notes, ['news'])).toEqual(visible(start, ['news']));
          expect(visible(apply(undone.notes, undone.undo, 5000, ['news']).notes, ['news'])).toEqual(
            visible(notes, ['news']),
          );
        },
      ),
    );
  });

  it('survives being written down and read again', () => {
    const { notes } = apply(none, [annotate({ target, tags: { __proto__x: true } }), article({ note: 'n' })]);
    expect(readNotes(JSON.parse(JSON.stringify(notes)), articleId)).toEqual({
      status: 'read',
      notes,
      malformed: 0,
    });
  });

  it('keeps names of the library, and forgets them with null', () => {
    const shelf = emptyNotes(null, device);
    const set = {
      colorNames: { blue: 'Thesis' },
      savedSearches: { 'to read': 'is:inbox' },
      speakerAliases: { A: 'B' },
    };
    const { notes, undo } = apply(shelf, [{ kind: 'library', set }]);
    expect(shelfOf(notes)).toEqual(set);
    expect(shelfOf(apply(notes, undo).notes)).toEqual({
      colorNames: {},
      savedSearches: {},
      speakerAliases: {},
    });
  });
});

describe('the history of a note', () => {
  const write = (texts: readonly (readonly [ms: number, text: string])[]) =>
    texts.reduce((notes, [ms, note]) => apply(notes, [article({ note })], ms).notes, none).article.note;
  const earlier = (texts: readonly (readonly [ms: number, text: string])[]) =>
    write(texts)?.h?.map(([, text]) => text);

  it('has one entry for one sitting of typing', () => {
    const typing = ['T', 'Th', 'The', 'The end'].map((text, n) => [n * 20_000, text] as const);
    expect(earlier(typing)).toBeUndefined();
    expect(earlier([...typing, [200_000, 'The end of it']])).toEqual(['The end']);
  });

  it('keeps a text that is wiped out within the sitting', () => {
    expect(
      earlier([
        [0, 'a long and careful note'],
        [1000, 'x'],
      ]),
    ).toEqual(['a long and careful note']);
  });

  it('keeps the last twenty', () => {
    const texts = Array.from({ length: 30 }, (_, n) => [n * 60_000, `text ${n}`] as const);
    expect(earlier(texts)).toEqual(Array.from({ length: 20 }, (_, n) => `text ${28 - n}`));
  });
});
