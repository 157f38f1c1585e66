import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, DeviceId } from '../identifiers.ts';
import { emptyNotes, readNotes } from './notes-document.ts';

const articleId = 'a'.repeat(20) as ArticleId;
const sound = emptyNotes(articleId, 'aaaaaaaa' as DeviceId);
const t = '000000000001-0000-aaaaaaaa';

describe('reading notes', () => {
  it('never throws, whatever JSON it meets', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readNotes(value, articleId)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (article, annotations) => {
        readNotes({ ...sound, article, annotations }, articleId);
      }),
    );
  });

  it.each([
    null,
    'x',
    [],
    {},
    { ...sound, format: 'other' },
    { ...sound, device: '../x' },
    { ...sound, article: [] },
  ])('calls %j broken', (value) => {
    expect(readNotes(value, articleId).status).toBe('broken');
  });

  it('calls the notes of another article broken', () => {
    expect(readNotes({ ...sound, articleId: 'b'.repeat(20) }, articleId).status).toBe('broken');
  });

  it('says when a newer version wrote them', () => {
    expect(readNotes({ ...sound, version: 2 }, articleId)).toEqual({ status: 'newer', version: 2 });
  });

  it('leaves out and counts what is malformed, and keeps the rest', () => {
    const article = { title: { v: 'T', t }, status: { v: 'inbox' }, note: { v: 3, t }, progress: 'x' };
    const read = readNotes(
      { ...sound, article, annotations: { one: 7, two: { color: { v: 'blue', t } } } },
      articleId,
    );
    expect(read).toEqual({
      status: 'read',
      malformed: 4,
      notes: {
        ...sound,
        article: { title: { v: 'T', t } },
        annotations: { one: {}, two: { color: { v: 'blue', t } } },
      },
    });
  });

  it('keeps members of the document that it does not know', () => {
    expect(readNotes({ ...sound, later: 1 }, articleId)).toMatchObject({ notes: { later: 1 } });
  });
});
