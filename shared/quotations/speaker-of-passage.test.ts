import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';
import { areSameWords, speakerOfPassage } from './speaker-of-passage.ts';

const TEXT =
  '“We need shade,” said Dolores Ibarra. “And we need it now.”\n\n' +
  'The minister, Rafael Montes, called the plan “a parasol economy” at the end of the long debate.\n\n' +
  '“No,” said Nadia Ferrer. “Never,” answered Tomás Roca.';
const quotations = detectQuotations(TEXT, { language: 'en' });
const passage = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const speaker = (words: string) => speakerOfPassage(passage(words), quotations);

describe('the speaker of a marked passage', () => {
  it('is that of the quotation it lies in, with or without the marks', () => {
    expect(speaker('need shade')).toBe('Dolores Ibarra');
    expect(speaker('“We need shade,”')).toBe('Dolores Ibarra');
  });

  it('is that of the quotations it covers, if one person says them all', () => {
    expect(speaker('“We need shade,” said Dolores Ibarra. “And we need it now.”')).toBe('Dolores Ibarra');
    expect(speaker('“No,” said Nadia Ferrer. “Never,” answered Tomás Roca.')).toBeNull();
  });

  it('is nobody where the passage is the writer’s, with a fragment of somebody’s words in it', () => {
    expect(speaker('a parasol economy')).toBe('Rafael Montes');
    expect(speaker('called the plan “a parasol economy” at the end of the long debate')).toBeNull();
    expect(speaker('the long debate')).toBeNull();
  });
});

it('a quotation and a passage that merely touch are not the same words', () => {
  const [first] = quotations;
  expect(areSameWords(passage('We need shade'), first!)).toBe(true);
  expect(areSameWords(passage('We need shade,” said Dolores'), first!)).toBe(true);
  expect(areSameWords(passage('de,” said Dolores Ibarra.'), first!)).toBe(false);
});
