import { beforeEach, describe, expect, it } from 'vitest';
import { describePassage } from '../../shared/anchoring/describe.ts';
import type { Service } from '../../shared/api.ts';
import type { AnnotationFields, Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { projectText } from '../../shared/text/projection.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

const BEFORE = `The council met on Tuesday evening in the old town hall.

Members of the opposition called the budget a scandal without precedent in living memory.

The session ended late.`;
const AFTER = `${BEFORE.replace(
  'called the budget a scandal without precedent in living memory',
  'left the hall early, naming it a scandal that the city would remember for years',
).replace('Tuesday', 'Wednesday')}\n\nThe mayor was away.`;
const SCANDAL = 'called the budget a scandal without precedent in living memory';

let service: Service;
let articleId: ArticleId;

const imported = (text: string, title = 'A budget') =>
  service['articles.import']({
    name: 'budget.md',
    bytes: new TextEncoder().encode(
      `---\ntitle: ${title}\nurl: https://example.org/budget\n---\n\n${text}\n`,
    ),
  });
const open = (content?: ContentHash) =>
  service['articles.open']({ articleId, ...(content === undefined ? {} : { content }) });
const set = async (annotationId: AnnotationId, fields: AnnotationFields): Promise<readonly Change[]> =>
  (
    await service['library.apply']({
      changes: [{ kind: 'annotation', articleId, annotationId, set: fields }],
    })
  ).undo;
const placeOf = async (id: AnnotationId, content?: ContentHash) =>
  (await open(content)).annotations.find((annotation) => annotation.id === id)?.place;

async function mark(exact: string, n: number): Promise<AnnotationId> {
  const { contentHash, content } = await open();
  const { text } = projectText(content.body);
  const start = text.indexOf(exact);
  const id = `annotation-${n}` as AnnotationId;
  await set(id, { target: { content: contentHash, ...describePassage(text, start, start + exact.length) } });
  return id;
}

beforeEach(async () => {
  ({ service } = await temporaryService(temporaryFolder()));
  articleId = (await imported(BEFORE)).articleId!;
});

describe('a text that changed', () => {
  it('is told from the one before it, title and words, and when each came in', async () => {
    await imported(AFTER, 'A scandalous budget');
    const { versions, current, contentHash } = await open();
    expect(versions).toHaveLength(2);
    expect(current).toBe(contentHash);
    const [later, earlier] = versions;
    expect(Date.parse(later!.since!)).toBeGreaterThanOrEqual(Date.parse(earlier!.since!));
    const changes = await service['articles.changes']({
      articleId,
      earlier: earlier!.hash,
      later: later!.hash,
    });
    expect(changes.title.map(({ kind }) => kind)).toContain('inserted');
    expect(changes.published).toBe(null);
    expect(changes.text.blocks.at(-1)).toMatchObject({
      parts: [{ kind: 'inserted', text: 'The mayor was away.' }],
    });
    const [first] = changes.text.blocks;
    expect(first?.parts.map(({ text }) => text).join('')).toContain('TuesdayWednesday');
    const open1 = await open(earlier!.hash);
    expect(open1).toMatchObject({ contentHash: earlier!.hash, current, content: { title: 'A budget' } });
  });

  it('refuses versions that it does not have', async () => {
    const { contentHash } = await open();
    const missing = 'f'.repeat(32) as ContentHash;
    await expect(
      service['articles.changes']({ articleId, earlier: missing, later: contentHash }),
    ).rejects.toThrow('not in your library');
  });
});

describe('an orphan', () => {
  it('has a guess until the reader says where it is, and stays where it was in the earlier text', async () => {
    const id = await mark(SCANDAL, 1);
    const earlier = (await open()).contentHash;
    await imported(AFTER);
    const { contentHash: later, content, annotations } = await open();
    expect(annotations[0]?.place).toEqual({ status: 'orphan' });
    const guesses = await service['articles.guesses']({ articleId, content: later });
    expect(guesses).toMatchObject([{ annotationId: id }]);
    const { text } = projectText(content.body);
    expect(text.slice(guesses[0]!.start, guesses[0]!.end)).toContain('scandal');

    const { position, quote } = annotations[0]!.target;
    const undo = await set(id, {
      target: { content: later, ...describePassage(text, guesses[0]!.start, guesses[0]!.end) },
      places: { [earlier]: { position, quote } },
    });
    const put = { status: 'anchored', start: guesses[0]!.start, end: guesses[0]!.end, method: 'position' };
    expect(await placeOf(id)).toEqual(put);
    expect(await placeOf(id, earlier)).toEqual({ status: 'anchored', ...position, method: 'position' });
    expect(await service['articles.guesses']({ articleId, content: later })).toEqual([]);

    await service['library.apply']({ changes: [...undo] });
    expect(await placeOf(id)).toEqual({ status: 'orphan' });
    expect(await placeOf(id, earlier)).toMatchObject(position);
    expect(await service['articles.guesses']({ articleId, content: later })).toHaveLength(1);
  });

  it('is left without a place where the reader says so, and has a guess again when that is undone', async () => {
    const id = await mark(SCANDAL, 1);
    const kept = await mark('The session ended late.', 2);
    const earlier = (await open()).contentHash;
    await imported(AFTER);
    const later = (await open()).contentHash;
    const undo = await set(id, { places: { [later]: false } });
    expect(await service['articles.guesses']({ articleId, content: later })).toEqual([]);
    // Said of a passage that was found, it takes that passage out of this text, and of no other.
    await set(kept, { places: { [later]: false } });
    expect(await placeOf(kept)).toEqual({ status: 'orphan' });
    expect(await placeOf(kept, earlier)).toMatchObject({ status: 'anchored' });
    await service['library.apply']({ changes: [...undo] });
    expect(await service['articles.guesses']({ articleId, content: later })).toMatchObject([
      { annotationId: id },
    ]);
  });
});
