import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../shared/annotation/annotation.ts';
import { notesRevisions } from './notes-revisions.ts';

const annotation = (id: string, over: Partial<PlacedAnnotation> = {}): PlacedAnnotation =>
  ({ id, modified: '2026-01-01', note: '', ...over }) as PlacedAnnotation;

describe('the annotations since a revision', () => {
  it('are those that are new or other, and the ids of those that are gone', () => {
    const revisions = notesRevisions();
    const [a, b, c] = [annotation('a'), annotation('b'), annotation('c')];
    const { revision, ...first } = revisions.answer('text', [a, b, c]);
    expect(first).toEqual({ annotations: [a, b, c], gone: null });
    const later = annotation('b', { modified: '2026-01-02', note: 'mine' });
    const fresh = annotation('d');
    const next = revisions.answer('text', [annotation('a'), later, fresh], revision);
    expect(next).toMatchObject({ annotations: [later, fresh], gone: ['c'] });
    expect(revisions.answer('text', [annotation('a'), later, fresh], next.revision)).toMatchObject({
      annotations: [],
      gone: [],
    });
  });

  it('tell of a place that moved, though nobody modified the annotation', () => {
    const revisions = notesRevisions();
    const { revision } = revisions.answer('text', [annotation('a', { place: { status: 'orphan' } })]);
    const found = annotation('a', {
      place: { status: 'anchored', start: 0, end: 2, method: 'position' },
    });
    expect(revisions.answer('text', [found], revision).annotations).toEqual([found]);
  });

  it('are all of them where the revision is of another text, or of another run of the program', () => {
    const revisions = notesRevisions();
    const a = annotation('a');
    const { revision } = revisions.answer('text', [a]);
    expect(revisions.answer('another', [a], revision)).toMatchObject({ annotations: [a], gone: null });
    expect(revisions.answer('text', [a], 'never given')).toMatchObject({ annotations: [a], gone: null });
  });
});
