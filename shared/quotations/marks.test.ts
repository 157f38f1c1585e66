import { describe, expect, it } from 'vitest';
import { quotationMarks } from './marks.ts';

function quoted(text: string): string[] {
  return quotationMarks(text, { start: 0, end: text.length }, null).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('quotation marks', () => {
  it('pair whatever their shape', () => {
    expect(quoted('He said “one” and "two" and «three» and „four“ and »five« and ‘six’.')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });

  it('leave plural owners alone between single marks', () => {
    expect(quoted("Long said it was 'the neighbours' dog that did it' and left.")).toEqual([
      "the neighbours' dog that did it",
    ]);
    expect(quoted("'It's the players' fault,' said Long, 'and the owners' too.'")).toEqual([
      "It's the players' fault,",
      "and the owners' too.",
    ]);
  });

  it('close at a sign even where no space follows', () => {
    expect(quoted('"We won,"said Long."Twice."')).toEqual(['We won,', 'Twice.']);
  });

  it('are no inches, feet or apostrophes of a typewriter', () => {
    expect(
      quoted('The board was 6" wide and 5\' 10" tall. "It fits," she said. Kuwait"s minister left.'),
    ).toEqual(['It fits,']);
  });

  it('of French texts keep their inner space out of the words', () => {
    expect(quoted('Il a dit «\u00a0oui\u00a0» et «\u202fnon\u202f».')).toEqual(['oui', 'non']);
  });

  it('of tokenised texts pair by turns', () => {
    expect(quoted("`` It 's over , '' he said . \" Or is it ? \" she asked .")).toEqual([
      "It 's over ,",
      'Or is it ?',
    ]);
  });

  it('are not closed by an apostrophe', () => {
    expect(quoted('“It’s the nurses’ fund,” she said.')).toEqual(['It’s the nurses’ fund,']);
    expect(quoted('‘It’s the nurses’ fund, and it isn’t yours,’ she said.')).toEqual([
      'It’s the nurses’ fund, and it isn’t yours,',
    ]);
    expect(quoted("'Don't,' she said.")).toEqual(["Don't,"]);
  });

  it('leave apostrophes at the beginning of words alone', () => {
    expect(quoted("Rock 'n' roll in the '90s: get 'em while they're hot")).toEqual([]);
    expect(quoted('In the ’90s the dogs’ home was full.')).toEqual([]);
  });

  it('hold nested quotations within the outer one', () => {
    expect(quoted('“He said ‘no’ and I said “fine” to that,” she recalled.')).toEqual([
      'He said ‘no’ and I said “fine” to that,',
    ]);
  });

  it('left open end with the paragraph', () => {
    expect(quoted('She said: “It never ends')).toEqual(['It never ends']);
  });

  it('left open end before the next opening mark', () => {
    expect(quoted('“One, he said. “Two,” he said.')).toEqual(['One, he said.', 'Two,']);
  });

  it('for inches are not quotation marks', () => {
    expect(quoted('The 6" pipe met the 8" pipe.')).toEqual([]);
  });
});
