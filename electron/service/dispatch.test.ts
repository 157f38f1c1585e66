import { describe, expect, it, vi } from 'vitest';
import type { Service } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import { dispatch } from './dispatch.ts';

const service = (calls: Partial<Service>) => calls as Service;

describe('dispatch', () => {
  it.each([undefined, null, 3, '', 'articles.unknown', '__proto__', 'constructor', 'toString'])(
    'refuses a call that is not in the contract: %s',
    async (name) => {
      expect(await dispatch(service({}), name, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-call' },
      });
    },
  );

  it('refuses input of the wrong shape in words and never calls the service', async () => {
    const open = vi.fn<Service['articles.open']>();
    const reply = await dispatch(service({ 'articles.open': open }), 'articles.open', { articleId: '../x' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(reply)).toContain('articleId: the article id is not well formed');
    expect(open).not.toHaveBeenCalled();
  });

  it('fills defaults in before the service sees the input', async () => {
    const ids = vi.fn<Service['articles.ids']>().mockResolvedValue([]);
    await dispatch(service({ 'articles.ids': ids }), 'articles.ids', {});
    expect(ids).toHaveBeenCalledWith({ sort: 'imported', descending: true, trashed: false });
  });

  it('hands a known error on as its problem', async () => {
    const info = vi
      .fn<Service['app.info']>()
      .mockRejectedValue(new CommonplaceError('not-saved', 'Full.', 'Free space.'));
    expect(await dispatch(service({ 'app.info': info }), 'app.info', {})).toEqual({
      ok: false,
      error: { code: 'not-saved', message: 'Full.', hint: 'Free space.' },
    });
  });

  it('logs a fault and keeps its words from the page', async () => {
    const fault = new TypeError('secret /home/me');
    const logFault = vi.fn();
    const info = vi.fn<Service['app.info']>().mockRejectedValue(fault);
    const reply = await dispatch(service({ 'app.info': info }), 'app.info', {}, logFault);
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logFault).toHaveBeenCalledWith('app.info', fault);
  });
});
