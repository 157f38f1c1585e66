import { expect, it, vi } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { applyChanges, call, showKeptPreferences, useApp } from './store.ts';

it('of two settings changed at once, one that could not be kept goes back and the other stays', async () => {
  const refused = Promise.reject(new Error('the disk is full'));
  refused.catch(() => undefined);
  const call = vi.fn((_name: string, input: object) => ('theme' in input ? refused : Promise.resolve({})));
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  const { theme } = useApp.getState().preferences;
  useApp.getState().setPreferences({ theme: 'sepia' });
  useApp.getState().setPreferences({ reviewAmount: 9 });
  expect(useApp.getState().preferences).toMatchObject({ theme: 'sepia', reviewAmount: 9 });
  await vi.waitFor(() => expect(useApp.getState().preferences.theme).toBe(theme));
  expect(useApp.getState().preferences.reviewAmount).toBe(9);
});

/** A host whose answers to settings come when they are let go. */
function slowHost() {
  const answers: PromiseWithResolvers<object>[] = [];
  const call = (): Promise<object> => {
    const answer = Promise.withResolvers<object>();
    answers.push(answer);
    return answer.promise;
  };
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  return answers;
}

it('a setting that is changed step by step is not set back by the host telling of an earlier step', async () => {
  const answers = slowHost();
  const { textSize } = useApp.getState().preferences;
  const larger = () => {
    const { preferences, setPreferences } = useApp.getState();
    setPreferences({ textSize: preferences.textSize + 1 });
  };
  larger();
  larger();
  showKeptPreferences({ ...useApp.getState().preferences, textSize: textSize + 1, theme: 'dark' });
  expect(useApp.getState().preferences).toMatchObject({ textSize: textSize + 2, theme: 'dark' });
  larger();
  expect(useApp.getState().preferences.textSize).toBe(textSize + 3);
  for (const answer of answers) answer.resolve({});
  await Promise.all(answers.map(({ promise }) => promise));
  expect(useApp.getState().preferences.textSize).toBe(textSize + 3);
});

it('a setting of which no step could be kept goes back to what the host has', async () => {
  const answers = slowHost();
  const { measure } = useApp.getState().preferences;
  useApp.getState().setPreferences({ measure: measure + 1 });
  useApp.getState().setPreferences({ measure: measure + 2 });
  for (const answer of answers) answer.reject(new Error('the disk is full'));
  await vi.waitFor(() => expect(useApp.getState().preferences.measure).toBe(measure));
});

it('what is exported has the edits in it that are still on their way to the disk, also where one is refused', async () => {
  const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
  const disk = Promise.withResolvers<{ undo: [] }>();
  const sent: string[] = [];
  const service = vi.fn((name: string) => {
    sent.push(name);
    return name === 'library.apply' ? disk.promise : Promise.resolve({});
  });
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  const edit = applyChanges([{ kind: 'article', articleId, set: { note: 'typed' } }], 'edit note');
  const exported = call('export.file', { articleId });
  await call('articles.facets', {});
  expect(sent).toEqual(['articles.facets', 'library.apply']);
  disk.reject(new Error('the disk is full'));
  await Promise.all([edit, exported]);
  expect(sent).toEqual(['articles.facets', 'library.apply', 'export.file']);
});
