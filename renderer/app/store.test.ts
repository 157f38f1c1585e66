import { expect, it, vi } from 'vitest';
import { useApp } from './store.ts';

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
