import { describe, expect, it, vi } from 'vitest';
import { CommonplaceError } from '../../shared/errors.ts';
import { PAGE_SIZE, Pages, type Question } from './pages.ts';

const settle = () => new Promise<void>((done) => setTimeout(done));

/** A list of `total` rows named by their place, and by the state of the library they were read in. */
function list(total: number) {
  const library = { total, state: 'a' };
  const ask = vi.fn<Question<string>>(async (offset, limit) => ({
    total: library.total,
    rows: Array.from(
      { length: Math.max(0, Math.min(limit, library.total - offset)) },
      (_, index) => `${library.state}${offset + index}`,
    ),
  }));
  return { library, ask };
}

describe('pages', () => {
  it('fetches what comes into sight, once', async () => {
    const { ask } = list(1000);
    const pages = new Pages<string>();
    void pages.ask(ask);
    await settle();
    expect(pages.total).toBe(1000);
    expect(pages.rowAt(0)).toBe('a0');
    expect(pages.rowAt(550)).toBeUndefined();
    pages.want(540, 560);
    pages.want(541, 561);
    await settle();
    expect(pages.rowAt(550)).toBe('a550');
    expect(ask.mock.calls.map(([offset]) => offset / PAGE_SIZE)).toEqual([0, 5]);
  });

  it('keeps showing rows while they are refreshed', async () => {
    const { library, ask } = list(10);
    const pages = new Pages<string>();
    void pages.ask(ask);
    await settle();
    library.state = 'b';
    pages.refresh();
    expect(pages.rowAt(3)).toBe('a3');
    await settle();
    expect(pages.rowAt(3)).toBe('b3');
  });

  it('catches up with a change that came while a page was on its way', async () => {
    const { library, ask } = list(10);
    const pages = new Pages<string>();
    void pages.ask(ask);
    library.state = 'b';
    pages.refresh();
    library.state = 'c';
    pages.refresh();
    await settle();
    expect(pages.rowAt(0)).toBe('c0');
  });

  it('shows what was changed here at once, whatever was on its way', async () => {
    const { library, ask } = list(10);
    const pages = new Pages<string>();
    void pages.ask(ask);
    await settle();
    pages.refresh();
    pages.replace(
      (row) => row === 'a3',
      () => 'mine',
    );
    expect([pages.rowAt(2), pages.rowAt(3)]).toEqual(['a2', 'mine']);
    library.state = 'b';
    const seen: (string | undefined)[] = [];
    pages.subscribe(() => seen.push(pages.rowAt(3)));
    await settle();
    expect(seen).toEqual(['b3']);
  });

  it('shows the former answer until the next question is answered', async () => {
    const first = list(300);
    const second = list(2);
    second.library.state = 'z';
    const pages = new Pages<string>();
    void pages.ask(first.ask);
    pages.want(250, 260);
    await settle();
    void pages.ask(second.ask);
    expect(pages.settled).toBe(false);
    expect(pages.rowAt(250)).toBe('a250');
    await settle();
    expect(pages.settled).toBe(true);
    expect(pages.total).toBe(2);
    expect(pages.rowAt(0)).toBe('z0');
    expect(pages.rowAt(250)).toBeUndefined();
  });

  it('drops a late answer to an earlier question', async () => {
    let answer: (page: { total: number; rows: string[] }) => void = () => {};
    const pages = new Pages<string>();
    void pages.ask(
      () =>
        new Promise((done) => {
          answer = done;
        }),
    );
    void pages.ask(list(1).ask);
    await settle();
    answer({ total: 1, rows: ['late'] });
    await settle();
    expect(pages.rowAt(0)).toBe('a0');
  });

  it('tells why a fetch failed, keeps the rows, and recovers', async () => {
    const { ask } = list(10);
    const pages = new Pages<string>();
    void pages.ask(ask);
    await settle();
    ask.mockRejectedValueOnce(new CommonplaceError('offline', 'gone'));
    pages.refresh();
    await settle();
    expect(pages.problem?.code).toBe('offline');
    expect(pages.rowAt(0)).toBe('a0');
    pages.refresh();
    await settle();
    expect(pages.problem).toBeNull();
  });

  it('catches up with a change that came while a fetch was on its way that failed', async () => {
    const { library, ask } = list(10);
    const pages = new Pages<string>();
    await pages.ask(ask);
    const away = Promise.withResolvers<never>();
    ask.mockReturnValueOnce(away.promise);
    pages.refresh();
    library.state = 'b';
    pages.refresh();
    away.reject(new CommonplaceError('busy', 'Another process has the library'));
    await settle();
    expect([pages.rowAt(0), pages.problem]).toEqual(['b0', null]);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('finds rows that are here', async () => {
    const pages = new Pages<string>();
    void pages.ask(list(300).ask);
    pages.want(200, 210);
    await settle();
    expect(pages.indexOf((row) => row === 'a207')).toBe(207);
    expect(pages.indexOf((row) => row === 'a150')).toBe(-1);
  });
});
