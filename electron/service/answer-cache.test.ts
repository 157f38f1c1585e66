import { expect, it, vi } from 'vitest';
import { answerCache } from './answer-cache.ts';

it('answers the same question once, until the version changes', () => {
  let version = 0;
  const answer = vi.fn((question: string) => `${question} at ${version}`);
  const ask = answerCache(() => version, answer);
  expect([ask('a'), ask('a'), ask('b')]).toEqual(['a at 0', 'a at 0', 'b at 0']);
  expect(answer).toHaveBeenCalledTimes(2);
  version = 1;
  expect(ask('a')).toBe('a at 1');
});

it('asks again after an answer that failed', async () => {
  const answer = vi.fn(async (question: string) => question);
  answer.mockRejectedValueOnce(new Error('the disk is away'));
  const ask = answerCache(() => 0, answer);
  await expect(ask('a')).rejects.toThrow('the disk is away');
  expect(await ask('a')).toBe('a');
});
