import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../identifiers.ts';
import { detectQuotations } from './quotations.ts';
import { type MarkedWords, whoSaidWhat } from './who-said-what.ts';

const TEXT =
  '“We need shade,” said Dolores Ibarra.\n\n“Trees need water,” said Rafael Montes.\n\nNobody else spoke up.';
const found = detectQuotations(TEXT, { language: 'en' });

const mark = (words: string, speaker: string | null, created = 0): MarkedWords => {
  const start = TEXT.indexOf(words);
  return {
    id: `annotation-${words.slice(0, 4)}-${created}` as AnnotationId,
    color: 'purple',
    speaker,
    speakerUnknown: false,
    created,
    place: start < 0 ? null : { start, end: start + words.length },
    text: words,
  };
};
const speakers = (...marked: MarkedWords[]) => whoSaidWhat(found, marked).map(({ speaker }) => speaker);

describe('who said what', () => {
  it('is what was found, where the reader marked nothing', () => {
    expect(speakers()).toEqual(['Dolores Ibarra', 'Rafael Montes']);
    expect(whoSaidWhat(found, []).map(({ marked }) => marked)).toEqual([null, null]);
  });

  it('follows the reader’s own naming of the same words, the latest first', () => {
    expect(
      speakers(mark('We need shade', 'The mayor', 1), mark('“We need shade,”', 'Mayor Ibarra', 2)),
    ).toEqual(['Mayor Ibarra', 'Rafael Montes']);
  });

  it('keeps the speaker that was found where a highlight has none', () => {
    const [first] = whoSaidWhat(found, [mark('need shade', null)]);
    expect(first).toMatchObject({ speaker: 'Dolores Ibarra', marked: { color: 'purple' } });
  });

  it('is nobody’s where the reader says that nobody is known', () => {
    const unknown = { ...mark('We need shade', null), speakerUnknown: true };
    const [first] = whoSaidWhat(found, [unknown]);
    expect(first).toMatchObject({ speaker: null, why: 'as you say in your highlight' });
    expect(speakers(unknown, mark('We need shade', 'The mayor', 1))).toEqual(['The mayor', 'Rafael Montes']);
    expect(speakers({ ...mark(TEXT, null), speakerUnknown: true })).toEqual([
      'Dolores Ibarra',
      'Rafael Montes',
    ]);
  });

  it('gives nobody’s words to another by a highlight over two people’s', () => {
    expect(speakers(mark(TEXT, 'Dolores Ibarra'))).toEqual(['Dolores Ibarra', 'Rafael Montes']);
    expect(speakers(mark(TEXT, 'A third'))).toEqual(['Dolores Ibarra', 'Rafael Montes']);
  });

  it('has the words that only the reader attributed, also when they left the text', () => {
    expect(speakers(mark('Nobody else spoke up', 'The clerk'), mark('Gone by now', 'A ghost'))).toEqual([
      'Dolores Ibarra',
      'Rafael Montes',
      'The clerk',
      'A ghost',
    ]);
  });
});
