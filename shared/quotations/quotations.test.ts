import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

function saidIn(text: string, language = 'en'): [string, string | null][] {
  return detectQuotations(text, { language }).map((one) => [one.text, one.speaker]);
}

describe('a quotation', () => {
  it('belongs to who is named after it, before it or in its middle', () => {
    expect(saidIn('“It works,” said Ada Long.')).toEqual([['It works,', 'Ada Long']]);
    expect(saidIn('Ada Long told reporters in Bonn: “It works.”')).toEqual([['It works.', 'Ada Long']]);
    expect(saidIn('“It,” Ada Long said, “works.” She left. “Mostly.”')).toEqual([
      ['It,', 'Ada Long'],
      ['works.', 'Ada Long'],
      ['Mostly.', 'Ada Long'],
    ]);
  });

  it('belongs to a subject far from its verb', () => {
    const text = 'Ada Long, who was hosting the talks in Bonn, said that the plan was “a really big step”.';
    expect(saidIn(text)).toEqual([['a really big step', 'Ada Long']]);
    const role = 'The Danish minister, Ada Long (S), a doctor by training, said she was “rather tired”.';
    expect(saidIn(role)).toEqual([['rather tired', 'Ada Long']]);
  });

  it('is found to its end though a bracket before it was never opened', () => {
    const text = 'The plan ) of the town, which was old, said “it works”.';
    expect(saidIn(text).map(([words]) => words)).toEqual(['it works']);
    for (const sign of [')', '(', ',', '–', ';', ')) ,', ') ) –'])
      expect(
        saidIn(`Ada Long ${sign} of the town ${sign} which was old, told them “it works well”.`),
      ).toHaveLength(1);
  });

  it('belongs to who is named between commas after an office', () => {
    const text = "The village's MP, Dr Ada Long, called it “a disgrace”. “We were lied to,” she said.";
    expect(saidIn(text)).toEqual([
      ['a disgrace', 'Ada Long'],
      ['We were lied to,', 'Ada Long'],
    ]);
    const firm = 'The operator, Fenline Travel, said it was “in discussions”.';
    expect(saidIn(firm)).toEqual([['in discussions', 'Fenline Travel']]);
  });

  it('after a colon belongs to the sentence, not to a clause put into it', () => {
    const text = 'Ada Long, whose village has complained for years, was blunt: “Nobody asks us.”';
    expect(saidIn(text)).toEqual([['Nobody asks us.', 'Ada Long']]);
    const german =
      'Der Bürgermeister, Horst Amling, dessen Gemeinde seit Jahren klagt, zeigte sich enttäuscht: „Uns fragt keiner.“';
    expect(saidIn(german, 'de')).toEqual([['Uns fragt keiner.', 'Horst Amling']]);
  });

  it('belongs to a subject behind whom it was said to', () => {
    const text = '«Llevamos veinte años así», dijo a este diario Manuela Ortiz, vecina del barrio.';
    expect(saidIn(text, 'es')).toEqual([['Llevamos veinte años así', 'Manuela Ortiz']]);
    const french = '« C’est trop peu », a aussitôt réagi Karim Benali.';
    expect(saidIn(french, 'fr')).toEqual([['C’est trop peu', 'Karim Benali']]);
  });

  it('belongs to whom it is credited to', () => {
    expect(saidIn('According to Ada Long, it is “over and done with”.')).toEqual([
      ['over and done with', 'Ada Long'],
    ]);
    expect(saidIn('The plan was described as “reckless” by Senator Ada Long.')).toEqual([
      ['reckless', 'Ada Long'],
    ]);
    expect(saidIn('Ada Long was quoted by the Echo as saying: “I never left.”')).toEqual([
      ['I never left.', 'Ada Long'],
    ]);
    expect(saidIn('“Be brief.” — Ada Long')).toEqual([['Be brief.', 'Ada Long']]);
  });

  it('keeps its words to the letter, with brackets and ellipses', () => {
    const [one] = detectQuotations('“It would go . . . to the House [for a vote]…” said Ada Long.');
    expect(one?.text).toBe('It would go . . . to the House [for a vote]…');
  });

  it('that runs over paragraphs is one, without its repeated opening marks', () => {
    const text = 'Ada Long said: “We began.\n\n“We went on.\n\n“We ended.”';
    const [one, ...others] = detectQuotations(text);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ text: 'We began.\n\nWe went on.\n\nWe ended.', speaker: 'Ada Long' });
    expect(text.slice(one!.outerStart, one!.outerEnd)).toBe('“We began.\n\n“We went on.\n\n“We ended.”');
  });

  it('belongs to somebody who is overheard, to one of several, to a member of a party', () => {
    expect(saidIn('Kyle Brandt has been on leave. "Get out!" he can be heard shouting.')).toEqual([
      ['Get out!', 'Kyle Brandt'],
    ]);
    expect(saidIn('The officials were cautious. “It is theology,” one of them said.')).toEqual([
      ['It is theology,', 'one of them'],
    ]);
    const senator = 'Senator Edgar Moss, Democrat of Ohio, who opposed the war, called it “a fairy tale”.';
    expect(saidIn(senator)).toEqual([['a fairy tale', 'Edgar Moss']]);
    expect(saidIn('As her teacher, the late Ernst Kohl, liked to say: “Music remains.”')).toEqual([
      ['Music remains.', 'Ernst Kohl'],
    ]);
  });

  it('belongs to sources that are not named, with what is told of them', () => {
    expect(saidIn('“We must get it right,” a person familiar with the matter said.')).toEqual([
      ['We must get it right,', 'a person familiar with the matter'],
    ]);
    expect(
      saidIn('“We must get it right,” said two people briefed on the talks, who asked for anonymity.'),
    ).toEqual([['We must get it right,', 'two people briefed on the talks']]);
    expect(saidIn('"I saw two men," a witness, Maria Lopez, 34, told reporters.')).toEqual([
      ['I saw two men,', 'Maria Lopez'],
    ]);
  });

  it('belongs to a capital that stands for its government, and to a firm that goes on', () => {
    expect(saidIn('Beijing said Tuesday it would "resolutely safeguard" its interests.')).toEqual([
      ['resolutely safeguard', 'Beijing'],
    ]);
    expect(saidIn('Lumeo has said little. The company called it "a minor issue", and no more.')).toEqual([
      ['a minor issue', 'Lumeo'],
    ]);
  });

  it('belongs to whom it is put down to in a sentence of its own', () => {
    expect(saidIn('"An act of piracy" was how Minister Li Wen described the seizure.')).toEqual([
      ['An act of piracy', 'Li Wen'],
    ]);
    expect(saidIn('Nobody knew. Ada Long’s response? “No comment.”').at(-1)).toEqual([
      'No comment.',
      'Ada Long',
    ]);
    const noun =
      'Its finance officer, Tim Stone, said on a call with analysts that demand was "softer than expected".';
    expect(saidIn(noun)).toEqual([['softer than expected', 'Tim Stone']]);
  });

  it('of “she” or “he” is not given to a month, to water or to food', () => {
    const pears =
      'Gwen Pask grows late pears, which keep until June. She has grafted many. “They wait,” she said.';
    expect(saidIn(pears)).toEqual([['They wait,', 'Gwen Pask']]);
    const water = 'Teodora Quill made a column headed simply Water. “Fill it in,” she told her pupils.';
    expect(saidIn(water)).toEqual([['Fill it in,', 'Teodora Quill']]);
    const food =
      'Rob Tennant shrugs. Food that is not grown here, he says, will be grown “somewhere else, by others”.';
    expect(saidIn(food)).toEqual([['somewhere else, by others', 'Rob Tennant']]);
    const year = 'Ada Long is tired. Last year the pump failed, she says: “We carried it in buckets.”';
    expect(saidIn(year)).toEqual([['We carried it in buckets.', 'Ada Long']]);
  });

  it('belongs to who was asked, not to who asks', () => {
    const text = 'Asked by a reporter if he was sorry, Tom Dunne shook his head. “Not a word of it.”';
    expect(saidIn(text)).toEqual([['Not a word of it.', 'Tom Dunne']]);
  });

  it('belongs to the subject of a verb with its particle, and not to a truck that passes', () => {
    const text =
      'Prof Ada Long, a chemist who was not involved, pointed out that it was “barely above the noise”.';
    expect(saidIn(text)).toEqual([['barely above the noise', 'Ada Long']]);
    const driver =
      'St. Brendan’s was cold. A passing truck driver leaned on his horn and yelled, “Give them hell!”';
    expect(saidIn(driver)).toEqual([['Give them hell!', 'a passing truck driver']]);
    const french = '« Je suis innocent », a déclaré d’emblée Bernard Castel, 67 ans, à la barre.';
    expect(saidIn(french, 'fr')).toEqual([['Je suis innocent', 'Bernard Castel']]);
  });

  it('of “the Swede” or “die SPD-Politikerin” belongs to whoever was last spoken of', () => {
    const text = 'Coach Anna Lindqvist was furious. “Never a penalty,” the Swede said.';
    expect(saidIn(text)).toEqual([['Never a penalty,', 'Anna Lindqvist']]);
    const german =
      '„Es eilt“, sagte Carla Reuther in Bonn. Die Verfahren dauerten „unerträglich lange“, so die SPD-Politikerin.';
    expect(saidIn(german, 'de').map(([, speaker]) => speaker)).toEqual(['Carla Reuther', 'Carla Reuther']);
  });

  it('of “she” is not given to her publisher, nor to a man', () => {
    const text =
      'Nkechi Udo is late, for which she blames the tram. Her own publisher called the book “unsellable”.';
    expect(saidIn(`${text} “They were wrong,” she says.`).at(-1)).toEqual(['They were wrong,', 'Nkechi Udo']);
  });

  it('of somebody who is named like a capital belongs to that person', () => {
    const text = 'Her editor, Duarte Lima, remembers it well. “It smelled,” Lima says.';
    expect(saidIn(text)).toEqual([['It smelled,', 'Duarte Lima']]);
  });

  it('without evidence has no speaker', () => {
    expect(saidIn('“The sea is rising and we cannot stop it any more.”')).toEqual([
      ['The sea is rising and we cannot stop it any more.', null],
    ]);
    expect(saidIn('The plan was described as “reckless and vain”.')).toEqual([['reckless and vain', null]]);
  });

  it('of several languages belongs to its speaker', () => {
    expect(saidIn('„Es reicht“, sagte Ministerin Jutta Kraus am Montag.', 'de')).toEqual([
      ['Es reicht', 'Jutta Kraus'],
    ]);
    expect(saidIn('»Es reicht«, so Jutta Kraus.', 'de')).toEqual([['Es reicht', 'Jutta Kraus']]);
    expect(saidIn('« Ça suffit », a déclaré la maire, Jeanne Roux.', 'fr')).toEqual([
      ['Ça suffit', 'Jeanne Roux'],
    ]);
    expect(saidIn('« Ça suffit, a lancé Jeanne Roux. Partez. »', 'fr')).toEqual([
      ['Ça suffit', 'Jeanne Roux'],
      ['Partez.', 'Jeanne Roux'],
    ]);
    expect(saidIn('«Ya basta», afirmó Elena Ríos.', 'es')).toEqual([['Ya basta', 'Elena Ríos']]);
    expect(saidIn('—Ya basta —dijo Elena—. Vete.', 'es')).toEqual([
      ['Ya basta', 'Elena'],
      ['Vete.', 'Elena'],
    ]);
  });
});

