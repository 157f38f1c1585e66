import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

function speakersIn(text: string): (string | null)[] {
  return detectQuotations(text, { language: 'en' }).map((one) => one.speaker);
}

describe('a noun beside a quotation stands for', () => {
  it('nobody named before where it says more than that', () => {
    const text = 'Ada Long wrote a letter. “Say nothing,” the hospital’s risk manager replied.';
    expect(speakersIn(text)).toEqual(['the hospital’s risk manager']);
  });

  it('somebody of a people of two words', () => {
    const text = 'Coach Gary Whitmore was asked. “You need no glasses,” said the New Zealander.';
    expect(speakersIn(text)).toEqual(['Gary Whitmore']);
  });
});

describe('a pronoun beside a quotation stands for', () => {
  it('who spoke before rather than somebody mentioned by the way', () => {
    const text =
      '“I left,” says Ada Long. Her book is a comedy about a customs officer. “I hid it,” she admits.';
    expect(speakersIn(text)).toEqual(['Ada Long', 'Ada Long']);
  });

  it('whoever a noun of office describes, and not the noun', () => {
    expect(
      speakersIn('Before she was the best designer in town, Ada Long sold hats. “It helped,” she said.'),
    ).toEqual(['Ada Long']);
    const worker = 'Ada Long says it was bad. Her husband worked as a mason and cook. “We may go,” she said.';
    expect(speakersIn(worker)).toEqual(['Ada Long']);
  });

  it('whoever has the office that is set behind the name', () => {
    const text =
      'Nigel Reed, head of reporting at the institute, is unconvinced. He warned it was “too soon”.';
    expect(speakersIn(text)).toEqual(['Nigel Reed']);
  });

  it('the child where the parent is of the other sex or further away', () => {
    const text =
      '“I read,” Ada Long said.\n\nHer mother was a nurse. Her father drove a bus. Neither, she said, “had a minute.”';
    expect(speakersIn(text)).toEqual(['Ada Long', 'Ada Long']);
  });

  it('a relative whom the text names', () => {
    const text =
      '“I left,” says Ada Long.\n\nHer mother, Dilbar, a retired chemist, lives upstairs. “Did she tell you?” she whispers.';
    expect(speakersIn(text)).toEqual(['Ada Long', 'Dilbar']);
  });

  it('those whom the sentence before is about, rather than a firm heard in an earlier paragraph', () => {
    const text =
      'Crest Corp. said it was “sorry”.\n\nState inspectors saw nine wards. In seven, they found, care was “far below par.”';
    expect(speakersIn(text)).toEqual(['Crest Corp.', 'State inspectors']);
  });

  it('a firm that the text says is one', () => {
    const text =
      'The hospital’s parent company, Meridian Crest, declined to talk. In a statement, it said care is “our cornerstone.”';
    expect(speakersIn(text)).toEqual(['Meridian Crest']);
  });

  it('whose doctor or sons the sentence is about', () => {
    expect(speakersIn('When Nadia Hossain’s GP told her, she was 43. “I laughed,” she says.')).toEqual([
      'Nadia Hossain',
    ]);
    const sons =
      '“Jump,” Kath Ellery says.\n\nNadia Hossain lifts weights. Her sons find it funny. “They call me names,” she says.';
    expect(speakersIn(sons)).toEqual(['Kath Ellery', 'Nadia Hossain']);
  });

  it('no month', () => {
    const text = 'Prices fell below the level set last December. “They must learn,” he said.';
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe('in a dialogue of two', () => {
  it('the turns go on as they went, where a pronoun fits both', () => {
    const text = [
      '“You have been out,” said Lady Ashcombe.',
      '“As far as the mill,” replied Eleanor Thorne.',
      '“Alone?”',
      '“Quite alone,” said Eleanor.',
      'There was a sigh. “In my day,” she observed, “we walked in pairs.”',
      'Eleanor Thorne answered, “I never could.”',
      '“And what have you to think about?”',
    ].join('\n\n');
    expect(speakersIn(text)).toEqual([
      'Lady Ashcombe',
      'Eleanor Thorne',
      'Lady Ashcombe',
      'Eleanor Thorne',
      'Lady Ashcombe',
      'Lady Ashcombe',
      'Eleanor Thorne',
      'Lady Ashcombe',
    ]);
  });
});

describe('whose words a judgement is', () => {
  it('is told by the verb, and not by whose words it is about', () => {
    const text = 'Lawyer Anil Kapoor called Tom Reed’s testimony “candid, late and inadequate.”';
    expect(speakersIn(text)).toEqual(['Anil Kapoor']);
  });

  it('is told by the main clause where a place is named before', () => {
    const text =
      'Mirella Fontanari sang. At Covent Garden, where she first appeared in 1960, she fell out. “He beats time,” she told a reporter.';
    expect(speakersIn(text)).toEqual(['Mirella Fontanari']);
  });

  it('is somebody else’s who observes it beside the subject', () => {
    const text =
      'Asad Reed, the minister, was late. Speaker Raza Gilani was there. The minister, he observed, was “only one man”.';
    expect(speakersIn(text)).toEqual(['Raza Gilani']);
  });
});

describe('“the aide” beside a quotation is', () => {
  it('whoever was brought in last, even where they were not quoted', () => {
    const text =
      'A GOP aide said it was “close.” But a Democratic aide familiar with the talks put it at half. “It is far off,” the aide said.';
    expect(speakersIn(text)).toEqual(['a GOP aide', 'a Democratic aide familiar with the talks']);
  });

  it('whoever a sentence names behind a preposition, and not what is said of them', () => {
    const text =
      'Tom Reed left.\n\nThe lone voice for it was that of Carl Moss, 24, a carpenter.\n\n“I own it,” he said.';
    expect(speakersIn(text)).toEqual(['Carl Moss']);
    expect(speakersIn('For Carl Moss, a commercial cyclist, it helps. “I own it,” he said.')).toEqual([
      'Carl Moss',
    ]);
  });

  it('whoever is asked, and not who asks', () => {
    expect(speakersIn('Peter Reed was tired. His son asked him where he had been. “Out,” he said.')).toEqual([
      'Peter Reed',
    ]);
    expect(speakersIn('Ada Long was tired. Her mother told her to stop. “It is late,” she said.')).toEqual([
      'her mother',
    ]);
  });

  it('the woman beside whom somebody unnamed is at work', () => {
    const text = 'Ada Long keeps bees. Beside her, an assistant filled jars. “They sing,” she said.';
    expect(speakersIn(text)).toEqual(['Ada Long']);
    expect(speakersIn('Tom Reed left early. A nurse told him to rest. “Rest,” she said.')).toEqual([
      'a nurse',
    ]);
  });

  it('a woman named after an institution that spoke', () => {
    const text =
      'Commute Voice said it was “sadly familiar”.\n\nIts chairwoman, Dr Mabel Gunn, called for a list.\n\n“It costs less,” she added.';
    expect(speakersIn(text)).toEqual(['Commute Voice', 'Mabel Gunn']);
  });

  it('a woman or man whose noun says which', () => {
    expect(speakersIn('Tom Reed left. A spokesperson came. “Go,” she said.')).toEqual(['a spokesperson']);
    expect(speakersIn('Ada Long left. A dad-of-two stood there. “Go,” she said.')).toEqual(['Ada Long']);
    expect(speakersIn('Tom Reed left. His mother-in-law came. “Go,” she said.')).toEqual([
      'his mother-in-law',
    ]);
  });
});
