import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

function saidIn(text: string, language = 'en'): [string, string | null][] {
  return detectQuotations(text, { language }).map((one) => [one.text, one.speaker]);
}

describe('a speaker is named', () => {
  it('without letters of honour', () => {
    const text = 'Judge Harriet Lowe KC told him he had “smiled at them”. She said: “You knew it.”';
    expect(saidIn(text)).toEqual([
      ['smiled at them', 'Harriet Lowe'],
      ['You knew it.', 'Harriet Lowe'],
    ]);
  });

  it('without firm and office', () => {
    expect(saidIn('“We built it,” Verizon CIO Shaygan Kheradpir said.')).toEqual([
      ['We built it,', 'Shaygan Kheradpir'],
    ]);
    expect(saidIn('“No,” said Secretary of State Hillary Rodham Clinton.')).toEqual([
      ['No,', 'Hillary Rodham Clinton'],
    ]);
    expect(saidIn('“No,” Bank of Kansas City President Thomas M. Hoenig said.')).toEqual([
      ['No,', 'Thomas M. Hoenig'],
    ]);
  });

  it('without party or ministry', () => {
    const text = 'Democrat Marian Colby was unmoved. “You saw it,” she said.';
    expect(saidIn(text)).toEqual([['You saw it,', 'Marian Colby']]);
    expect(saidIn('Minister for Health Orla Tierney said she had “full confidence” in it.')).toEqual([
      ['full confidence', 'Orla Tierney'],
    ]);
    const french = 'Le ministre de l’Intérieur Franck Delattre a promis « une réponse implacable ».';
    expect(saidIn(french, 'fr')).toEqual([['une réponse implacable', 'Franck Delattre']]);
  });

  it('by a surname of two words', () => {
    const text = 'Caitríona Ní Bhriain was cross. “Yes or no?” Ms Ní Bhriain asked.';
    expect(saidIn(text)).toEqual([['Yes or no?', 'Caitríona Ní Bhriain']]);
  });

  it('with all of an institution’s name', () => {
    expect(saidIn('The Ukrainian General Staff said it was “difficult”.')).toEqual([
      ['difficult', 'Ukrainian General Staff'],
    ]);
    expect(saidIn('The Intergovernmental Panel on Climate Change said it had “medium confidence”.')).toEqual([
      ['medium confidence', 'Intergovernmental Panel on Climate Change'],
    ]);
  });

  it('as whoever is said to be called so', () => {
    const text =
      'One of them, a 19-year-old Afghan identified only as Reza, was there. “They laughed,” he told Ada Long.';
    expect(saidIn(text)).toEqual([['They laughed,', 'Reza']]);
    const nurse = 'A nurse named Carol Tibbets came in. She had a list. “They died,” she recalled.';
    expect(saidIn(nurse)).toEqual([['They died,', 'Carol Tibbets']]);
  });

  it('as two where two say it', () => {
    const text = 'Geoff and Maureen Stokes, both 72, say it is “like the Berlin Wall”.';
    expect(saidIn(text)).toEqual([['like the Berlin Wall', 'Geoff and Maureen Stokes']]);
  });

  it('with a nickname in the middle, which nobody says', () => {
    const text = 'Dwight "The Anvil" Porter is ready. "My knees sound bad," Porter, 47, said.';
    expect(saidIn(text)).toEqual([['My knees sound bad,', 'Dwight "The Anvil" Porter']]);
  });

  it('by a handle', () => {
    expect(saidIn('“I’ll believe it when I see it,” tweeted @ringsidekaren.')).toEqual([
      ['I’ll believe it when I see it,', '@ringsidekaren'],
    ]);
  });

  it('by age and trade after the name', () => {
    const text = 'Rookie Dax Montero struck out three. “I was numb,” said the 22-year-old right-hander.';
    expect(saidIn(text)).toEqual([['I was numb,', 'Dax Montero']]);
  });

  it('behind two offices', () => {
    expect(
      saidIn('“It hurt,” former Google engineer and Gmail inventor Paul Buchheit told Bonn Radio.'),
    ).toEqual([['It hurt,', 'Paul Buchheit']]);
    expect(saidIn('“It is a name,” says lead author Hanna Vesterbacka, a biologist.')).toEqual([
      ['It is a name,', 'Hanna Vesterbacka'],
    ]);
  });

  it('between commas after what they are', () => {
    expect(saidIn('One victim, 83-year-old Doreen Baxter, said: “I trusted him.”')).toEqual([
      ['I trusted him.', 'Doreen Baxter'],
    ]);
    expect(saidIn('One of the authors, Republican Sen. Scott Beason, said it was “hard”.')).toEqual([
      ['hard', 'Scott Beason'],
    ]);
    const french = 'Son adversaire, l’ancien député Bruno Caillaud, dénonce « un bilan amer ».';
    expect(saidIn(french, 'fr')).toEqual([['un bilan amer', 'Bruno Caillaud']]);
  });

  it('by an office whose holder is named later', () => {
    const text =
      'It is, as the city’s own comptroller put it, “impossible.” The comptroller, Janice Wu, is calm.';
    expect(saidIn(text)).toEqual([['impossible.', 'Janice Wu']]);
  });

  it('in full where a firm is named by the beginning of its name', () => {
    const text = 'Consolidated Harbor Inc. fell.\n\nConsolidated said the offer was “a gift”.';
    expect(saidIn(text)).toEqual([['a gift', 'Consolidated Harbor Inc.']]);
    const ticker = 'Kestrel Foods (KSTL.L) rejected it, saying the offer “undervalues” it.';
    expect(saidIn(ticker)).toEqual([['undervalues', 'Kestrel Foods']]);
  });

  it('in the nominative', () => {
    const text = 'Nach Angaben des Betreibers war der Bus „technisch einwandfrei“.';
    expect(saidIn(text, 'de')).toEqual([['technisch einwandfrei', 'Betreiber']]);
  });
});

