import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, ContentHash, DeviceId } from '../identifiers.ts';
import { applyChanges, purgeNotes, setArticleFields } from './apply-change.ts';
import { anyCopy } from './generated-notes.ts';
import { mergeNotes } from './merge.ts';
import { emptyNotes, type NotesDocument } from './notes-document.ts';
import { uniteNotes } from './unite.ts';
import { annotationsOf, articleState, shelfOf } from './view.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const device = 'aaaaaaaa' as DeviceId;
const writer = { now: Date.UTC(2026, 0, 1), device };
const none = emptyNotes(articleId, device);
const anyPair = anyCopy(articleId, 'c'.repeat(32) as ContentHash);

const idsOf = (notes: NotesDocument) => annotationsOf(notes, articleId).map(({ id }) => id);
const noteTexts = (notes: NotesDocument, id: string) => {
  const note = notes.annotations[id]?.note;
  return [note?.v, ...(note?.h ?? []).map(([, text]) => text)];
};

describe('uniting with a copy', () => {
  it('gives the copy itself where nothing was known', () => {
    fc.assert(
      fc.property(anyPair, ({ copy }) => {
        expect(uniteNotes(none, { ...copy, later: 1 } as NotesDocument, writer)).toEqual({
          ...copy,
          later: 1,
          device,
        });
      }),
    );
  });

  it('lets everything stand that stands in either', () => {
    fc.assert(
      fc.property(anyPair, ({ own, copy }) => {
        const united = uniteNotes(own, copy, writer);
        const states = [own, copy].map(articleState);
        const standing = [own, copy].flatMap((notes) =>
          articleState(notes).life === 'purged' ? [] : idsOf(notes),
        );
        expect(idsOf(united)).toEqual(expect.arrayContaining(standing));
        if (states.some(({ life }) => life === 'alive')) expect(articleState(united).life).toBe('alive');
        if (states.some(({ life, trashed }) => life === 'alive' && trashed === null)) {
          expect(articleState(united).trashed).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no text of either', () => {
    fc.assert(
      fc.property(anyPair, ({ own, copy }) => {
        const united = uniteNotes(own, copy, writer);
        for (const notes of [own, copy]) {
          if (articleState(notes).life === 'purged') continue;
          for (const [id, { note }] of Object.entries(notes.annotations)) {
            if (note?.v) expect(noteTexts(united, id)).toContain(note.v);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyPair, ({ own, copy }) => {
        const once = uniteNotes(own, copy, writer);
        expect(uniteNotes(once, copy, { ...writer, now: writer.now + 1000 })).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives what other devices come to as well, once they merge it with what they have', () => {
    fc.assert(
      fc.property(anyPair, ({ own, copy }) => {
        const united = uniteNotes(own, copy, writer);
        const everywhere = mergeNotes(mergeNotes(united, own), copy);
        expect(annotationsOf(everywhere, articleId)).toEqual(annotationsOf(united, articleId));
        expect(articleState(everywhere)).toEqual(articleState(united));
        expect(everywhere).toEqual(united);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the later of two edits, and the earlier text in the history', () => {
    const write = (notes: NotesDocument, note: string, now: number) => {
      const applied = applyChanges(notes, [{ kind: 'article', articleId, set: { note } }], {
        now,
        device,
        ownTags: [],
      });
      return applied.status === 'applied' ? applied.notes : notes;
    };
    const copy = write(none, 'as it was', 1000);
    const own = write(copy, 'as it is', 100_000);
    expect(uniteNotes(own, copy, writer)).toEqual(own);
    const purged = purgeNotes(own, { now: 200_000, device });
    const again = write(setArticleFields(purged, { importedAt: 'now' }, writer), 'anew', 300_000);
    const { note } = uniteNotes(again, own, writer).article;
    expect([note?.v, note?.h?.map(([, text]) => text)]).toEqual(['anew', ['as it is', 'as it was', 'anew']]);
  });

  it('brings saved searches and aliases of the shelf back', () => {
    const shelf = (notes: NotesDocument, query: string | null, now: number) => {
      const set = { savedSearches: { sea: query }, speakerAliases: { M: query } };
      const applied = applyChanges(notes, [{ kind: 'library', set }], { now, device, ownTags: [] });
      return applied.status === 'applied' ? applied.notes : notes;
    };
    const copy = shelf(emptyNotes(null, device), 'tag:sea', 1000);
    const own = shelf(copy, null, 2000);
    expect(shelfOf(uniteNotes(own, copy, writer))).toMatchObject({
      savedSearches: { sea: 'tag:sea' },
      speakerAliases: { M: 'tag:sea' },
    });
  });
});
