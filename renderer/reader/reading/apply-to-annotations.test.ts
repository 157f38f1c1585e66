import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import { type Annotations, applyToAnnotations, keepKnown, type OnScreen } from './apply-to-annotations.ts';

const onScreen: OnScreen = {
  articleId: 'aaaaaaaaaaaaaaaaaaaa' as ArticleId,
  content: '0'.repeat(32) as ContentHash,
  now: '2026-01-01T00:00:00.000Z',
};
const a = 'annotation-a' as AnnotationId;
const b = 'annotation-b' as AnnotationId;
const NONE: Annotations = new Map();

const change = (annotationId: AnnotationId, set: Extract<Change, { kind: 'annotation' }>['set']): Change => ({
  kind: 'annotation',
  articleId: onScreen.articleId,
  annotationId,
  set,
});
const creation = (annotationId: AnnotationId, start = 0, end = 5): Change =>
  change(annotationId, {
    target: {
      content: onScreen.content,
      position: { start, end },
      quote: { exact: 'words', prefix: '', suffix: '' },
    },
    color: 'green',
  });

describe('annotations before they are saved', () => {
  it('are there as soon as they are made, at their place', () => {
    const shown = applyToAnnotations(NONE, [creation(a, 3, 8)], onScreen);
    expect(shown.get(a)).toMatchObject({
      color: 'green',
      note: '',
      tags: [],
      created: onScreen.now,
      place: { status: 'anchored', start: 3, end: 8 },
    });
  });

  it('change field by field and leave the others the same objects', () => {
    const before = applyToAnnotations(NONE, [creation(a), creation(b)], onScreen);
    const after = applyToAnnotations(
      before,
      [change(a, { note: 'mine', tags: { z: true, k: true } }), change(a, { tags: { z: false } })],
      onScreen,
    );
    expect(after.get(a)).toMatchObject({ note: 'mine', tags: ['k'], color: 'green' });
    expect(after.get(b)).toBe(before.get(b));
    expect(before.get(a)?.note).toBe('');
  });

  it('go when they are deleted, and come back with their fields when that is undone', () => {
    const before = applyToAnnotations(NONE, [creation(a)], onScreen);
    expect(applyToAnnotations(before, [change(a, { deleted: true })], onScreen).size).toBe(0);
    const back = applyToAnnotations(NONE, [creation(a), change(a, { deleted: false })], onScreen);
    expect(back.has(a)).toBe(true);
  });

  it('are not made up from a change of something unknown or of another article', () => {
    expect(applyToAnnotations(NONE, [change(a, { note: 'late' })], onScreen).size).toBe(0);
    const elsewhere: OnScreen = { ...onScreen, articleId: 'bbbbbbbbbbbbbbbbbbbb' as ArticleId };
    expect(applyToAnnotations(NONE, [creation(a)], elsewhere).size).toBe(0);
  });
});

describe('annotations that arrive', () => {
  it('keep their objects where nothing changed', () => {
    const known = applyToAnnotations(NONE, [creation(a), creation(b)], onScreen);
    const arrived = structuredClone([...known.values()]);
    arrived[1] = { ...arrived[1]!, note: 'new', modified: '2026-01-02T00:00:00.000Z' };
    const next = keepKnown(known, arrived);
    expect(next.get(a)).toBe(known.get(a));
    expect(next.get(b)?.note).toBe('new');
  });
});
