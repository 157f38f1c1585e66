import { describe, expect, it } from 'vitest';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { createExportRun, type Fetch, type PlannedFile, type Save } from './export-run.ts';

const planned = (...names: readonly string[]): readonly PlannedFile[] =>
  names.map((name) => ({ articleId: name as ArticleId, title: name, name: `${name}.md` }));
const textOf: Fetch = async (articleId) => ({ name: 'alone.md', text: `text of ${articleId}` });

/** A folder in memory. */
function folder() {
  const held = new Map<string, string>();
  const save: Save = async (files) => {
    for await (const { name, bytes } of files) held.set(name, new TextDecoder().decode(bytes));
    return { status: 'saved', files: held.size, where: '/notes' };
  };
  return { held, save };
}

describe('an export of many', () => {
  it('writes each file under the name that the plan gives it', async () => {
    const { held, save } = folder();
    const run = createExportRun(textOf);
    await run.getState().start(planned('a', 'b'), save);
    expect(Object.fromEntries(held)).toEqual({ 'a.md': 'text of a', 'b.md': 'text of b' });
    expect(run.getState()).toMatchObject({ status: 'done', written: 2, where: '/notes', failed: [] });
  });

  it('goes on after a file that fails, and reports it', async () => {
    const { held, save } = folder();
    const run = createExportRun(async (articleId) => {
      if (articleId === ('bad' as ArticleId)) throw new CommonplaceError('damaged', 'Its content is damaged');
      return textOf(articleId);
    });
    await run.getState().start(planned('a', 'bad', 'b'), save);
    expect([...held.keys()]).toEqual(['a.md', 'b.md']);
    expect(run.getState()).toMatchObject({
      status: 'done',
      written: 2,
      failed: [{ name: 'bad.md', problem: { code: 'damaged' } }],
    });
  });

  it('stops before the next file when it is cancelled', async () => {
    const run = createExportRun(async (articleId) => {
      run.getState().cancel();
      return textOf(articleId);
    });
    const { held, save } = folder();
    await run.getState().start(planned('a', 'b', 'c'), save);
    expect([...held.keys()]).toEqual(['a.md']);
    expect(run.getState().status).toBe('cancelled');
  });

  it('whose dialog was closed stops, also when another has begun, which knows nothing of it', async () => {
    const first = Promise.withResolvers<void>();
    const run = createExportRun(async (articleId) => {
      if (articleId === ('slow' as ArticleId)) await first.promise;
      return textOf(articleId);
    });
    const [left, next] = [folder(), folder()];
    const leaving = run.getState().start(planned('slow', 'later'), left.save);
    run.getState().reset();
    await run.getState().start(planned('a', 'b'), next.save);
    first.resolve();
    await leaving;
    expect([...left.held.keys()]).toEqual(['slow.md']);
    expect([...next.held.keys()]).toEqual(['a.md', 'b.md']);
    expect(run.getState()).toMatchObject({ status: 'done', total: 2, written: 2 });
  });

  it('waits for the person to say whether files may be replaced; closing it says no', async () => {
    const run = createExportRun(textOf);
    const answers: boolean[] = [];
    const save: Save = async (_files, mayReplace) => {
      answers.push(await mayReplace('a.md'));
      return { status: 'saved', files: 0, where: '/notes' };
    };
    const first = run.getState().start(planned('a'), save);
    expect(run.getState().question?.name).toBe('a.md');
    run.getState().question?.answer(true);
    await first;
    expect(run.getState().question).toBeNull();
    const second = run.getState().start(planned('a'), save);
    run.getState().reset();
    await second;
    expect(answers).toEqual([true, false]);
    expect(run.getState()).toMatchObject({ status: 'idle', question: null });
  });

  it('is not whole when it is cancelled at its last file', async () => {
    const run = createExportRun(async (articleId) => {
      run.getState().cancel();
      return textOf(articleId);
    });
    await run.getState().start(planned('a'), folder().save);
    expect(run.getState().status).toBe('cancelled');
  });

  it('tells when the folder cannot be written, and leaves no trace when none was chosen', async () => {
    const run = createExportRun(textOf);
    await run.getState().start(planned('a'), () => Promise.reject(new Error('no room')));
    expect(run.getState()).toMatchObject({ status: 'failed', problem: { message: 'no room' } });
    await run.getState().start(planned('a'), async () => ({ status: 'cancelled' }));
    expect(run.getState().status).toBe('idle');
  });
});
