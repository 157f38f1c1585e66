import { beforeEach, expect, it, vi } from 'vitest';
import { CommonplaceError } from '../../../shared/errors.ts';
import type { ArticleId } from '../../../shared/identifiers.ts';
import { HOME, type Route, routeOf } from '../../app/route.ts';
import { applyChanges, useApp, useChanges } from '../../app/store.ts';
import { openLibrary } from './open-library.ts';

const SETTINGS: Route = { view: 'settings' };
const service = vi.fn<(name: string) => Promise<unknown>>();

beforeEach(() => {
  service.mockReset();
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  useApp.getState().navigate(SETTINGS);
  useChanges.getState().giveUp();
});

it('leads home before it asks: the window may be loaded anew before the answer is here', async () => {
  service.mockImplementation(async () => expect(routeOf(history.state)).toEqual(HOME));
  await openLibrary('/other');
  expect(service).toHaveBeenCalledWith('library.use', { path: '/other' });
  expect(routeOf(history.state)).toEqual(HOME);
});

it('stays where it is when the folder is refused', async () => {
  service.mockRejectedValue(new CommonplaceError('library-unusable', 'The folder holds other things'));
  await expect(openLibrary('/other')).rejects.toThrow('other things');
  expect(routeOf(history.state)).toEqual(SETTINGS);
});

it('does not leave a library behind whose changes are not saved', async () => {
  service.mockRejectedValue(new CommonplaceError('not-saved', 'The disk is full'));
  const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
  void applyChanges([{ kind: 'article', articleId, set: { note: 'typed' } }], 'edit note');
  await expect(openLibrary('/other')).rejects.toMatchObject({ code: 'not-saved' });
  expect(service.mock.calls.map(([name]) => name)).toEqual(['library.apply']);
});