describe('quoted words are', () => {
  it('somebody’s after a noun for what they said', () => {
    const text = 'It rose, despite a promise by ministers to “turn the tide” on dirt.';
    expect(saidIn(text)).toEqual([['turn the tide', 'ministers']]);
  });

  it('the office’s that replied, and not its owner’s', () => {
    const text = 'It had a thousand likes and a reply from the mayor’s office: “We hear you.”';
    expect(saidIn(text)).toEqual([['We hear you.', 'the mayor’s office']]);
  });

  it('a fragment where they judge rather than name', () => {
    const text = 'Chris Wallin said in a speech that he saw a “compelling case” for it.';
    expect(saidIn(text)).toEqual([['compelling case', 'Chris Wallin']]);
  });

  it('the court’s where it heard them', () => {
    expect(saidIn('Pell targeted widows with “calculated cruelty”, Leeds Crown Court heard.')).toEqual([
      ['calculated cruelty', 'Leeds Crown Court'],
    ]);
  });

  it('whose the main clause is, and not those of a clause put before', () => {
    const text = 'Ada Long said that until Iran reassures the world, “it would be too early to go on.”';
    expect(saidIn(text)).toEqual([['it would be too early to go on.', 'Ada Long']]);
  });

  it('a fragment where they have their own verb', () => {
    expect(saidIn('Alec Dunmore says his party “deserves to lose”.')).toEqual([
      ['deserves to lose', 'Alec Dunmore'],
    ]);
    expect(saidIn('Ada Long urged both sides to show “maximum restraint”.')).toEqual([
      ['maximum restraint', 'Ada Long'],
    ]);
  });

  it('nobody’s before a noun, or where they are a title', () => {
    expect(saidIn('A maid decided to ignore a “do not disturb” sign.')).toEqual([]);
    expect(saidIn('In “In The Plex,” Steven Levy tells the story.')).toEqual([]);
  });

  it('not begun by a mark that stands for an apostrophe', () => {
    const text = 'Kuwait"s oil minister was calm. Tom Reed said: "We agree."';
    expect(saidIn(text)).toEqual([['We agree.', 'Tom Reed']]);
  });
});

describe('around a quotation', () => {
  it('the mark of a footnote is nobody', () => {
    expect(saidIn('“We came late,”1 said Ada Long. Tom Reed called it “a shame”.[3]')).toEqual([
      ['We came late,', 'Ada Long'],
      ['a shame', 'Tom Reed'],
    ]);
  });
});