describe('what is no quotation', () => {
  it('is left out: labels, nicknames, titles', () => {
    expect(saidIn('Officials said they discussed an “economic corridor” with Ada Long.')).toEqual([]);
    expect(saidIn('The so-called “northern plan” failed, Ada Long said.')).toEqual([]);
    expect(saidIn('Ada Long wrote the novel “The Long Dark” in 1999.')).toEqual([]);
    expect(saidIn('A group called “Clean Hands” met in Bonn.')).toEqual([]);
  });
});

describe('a speaker', () => {
  const talks = [
    'Norwegian Prime Minister Ada Long met Tom Reed, Kenya’s president, in Oslo.',
    'Long called the talks “frank and useful”. “We will meet again,” the Norwegian prime minister said.',
    'Reed said he was “cautiously pleased”. “It was long,” he added.',
    'One Norwegian official claimed they had “done most of the work”. The official said it was “not nothing”.',
    'Kenya has said it has “no objections”. That was “really good news”, said a second official. They added that it “could change”.',
  ].join('\n\n');

  it('is resolved to the full form', () => {
    expect(detectQuotations(talks).map((one) => [one.speakerAsWritten, one.speaker])).toEqual([
      ['Long', 'Ada Long'],
      ['the Norwegian prime minister', 'Ada Long'],
      ['Reed', 'Tom Reed'],
      ['he', 'Tom Reed'],
      ['One Norwegian official', 'one Norwegian official'],
      ['The official', 'one Norwegian official'],
      ['Kenya', 'Kenya'],
      ['a second official', 'a second official'],
      ['They', 'a second official'],
    ]);
  });

  it('goes by the name that an alias gives', () => {
    const aliases = new Map([['Long', 'Ada Lovisa Long']]);
    expect(detectQuotations('“Yes,” said Long.', { aliases })[0]?.speaker).toBe('Ada Lovisa Long');
  });

  it('alternates in dialogue that stops naming them', () => {
    const text = '“Where to?” asked Anna.\n\n“Home,” said Tom.\n\n“So late?”\n\n“So late.”';
    expect(saidIn(text).map(([, speaker]) => speaker)).toEqual(['Anna', 'Tom', 'Anna', 'Tom']);
  });
});

