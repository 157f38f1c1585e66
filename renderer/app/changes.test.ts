import { describe, expect, it, vi } from 'vitest';
import type { AnnotationFields, Change } from '../../shared/changes.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { createChanges } from './changes.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const note = (text: string): Change => ({ kind: 'article', articleId, set: { note: text } });

/** A library of one note: applies changes and answers with those that undo them. */
function library() {
  const held = { note: '', fails: null as CommonplaceError | null, preferences: {} as Partial<Preferences> };
  const send = vi.fn(async (changes: readonly Change[]) => {
    if (held.fails) throw held.fails;
    const undo = [note(held.note)];
    for (const change of changes) if (change.kind === 'article') held.note = change.set.note ?? held.note;
    return { undo };
  });
  const say = vi.fn();
  const complain = vi.fn();
  const exchange = (fields: Partial<Preferences>): Partial<Preferences> => {
    const before = held.preferences;
    held.preferences = fields;
    return before;
  };
  const frame = Promise.withResolvers<void>();
  const painted = () => frame.promise;
  return {
    held,
    send,
    say,
    complain,
    paint: frame.resolve,
    changes: createChanges({ send, say, complain, exchange, painted }),
  };
}

describe('changes', () => {
  it('are undone and redone with their label', async () => {
    const { held, say, changes } = library();
    await changes.getState().apply([note('one')], 'edit note');
    await changes.getState().undo();
    expect(held.note).toBe('');
    expect(say).toHaveBeenLastCalledWith('Undid: edit note');
    await changes.getState().redo();
    expect(held.note).toBe('one');
    expect(say).toHaveBeenLastCalledWith('Redid: edit note');
  });

  it('of other calls are undone once it is told how', async () => {
    const { held, say, changes } = library();
    held.note = 'brought in';
    changes.getState().remember({ changes: [note('')] }, 'bring in 1 article');
    await changes.getState().undo();
    expect(held.note).toBe('');
    expect(say).toHaveBeenLastCalledWith('Undid: bring in 1 article');
  });

  it('take settings back with them, and bring them again', async () => {
    const { held, send, changes } = library();
    held.preferences = { theme: 'light' };
    await changes.getState().apply([note('one')], 'reset settings', { preferences: { theme: 'dark' } });
    changes.getState().remember({ changes: [], preferences: { theme: 'sepia' } }, 'reset settings');
    await changes.getState().undo();
    expect(held).toMatchObject({ note: 'one', preferences: { theme: 'sepia' } });
    expect(send).toHaveBeenCalledOnce();
    await changes.getState().undo();
    expect(held).toMatchObject({ note: '', preferences: { theme: 'dark' } });
    await changes.getState().redo();
    expect(held).toMatchObject({ note: 'one', preferences: { theme: 'sepia' } });
  });

  it('of what is painted are sent once it is, in their turn and with the window held meanwhile', async () => {
    const { send, paint, changes } = library();
    const first = changes.getState().apply([note('one')], 'highlight', { behindPaint: true });
    const second = changes.getState().apply([note('two')], 'edit note');
    await new Promise((done) => setTimeout(done));
    expect(send).not.toHaveBeenCalled();
    expect(changes.getState().saving).toBe(2);
    paint();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(send.mock.calls.map(([sent]) => sent)).toEqual([[note('one')], [note('two')]]);
  });

  it('wait for each other, so that undo right after an edit undoes that edit', async () => {
    const { held, changes } = library();
    void changes.getState().apply([note('one')], 'edit note');
    void changes.getState().apply([note('two')], 'edit note');
    await changes.getState().undo();
    expect(held.note).toBe('one');
  });

  it('that could not be saved are kept, and saved on retry', async () => {
    const { held, changes } = library();
    held.fails = new CommonplaceError('not-saved', 'The disk is full');
    expect(await changes.getState().apply([note('typed')], 'edit note')).toBe(false);
    expect(changes.getState().unsaved).toMatchObject({ changes: [note('typed')], labels: ['edit note'] });
    expect(await changes.getState().retry()).toBe(false);
    held.fails = null;
    expect(await changes.getState().retry()).toBe(true);
    expect(held.note).toBe('typed');
    expect(changes.getState().unsaved).toBeNull();
  });

  it('that were saved only later are the ones that the next undo takes back', async () => {
    const { held, say, changes } = library();
    await changes.getState().apply([note('one')], 'edit note');
    held.fails = new CommonplaceError('not-saved', 'The disk is full');
    await changes.getState().apply([note('two')], 'edit note again');
    held.fails = null;
    await changes.getState().retry();
    await changes.getState().undo();
    expect(held.note).toBe('one');
    expect(say).toHaveBeenLastCalledWith('Undid: edit note again');
  });

  it('are taken back by their own step, also while others are on their way', async () => {
    const { held, changes } = library();
    const { step } = await changes.getState().applyStep([note('one')], 'edit note');
    const status: Change = { kind: 'article', articleId, set: { status: 'archive' } };
    void changes.getState().apply([status], 'archive');
    await changes.getState().takeBack(step!);
    expect(held.note).toBe('');
    expect(changes.getState().stack.undo.map(({ label }) => label)).toEqual([
      'edit note',
      'archive',
      'take back: edit note',
    ]);
  });

  it('that changed nothing have no step to take back', async () => {
    const { send, changes } = library();
    await changes.getState().apply([note('one')], 'edit note');
    send.mockResolvedValueOnce({ undo: [] });
    expect(await changes.getState().applyStep([note('one')], 'edit note')).toEqual({
      saved: true,
      step: null,
    });
    expect(changes.getState().stack.undo).toHaveLength(1);
  });

  it('are on their way to the disk while they are undone', async () => {
    const { changes } = library();
    await changes.getState().apply([note('one')], 'edit note');
    expect(changes.getState().saving).toBe(0);
    const undoing = changes.getState().undo();
    expect(changes.getState().saving).toBe(1);
    await undoing;
    expect(changes.getState().saving).toBe(0);
  });

  it('that could not be saved follow by themselves once another change gets through', async () => {
    const { held, send, changes } = library();
    held.fails = new CommonplaceError('not-saved', 'The disk is full');
    await changes.getState().apply([note('typed')], 'edit note');
    await changes.getState().apply([{ kind: 'article', articleId, set: { status: 'archive' } }], 'archive');
    await changes.getState().apply([note('typed on')], 'edit note');
    expect(changes.getState().unsaved?.labels).toEqual(['edit note', 'archive']);
    held.fails = null;
    await changes.getState().apply([{ kind: 'library', set: { savedSearches: { a: 'b' } } }], 'save search');
    await vi.waitFor(() => expect(changes.getState().unsaved).toBeNull());
    expect(send.mock.lastCall?.[0]).toEqual([
      { kind: 'article', articleId, set: { note: 'typed on', status: 'archive' } },
    ]);
  });

  it('of something whose making could not be saved are sent together with that', async () => {
    const { held, send, changes } = library();
    const annotationId = 'annotation-1' as AnnotationId;
    const set = (set: AnnotationFields): Change => ({ kind: 'annotation', articleId, annotationId, set });
    held.fails = new CommonplaceError('not-saved', 'The disk is full');
    await changes.getState().apply([set({ color: 'blue' })], 'highlight');
    await changes.getState().apply([set({ note: 'typed' })], 'edit note');
    expect(send.mock.lastCall?.[0]).toEqual([set({ color: 'blue', note: 'typed' })]);
    held.fails = null;
    await changes.getState().apply([set({ note: 'typed on' })], 'edit note');
    expect(send.mock.lastCall?.[0]).toEqual([set({ color: 'blue', note: 'typed on' })]);
    expect(changes.getState().unsaved).toBeNull();
  });

  it('that were overtaken by a newer one are no longer unsaved', async () => {
    const { held, changes } = library();
    held.fails = new CommonplaceError('not-saved', 'The disk is full');
    await changes.getState().apply([note('old')], 'edit note');
    held.fails = null;
    await changes.getState().apply([note('new')], 'edit note');
    expect(changes.getState().unsaved).toBeNull();
  });

  it('that can never succeed are reported and not kept', async () => {
    const { held, changes, complain } = library();
    held.fails = new CommonplaceError('not-found', 'There is no such article');
    expect(await changes.getState().apply([note('x')], 'edit note')).toBe(false);
    expect(complain).toHaveBeenCalledOnce();
    expect(changes.getState().unsaved).toBeNull();
  });

  it('made silently leave nothing to undo', async () => {
    const { say, changes } = library();
    await changes.getState().apply([note('one')], 'read', { silent: true });
    await changes.getState().undo();
    expect(say).toHaveBeenCalledWith('Nothing to undo');
  });
});
