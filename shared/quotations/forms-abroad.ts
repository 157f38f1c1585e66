import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

/** For tests: a text, and the speakers of its quotations in their order. */
export type Form = readonly [text: string, speakers: readonly (string | null)[]];

/** For tests: has the texts of each language read as such, and expects their speakers. */
export function expectSpeakers(forms: Readonly<Record<'de' | 'fr' | 'es', readonly Form[]>>): void {
  describe.each(Object.entries(forms))('in texts of language %s', (language, texts) => {
    it.each(texts)('%s', (text, speakers) => {
      expect(detectQuotations(text, { language }).map((one) => one.speaker)).toEqual(speakers);
    });
  });
}
