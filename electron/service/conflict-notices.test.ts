import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { conflictNotices } from './conflict-notices.ts';

const harbour = 'a'.repeat(20) as ArticleId;
const ferry = 'b'.repeat(20) as ArticleId;

function listening() {
  const emit = vi.fn();
  const titles = new Map([[harbour, 'A harbour town']]);
  const notices = conflictNotices(emit, (id) => titles.get(id) ?? null);
  const told = async (): Promise<{ message: string; hint: string }> => {
    await vi.waitFor(() => expect(emit).toHaveBeenCalledOnce(), 5000);
    expect(emit).toHaveBeenCalledWith('app.notice', {
      level: 'info',
      problem: expect.objectContaining({ code: 'conflict-copy' }),
    });
    return emit.mock.lastCall?.[1].problem;
  };
  return { notices, told };
}

describe('conflict copies that were taken in', () => {
  it('are told of by the title of the article, and where the copy is now', async () => {
    const { notices, told } = listening();
    notices.tell(harbour, ['notes-aaaaaaa2 (1).json']);
    const { message, hint } = await told();
    expect(message).toContain('a conflict copy of files of “A harbour town”');
    expect(message).toContain('Nothing is lost');
    expect(hint).toContain('“notes-aaaaaaa2 (1).json.merged”');
  });

  it('in many places are told of once', async () => {
    const { notices, told } = listening();
    notices.tell(harbour, ['notes-aaaaaaa2 (1).json', 'notes-aaaaaaa2 (2).json']);
    notices.tell(ferry, ['notes-aaaaaaa2 (1).json']);
    notices.tell(null, ['notes-aaaaaaa2 2.json']);
    expect((await told()).message).toContain('4 conflict copies of files of 3 places of your library');
  });

  it('of the library itself, and of an article without a title, are told of as such', async () => {
    for (const id of [null, ferry]) {
      const { notices, told } = listening();
      notices.tell(id, ['notes-aaaaaaa2 (1).json']);
      expect((await told()).message).toContain('a conflict copy of files of your library');
    }
  });
});