describe('evidence', () => {
  it('points at the speaker, the verb and the full form', () => {
    const text = 'Ada Long came. “It works,” Long said.';
    const [one] = detectQuotations(text);
    expect(one?.evidence.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['speaker', 'Long'],
      ['verb', 'said'],
      ['antecedent', 'Ada Long'],
    ]);
    expect(one?.why).toContain('said');
  });
});

describe('on any text', () => {
  const pieces = [
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '„',
    '``',
    "''",
    '—',
    ' ',
    '\n\n',
    '. ',
    ', ',
    ': ',
    'said ',
    'Ada Long ',
    'he ',
    'the chancellor ',
    'who ',
    'according to ',
    '(',
    ')',
    'It is ',
    'a ',
  ];

  it('quotations are in order, apart, inside the text, and their words are the text’s own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
        fc.constantFrom('en', 'de', 'fr', 'es'),
        (parts, language) => {
          const text = parts.join('');
          let end = 0;
          for (const one of detectQuotations(text, { language })) {
            expect(one.outerStart).toBeGreaterThanOrEqual(end);
            expect(one.start).toBeGreaterThanOrEqual(one.outerStart);
            expect(one.end).toBeLessThanOrEqual(one.outerEnd);
            expect(one.outerEnd).toBeLessThanOrEqual(text.length);
            expect(one.confidence).toBeGreaterThan(0);
            expect(one.confidence).toBeLessThanOrEqual(1);
            if (!text.slice(one.start, one.end).includes('\n'))
              expect(one.text).toBe(text.slice(one.start, one.end));
            if (one.speakerAsWritten !== null) expect(text).toContain(one.speakerAsWritten);
            end = one.outerEnd;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('in the manner of news agencies', () => {
  it('a dateline is nobody', () => {
    const german = 'Bonn (dpa) - Der Streit geht weiter. Es hieß, man sei „auf einem guten Weg“.';
    expect(saidIn(german, 'de')).toEqual([['auf einem guten Weg', null]]);
    for (const dateline of ['OSLO (AP) — ', 'OSLO, March 6 (Reuters) - ', 'OSLO – ']) {
      const [said] = saidIn(`${dateline}The bank waits. It is “in no hurry”, it said.`);
      expect(`${said?.[1]}`).not.toMatch(/oslo/iu);
    }
  });

  it('what is told to “state television” is told', () => {
    const text =
      '"Our forces control it," military spokesman Brigadier General Omar Haddad told state television.';
    expect(saidIn(text)).toEqual([['Our forces control it,', 'Omar Haddad']]);
  });

  it('a relative by first name is called by it', () => {
    const text =
      'Earl Combs stayed. His daughter, Missy, said later that he had left. “It took three of us,” she said.';
    expect(saidIn(text)).toEqual([['It took three of us,', 'Missy']]);
  });

  it('figures and somebody’s somebody are no antecedents of an age', () => {
    const text =
      'Nadia Rahimi has had a bad year. Sales fell and her customer left. “It hurt,” says the 39-year-old.';
    expect(saidIn(text)).toEqual([['It hurt,', 'Nadia Rahimi']]);
  });

  it('a verb that opens a quotation is no first name', () => {
    const text =
      '“Tell Jim Calloway to come,” Ada Long said. Calloway declined. “I vote,” he told reporters.';
    expect(saidIn(text).map(([, speaker]) => speaker)).toEqual(['Ada Long', 'Jim Calloway']);
  });

  it('a slogan between commas is a title', () => {
    expect(
      saidIn('Ada Long laughs. The firm’s slogan, “Nothing is thread until it’s spun”, hangs there.'),
    ).toEqual([]);
  });

  it('a German officer goes without the office, and a paper in marks is no speaker', () => {
    const officer = '„So etwas habe ich nie erlebt“, sagte Feuerwehrkommandant Sepp Moosbauer am Sonntag.';
    expect(saidIn(officer, 'de')[0]?.[1]).toBe('Sepp Moosbauer');
    const paper = '„Wer bestellt, muss bezahlen“, sagte der SPD-Politiker der „Rheinischen Post“ (Samstag).';
    expect(saidIn(paper, 'de')[0]?.[1]).toBe('der SPD-Politiker');
    const promised =
      'Carola Stenz, die den Ort am Nachmittag besuchte, versprach schnelle Hilfe: „Niemand wartet.“';
    expect(saidIn(promised, 'de')).toEqual([['Niemand wartet.', 'Carola Stenz']]);
  });

  it('who is named between dashes inside Spanish marks speaks on both sides', () => {
    const text = '«Si me equivoco —reconoció el ministro, Julián Soto—, lo diré yo mismo».';
    expect(saidIn(text, 'es')).toEqual([
      ['Si me equivoco', 'Julián Soto'],
      ['lo diré yo mismo', 'Julián Soto'],
    ]);
    expect(saidIn('Ana Ruiz dijo: «Vino mi hermano —el mayor— y se fue en seguida».', 'es')).toHaveLength(1);
  });
});
