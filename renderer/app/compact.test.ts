import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { compact, withoutOverridden } from './compact.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const article = (set: Extract<Change, { kind: 'article' }>['set']): Change => ({
  kind: 'article',
  articleId,
  set,
});

describe('compact', () => {
  it('keeps the later of two settings of a field', () => {
    expect(compact([article({ note: 'a', status: 'inbox' }), article({ note: 'b' })])).toEqual([
      article({ note: 'b', status: 'inbox' }),
    ]);
  });

  it('joins tags instead of replacing them', () => {
    expect(compact([article({ tags: { a: true, b: true } }), article({ tags: { b: false } })])).toEqual([
      article({ tags: { a: true, b: false } }),
    ]);
  });
});

describe('withoutOverridden', () => {
  it('drops what a newer change has set and keeps the rest', () => {
    expect(
      withoutOverridden(
        [article({ note: 'old', status: 'archive', tags: { a: true, b: true } })],
        [article({ note: 'new', tags: { a: false } })],
      ),
    ).toEqual([article({ status: 'archive', tags: { b: true } })]);
  });

  it('leaves nothing of a change that is overridden whole', () => {
    expect(withoutOverridden([article({ note: 'old' })], [article({ note: 'new' })])).toEqual([]);
  });
});
