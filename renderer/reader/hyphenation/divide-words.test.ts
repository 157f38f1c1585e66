import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideButLast, LIMITS, SOFT_HYPHEN, wordDivider } from './divide-words.ts';
import { hyphenationOf, prepareHyphenation } from './hyphenation.ts';

const shown = (text: string): string => text.replaceAll(SOFT_HYPHEN, '-');

async function dividing(language: string, text: string): Promise<string> {
  await prepareHyphenation(language);
  const hyphenation = hyphenationOf(language);
  return shown(hyphenation.by === 'us' ? hyphenation.divide.freely(text) : text);
}

describe('words', () => {
  it.each([
    [
      'en',
      'An incomprehensible representation of hyphenation',
      'An incom-pre-hen-sible rep-re-sen-ta-tion of hyphen-ation',
    ],
    [
      'de',
      'Die Verantwortlichkeiten der Bundesregierung',
      'Die Ver-ant-wort-lich-keiten der Bun-des-re-gie-rung',
    ],
    [
      'fr',
      'l’intergouvernementalité et l’administration',
      'l’inter-gou-ver-ne-men-ta-lité et l’admi-nis-tra-tion',
    ],
    ['es-MX', 'las responsabilidades constitucionales', 'las res-pon-sa-bi-li-dades cons-ti-tu-cio-nales'],
  ])('of %s are divided as its printers divide them', async (language, text, divided) => {
    expect(await dividing(language, text)).toBe(divided);
  });

  it('are left whole where nobody knows how to divide them', async () => {
    expect(await dividing('tlh', 'responsibilities')).toBe('responsibilities');
    expect(hyphenationOf(null)).toEqual({ by: 'nobody' });
  });

  it.each([
    'https://example.org/responsibilities',
    'someone.responsible@example.org',
    'self-responsibility',
    'responsibilities_1',
    'responsibility.ts',
  ])('of addresses, names of files and compounds are left whole: %s', async (text) => {
    expect(await dividing('en', text)).toBe(text);
  });

  it('are divided at the end of a sentence too', async () => {
    expect(await dividing('en', 'Responsibilities.')).toBe('Respon-si-bil-i-ties.');
  });

  const everywhere = wordDivider((word) => word.split('').join(SOFT_HYPHEN), LIMITS.freely);

  it('keep three letters before and four after a place to divide them', () => {
    expect(shown(everywhere('letters and paragraph'))).toBe('let-ters and par-a-g-raph');
  });

  it('of large letters are divided only where a line may have no room for them', () => {
    const longest = wordDivider((word) => word.split('').join(SOFT_HYPHEN), LIMITS.hardly);
    expect(shown(longest('A paragraph of extraordinarily few'))).toBe('A paragraph of extraordinarily few');
    expect(shown(longest('Untersuchungsausschuss')).length).toBeGreaterThan('Untersuchungsausschuss'.length);
  });

  it('of ragged lines are divided sparingly', async () => {
    await prepareHyphenation('en');
    const hyphenation = hyphenationOf('en');
    const text = 'Everybody has advertisements for another hundred grandmothers';
    expect(hyphenation.by === 'us' && shown(hyphenation.divide.sparingly(text))).toBe(
      'Everybody has adver-tise-ments for another hundred grand-mothers',
    );
  });

  it('that end a paragraph are left whole', () => {
    expect(shown(divideButLast('A paragraph of paragraphs. ', everywhere))).toBe(
      'A par-a-g-raph of paragraphs. ',
    );
    expect(divideButLast('paragraph', everywhere)).toBe('paragraph');
    expect(divideButLast('die Untersuchungsausschusssitzung.', everywhere)).toContain(SOFT_HYPHEN);
    expect(divideButLast('', everywhere)).toBe('');
  });

  it('stay the words they are, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(!text.includes(SOFT_HYPHEN));
        expect(everywhere(text).replaceAll(SOFT_HYPHEN, '')).toBe(text);
      }),
    );
  });

  it('are left as their writer divided them', () => {
    const text = `Donau${SOFT_HYPHEN}dampfschiff and paragraph`;
    expect(everywhere(text)).toBe(text);
  });
});
