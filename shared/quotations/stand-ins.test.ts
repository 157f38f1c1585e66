import { expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

/** A sentence that names somebody, a noun beside a quotation after it, and whom that noun stands for. */
const nouns: readonly (readonly [string, string, string])[] = [
  ['Sen. Carl Moss of Arizona voted no.', 'the Arizona senator', 'Carl Moss'],
  ['Carl Moss, a Democrat from Arizona, voted no.', 'the Democrat', 'Carl Moss'],
  ['Florida Gov. Carl Moss vetoed it.', 'the Republican governor', 'Carl Moss'],
  ['Tesla CEO Carl Moss sold shares.', 'the tech billionaire', 'Carl Moss'],
  ['Carl Moss won an Oscar.', 'the Oscar-winning actor', 'Carl Moss'],
  ['Carl Moss scored 30 for the Bucks.', 'the point guard', 'Carl Moss'],
  ['Carl Moss joined from Leeds.', 'the Scotland international', 'Carl Moss'],
  ['Prime Minister Anna Hale resigned.', 'the PM', 'Anna Hale'],
  ['Chief Executive Carl Moss quit.', 'the CEO', 'Carl Moss'],
  ['CEO Carl Moss quit.', 'the chief executive', 'Carl Moss'],
  ['Carl Moss, the chief executive, quit.', 'the company’s chief executive', 'Carl Moss'],
  ['Carl Moss, the chief executive, quit.', 'the bank’s spokeswoman', 'the bank’s spokeswoman'],
  ['Anna Hale is a professor of law at Harvard.', 'the professor', 'Anna Hale'],
  ['Anna Hale teaches law at Harvard.', 'the Harvard professor', 'Anna Hale'],
  ['Anna Hale was born in Ohio.', 'the Ohio native', 'Anna Hale'],
  ['Anna Hale wed in May.', 'the singer-songwriter', 'Anna Hale'],
  ['Anna Hale, a mother-of-three, was fined.', 'the mum-of-three', 'Anna Hale'],
  ['Carl Moss, 81, lost his home.', 'the octogenarian', 'Carl Moss'],
  ['Carl Moss, 81, lost his home.', 'the retired teacher', 'Carl Moss'],
  ['Defense attorney Carl Moss spoke.', 'the judge', 'the judge'],
  ['Mayor Carl Moss spoke.', 'the economist', 'the economist'],
  ['Mayor Carl Moss spoke.', 'the governor', 'the governor'],
  ['Anna Hale spoke.', 'the minister', 'the minister'],
];

for (const [sentence, noun, speaker] of nouns) {
  it(`“${noun}” after “${sentence}”`, () => {
    const found = detectQuotations(`${sentence} “It is very late,” ${noun} said.`, { language: 'en' });
    expect(found.map((one) => one.speaker)).toEqual([speaker]);
  });
}
