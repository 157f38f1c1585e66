import { afterEach, expect, it, vi } from 'vitest';
import { hyphenationOf, prepareHyphenation } from './hyphenation.ts';
import { hyphenatedLanguage } from './languages.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('is the browser’s own where that divides words', async () => {
  // Its long word takes two lines then: this test's document lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  await prepareHyphenation('sv');
  expect(hyphenationOf('sv')).toEqual({ by: 'browser' });
});

it('is known for a language of a country as for the language, and for none that nobody knows', () => {
  expect(hyphenatedLanguage('de-AT')).toBe(hyphenatedLanguage('de'));
  expect(hyphenatedLanguage('en-GB')).not.toBe(hyphenatedLanguage('en'));
  expect(hyphenatedLanguage('ja')).toBeNull();
});

it('keeps no text waiting when it does not come, and is asked for again with the next', async () => {
  vi.useFakeTimers();
  const known = hyphenatedLanguage('it')!;
  const patterns = vi.spyOn(known, 'patterns').mockReturnValueOnce(new Promise(() => undefined));
  const prepared = prepareHyphenation('it');
  await vi.advanceTimersByTimeAsync(2000);
  await prepared;
  expect(hyphenationOf('it')).toEqual({ by: 'nobody' });

  patterns.mockRejectedValueOnce(new Error('not there'));
  await prepareHyphenation('it');
  expect(hyphenationOf('it')).toEqual({ by: 'nobody' });

  vi.useRealTimers();
  await prepareHyphenation('it');
  expect(hyphenationOf('it').by).toBe('us');
});

it('is got ready once, also where a text is opened meanwhile', async () => {
  const patterns = vi.spyOn(hyphenatedLanguage('da')!, 'patterns');
  await Promise.all([prepareHyphenation('da'), prepareHyphenation('da')]);
  expect(hyphenationOf('da').by).toBe('us');
  expect(patterns).toHaveBeenCalledOnce();
});
