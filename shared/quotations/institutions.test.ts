import { expect, it } from 'vitest';
import { institutionAt } from './institutions.ts';
import { english } from './languages/en.ts';
import { type Token, Tokeniser } from './tokens.ts';

function found(text: string): string | null {
  const tokens: Token[] = [];
  new Tokeniser(text, english).read(0, text.length, tokens);
  const phrase = institutionAt(tokens, 0, english);
  const last = phrase === null ? undefined : tokens[phrase.to - 1];
  return last === undefined ? null : text.slice(0, last.end);
}

it('takes an institution with what it is of', () => {
  expect(found('Bank of England said')).toBe('Bank of England');
});

it('looks no further than the longest name may go, so that a list of names is read in one pass', () => {
  expect(found(`${'Jean '.repeat(40)}Bank of England said`)).toBeNull();
  expect(found(`Bank of ${'England '.repeat(400)}said`)?.split(' ').length).toBeLessThan(20);
});
