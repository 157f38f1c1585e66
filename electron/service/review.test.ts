import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import type { Review } from '../../shared/review/card.ts';
import { graded } from '../../shared/review/schedule.ts';
import type { RunningService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-03-01T12:00:00Z');

/** A device of its own on the library. */
const device = (root: string, name: string) =>
  temporaryService(root, { device: name, host: 'cli', clock: () => now });

async function library(root = temporaryFolder()) {
  const { service, close } = await device(root, 'here');
  const text = 'A title\n\nThe boats went out. The boats came in. The sea stayed.';
  const { articleId } = await service['articles.import']({
    name: 'boats.txt',
    bytes: new TextEncoder().encode(text),
  });
  const { contentHash } = await service['articles.open']({ articleId: articleId! });
  const ids = ['passage-1', 'passage-2'] as AnnotationId[];
  await service['library.apply']({
    changes: ids.map((annotationId, at) => ({
      kind: 'annotation',
      articleId: articleId!,
      annotationId,
      set: {
        target: {
          content: contentHash,
          position: { start: at, end: at + 3 },
          quote: { exact: 'The', prefix: '', suffix: '' },
        },
      },
    })),
  });
  return { root, service, close, articleId: articleId!, ids };
}

const due = async ({ service }: Pick<RunningService, 'service'>, days: number) =>
  service['review.due']({ dayStart: now + (days - 0.5) * DAY, dayEnd: now + (days + 0.5) * DAY, amount: 5 });
const set = (
  { service }: Pick<RunningService, 'service'>,
  articleId: ArticleId,
  annotationId: AnnotationId,
  review: Review,
) =>
  service['library.apply']({ changes: [{ kind: 'annotation', articleId, annotationId, set: { review } }] });

describe('the review', () => {
  it('shows what was marked on days before, and again what is due', async () => {
    const lib = await library();
    expect(await due(lib, 0)).toMatchObject({ rows: [], done: 0, taking: 2 });
    expect((await due(lib, 1)).rows.map(({ id }) => id).sort()).toEqual(lib.ids);
    await set(lib, lib.articleId, lib.ids[0]!, graded(null, 'later', new Date(now + DAY)));
    expect(await due(lib, 1)).toMatchObject({ rows: [{ id: lib.ids[1] }], done: 1 });
    expect((await due(lib, 4)).rows[0]).toMatchObject({ id: lib.ids[0], review: { kind: 'card', reps: 1 } });
  });

  it('leaves out what was taken out, deleted, or is in the trash; the highlight that was taken out stays', async () => {
    const lib = await library();
    await set(lib, lib.articleId, lib.ids[0]!, { kind: 'out', since: new Date(now).toISOString() });
    expect((await due(lib, 1)).rows.map(({ id }) => id)).toEqual([lib.ids[1]]);
    const { annotations } = await lib.service['articles.open']({ articleId: lib.articleId });
    expect(annotations).toHaveLength(2);
    await lib.service['library.apply']({
      changes: [{ kind: 'article', articleId: lib.articleId, set: { trashed: true } }],
    });
    expect(await due(lib, 1)).toMatchObject({ rows: [], taking: 0 });
  });

  it('is undone like every other change', async () => {
    const lib = await library();
    const { undo } = await set(lib, lib.articleId, lib.ids[0]!, graded(null, 'soon', new Date(now)));
    await lib.service['library.apply']({ changes: undo });
    expect((await due(lib, 1)).rows.every(({ review }) => review === undefined || review === null)).toBe(
      true,
    );
  });

  it('travels with the library: another device goes on where this one was, and both agree', async () => {
    const lib = await library();
    await set(lib, lib.articleId, lib.ids[0]!, graded(null, 'soon', new Date(now)));
    const there = await device(lib.root, 'there');
    const seen = (await due(there, 2)).rows.find(({ id }) => id === lib.ids[0]);
    expect(seen?.review).toMatchObject({ kind: 'card', reps: 1 });
    await set(there, lib.articleId, lib.ids[0]!, graded(seen!.review!, 'later', new Date(now + 2 * DAY)));
    const articles = join(lib.root, 'Commonplace/articles', lib.articleId);
    const notes = readdirSync(articles).filter((name) => name.startsWith('notes-'));
    expect(notes).toHaveLength(2);
    expect(notes.map((name) => readFileSync(join(articles, name), 'utf8')).join()).toContain('"reps"');
    await lib.close();
    const again = await device(lib.root, 'here');
    expect((await due(again, 2)).done).toBe(1);
  });
});
