import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

function saidIn(text: string, language = 'en'): [string, string | null][] {
  return detectQuotations(text, { language }).map((one) => [one.text, one.speaker]);
}

describe('in newsroom prose, a quotation', () => {
  it('belongs to a surname that ends like an adverb', () => {
    const text = 'Mark Tilly took the stand. Ada Long asked why. “I forgot,” Tilly replied.';
    expect(saidIn(text)).toEqual([['I forgot,', 'Mark Tilly']]);
  });

  it('belongs to a sheikh, whatever his name', () => {
    const text = 'Sheikh Omran bin Saqr al-Nabhani arrived early. “We agree,” he told reporters.';
    expect(saidIn(text)).toEqual([['We agree,', 'Omran bin Saqr al-Nabhani']]);
  });

  it('belongs to the minister and not to her, who speaks for him', () => {
    const text =
      'A spokeswoman for the minister, Ada Long, denied it. Tom Reed was there.\n\n“I am well,” the minister said.';
    expect(saidIn(text)).toEqual([['I am well,', 'the minister']]);
  });

  it('may be told to somebody named at the end of the sentence', () => {
    const text = 'Ada Long had been “thinking aloud” about mills, she told a Bonn conference last week.';
    expect(saidIn(text)).toEqual([['thinking aloud', 'Ada Long']]);
    const german = '„Es reicht jetzt wirklich“, sagte Horst Amling dieser Zeitung.';
    expect(saidIn(german, 'de')).toEqual([['Es reicht jetzt wirklich', 'Horst Amling']]);
  });

  it('belongs to who speaks through somebody else', () => {
    const text = 'Tom Reed will testify in May. Through a lawyer, he called the charges “a bad joke”.';
    expect(saidIn(text)).toEqual([['a bad joke', 'Tom Reed']]);
  });

  it('begins a sentence after the name of a network that looks like an initial', () => {
    const text = '“So be it,” Ada Long wrote on X. Tom Reed said he was “really cross”.';
    expect(saidIn(text)).toEqual([
      ['So be it,', 'Ada Long'],
      ['really cross', 'Tom Reed'],
    ]);
  });

  it('belongs to whom a noun of office means that the text gave otherwise', () => {
    const german = 'Bundeskanzler Horst Amling lehnte ab. „Das geht nicht“, sagte der Regierungschef.';
    expect(saidIn(german, 'de')).toEqual([['Das geht nicht', 'Horst Amling']]);
    const french = 'Anne Perrot a présenté son étude. « C’est net », souligne la chercheuse.';
    expect(saidIn(french, 'fr')).toEqual([['C’est net', 'Anne Perrot']]);
  });

  it('belongs to the woman who goes on rather than to somebody asked about', () => {
    const text =
      'Ada Long told Bonn Radio it was “a nice day”. Asked whether the chancellor would come, she said: “Ask him.”';
    expect(saidIn(text)).toEqual([
      ['a nice day', 'Ada Long'],
      ['Ask him.', 'Ada Long'],
    ]);
  });

  it('belongs to who judges somebody else’s words', () => {
    const text = 'Tom Reed of Bonn said on Sunday that the mayor’s words were “beneath the office”.';
    expect(saidIn(text)).toEqual([['beneath the office', 'Tom Reed']]);
  });

  it('belongs to a person without the place behind the name', () => {
    expect(saidIn('Ada Long of Dayton said it was “really awful”.')).toEqual([['really awful', 'Ada Long']]);
    const apposed = 'The senator’s deputy, Tom Reed of Ohio, said on Sunday it was “beneath the office”.';
    expect(saidIn(apposed)).toEqual([['beneath the office', 'Tom Reed']]);
  });

  it('belongs to the institution that the text is about', () => {
    const union = 'Frontline Relief International left the town. “Nobody is safe,” the group said.';
    expect(saidIn(union)).toEqual([['Nobody is safe,', 'Frontline Relief International']]);
    const firm = 'Harlan Industries Inc. cut its forecast. “We were wrong,” the company said in a statement.';
    expect(saidIn(firm)).toEqual([['We were wrong,', 'Harlan Industries Inc.']]);
    const person = 'Thuong Phaly said sales fell. “We are sorry,” the company said.';
    expect(saidIn(person)).toEqual([['We are sorry,', 'the company']]);
    const country = 'Kenya closed its border. “We were wrong,” the company said.';
    expect(saidIn(country)).toEqual([['We were wrong,', 'the company']]);
  });

  it('belongs to a member of a party who was named before', () => {
    const text = 'Rep. Ada Long voted no. “It smells,” the Ohio Republican told reporters.';
    expect(saidIn(text)).toEqual([['It smells,', 'Ada Long']]);
  });

  it('belongs to people, not to things, where it is they who say it', () => {
    const party = 'Democrats blamed budget cuts that they said had left towns “stretched and scared.”';
    expect(saidIn(party)).toEqual([['stretched and scared.', 'Democrats']]);
    expect(saidIn('Palestinians sued. They called it “a bitter day.”')).toEqual([
      ['a bitter day.', 'Palestinians'],
    ]);
  });

  it('belongs to another who is not named either', () => {
    const text = '“I sleep,” says one broker. Adds another: “My wife snores.”';
    expect(saidIn(text)).toEqual([
      ['I sleep,', 'one broker'],
      ['My wife snores.', 'another'],
    ]);
  });

  it('belongs to who says it though somebody else’s words are spoken of before', () => {
    const text =
      'Tom Reed said the mayor’s words were “beneath the office,” adding, “My children read that.”';
    expect(saidIn(text)).toEqual([
      ['beneath the office,', 'Tom Reed'],
      ['My children read that.', 'Tom Reed'],
    ]);
  });

  it('in German belongs to who stands before the bracket of the verb', () => {
    const text = 'Die Vorsitzende des Verbands, Ada Lang, hat den Plan als „Hohn mit Ansage“ kritisiert.';
    expect(saidIn(text, 'de')).toEqual([['Hohn mit Ansage', 'Ada Lang']]);
    const inverted = 'Am Montag hat Kanzler Horst Amling den Plan als „falsch und teuer“ bezeichnet.';
    expect(saidIn(inverted, 'de')).toEqual([['falsch und teuer', 'Horst Amling']]);
    expect(saidIn('Der Mann, „Opa“ gelobt, ging.', 'de')).toEqual([]);
  });

  it('in German belongs to the source of what “es” only stands for', () => {
    const circles = 'Ada Lang (FDP) schwieg. Aus Parteikreisen hieß es, man sei „auf gutem Weg“.';
    expect(saidIn(circles, 'de')).toEqual([['auf gutem Weg', 'Parteikreisen']]);
    const letter = 'In einem Brief der Gewerkschaft Bau heißt es: „Wir sind am Ende.“';
    expect(saidIn(letter, 'de')).toEqual([['Wir sind am Ende.', 'Gewerkschaft Bau']]);
    const office = '„Die Lage ist ernst“, hieß es aus dem Kanzleramt.';
    expect(saidIn(office, 'de')).toEqual([['Die Lage ist ernst', 'Kanzleramt']]);
    const nobody = 'Die CDU tagte. In dem Papier heißt es: „Wir sind am Ende.“';
    expect(saidIn(nobody, 'de')).toEqual([['Wir sind am Ende.', null]]);
  });

  it('behind a colon belongs to who is named after it', () => {
    const text = 'La oposición lo niega: “Faltaron camas”, protestó la diputada Ana Larra.';
    expect(saidIn(text, 'es')).toEqual([['Faltaron camas', 'Ana Larra']]);
  });

  it('belongs to no “one” that means nobody', () => {
    const text = 'Tom Reed shut the gate. One never knew on that road. “Closed,” he said.';
    expect(saidIn(text)).toEqual([['Closed,', 'Tom Reed']]);
  });

  it('belongs to a holder of office of whom only the last name is given', () => {
    const text = 'President Stroud spoke at noon. Ada Long listened. “We will act,” the president said.';
    expect(saidIn(text)).toEqual([['We will act,', 'Stroud']]);
    const full = 'President Stroud spoke. Harold Stroud is 70. “We will act,” the president said.';
    expect(saidIn(full)).toEqual([['We will act,', 'Harold Stroud']]);
  });

  it('belongs to a name that looks like a modal verb', () => {
    const text = 'Ada May took questions. May said it was “a good day.” The talks may say little.';
    expect(saidIn(text)).toEqual([['a good day.', 'Ada May']]);
  });

  it('belongs to an unnamed source with the place that tells who it is', () => {
    const text = '“It is bad,” a senior official in the ministry said. “Sell,” said a trader in London.';
    expect(saidIn(text).map(([, speaker]) => speaker)).toEqual([
      'a senior official in the ministry',
      'a trader in London',
    ]);
    expect(saidIn('“It is bad,” said an official in a statement.')).toEqual([['It is bad,', 'an official']]);
  });

  it('belongs to an institution whose name no word tells, once “it” speaks', () => {
    const text = 'In a letter, Midland Southern said it was sorry. “Our hearts are with them,” it said.';
    expect(saidIn(text)).toEqual([['Our hearts are with them,', 'Midland Southern']]);
    expect(saidIn('Ada Long said she was sorry. “Our hearts are with them,” it said.')).toEqual([
      ['Our hearts are with them,', null],
    ]);
  });

  it('belongs to who spoke in the statement that is quoted on', () => {
    const text = 'Midland Southern said in a statement it was sorry. “We mourn,” the statement read.';
    expect(saidIn(text)).toEqual([['We mourn,', 'Midland Southern']]);
    expect(saidIn('Tom Reed said he was sorry. “We mourn,” the statement read.')).toEqual([
      ['We mourn,', 'the statement'],
    ]);
    const ofOthers = 'Tom Reed said in Bonn that the report was late. “All is lost,” the report said.';
    expect(saidIn(ofOthers)).toEqual([['All is lost,', 'the report']]);
  });

  it('belongs to no institution where “she” speaks', () => {
    const text =
      'Asked whether Corvus Lakes was for sale, Ms. Moreau laughed. “All of them,” she replied. Corvus Lakes Paper Corp. was silent.';
    expect(saidIn(text)).toEqual([['All of them,', 'Ms. Moreau']]);
  });

  it('belongs to who is named right after where nobody was before', () => {
    const text = '“I think it stinks,” she says. Susan Jones lives in Reno. “It does.”';
    expect(saidIn(text)[0]).toEqual(['I think it stinks,', 'Susan Jones']);
    expect(saidIn('“I think it stinks,” she says. Peter Jones lives in Reno.')[0]).toEqual([
      'I think it stinks,',
      null,
    ]);
  });

  it('in French is without the office of its speaker, which stands inside the marks', () => {
    const text =
      '« La rentrée, explique Karim Benali, professeur à Nantes, se prépare en janvier, pas en août. »';
    expect(saidIn(text, 'fr')).toEqual([
      ['La rentrée', 'Karim Benali'],
      ['se prépare en janvier, pas en août.', 'Karim Benali'],
    ]);
    const said = '« Il viendra, assure Anne Perrot, le maire viendra aussi. »';
    expect(saidIn(said, 'fr').map(([words]) => words)).toEqual(['Il viendra', 'le maire viendra aussi.']);
  });
});
