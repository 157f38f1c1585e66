import { isFirstName } from './first-names.ts';
import type { Marked } from './marks.ts';

const wordBefore = /(\p{Lu}[\p{L}'’.-]*) $/u;
const nameAfter = /^ \p{Lu}[\p{L}'’-]+/u;
const nickname = /^(?:(?:the|da|de|el|la) )?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,2}$/iu;

/** Whether quoted words are a nickname inside somebody’s name: Dwight “The Anvil” Porter. */
export function isNickname(text: string, { outerStart, outerEnd, start, end, closed }: Marked): boolean {
  if (!closed || end - start > 30 || !nameAfter.test(text.slice(outerEnd, outerEnd + 12))) return false;
  const given = wordBefore.exec(text.slice(Math.max(0, outerStart - 24), outerStart))?.[1];
  if (given === undefined || !isFirstName(given.toLowerCase())) return false;
  const words = text.slice(start, end);
  return nickname.test(words) && /^\p{Lu}/u.test(words.replace(/^(?:the|da|de|el|la) /iu, ''));
}
