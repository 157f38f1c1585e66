import { ofWords, roleBefore } from './complements.ts';
import { isCapital, isNamePart, nameWithin, withoutPostnominals } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isPossessiveMark } from './phrase-steps.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const pluralWords = new Set(['police', 'people', 'men', 'women', 'children', 'spokespeople', 'leute']);

/** “Le premier ministre”, “l’ancien président”: said before a noun, none by itself. */
const beforeNoun =
  /^(?:premi(?:er|ère)|anciens?|ancienne|jeune|vi(?:eux|eille|ej[oa])|ex|antigu[oa]|prim(?:er|era))$/u;

/** French and Spanish set what somebody is first and how they are after it: “el técnico vizcaíno”. */
function romanceHead(tokens: readonly Token[], from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > from && is(token, Class.preposition) && !is(token, Class.determiner)))
      break;
    if (
      is(token, Class.role | Class.organisation) &&
      !token.capital &&
      !is(token, Class.determiner) &&
      !beforeNoun.test(token.lower)
    )
      return token.lower;
  }
  return '';
}

function headOf(tokens: readonly Token[], from: number, to: number, language: Language): string {
  const romance = language.code === 'fr' || language.code === 'es' ? romanceHead(tokens, from, to) : '';
  if (romance !== '') return romance;
  let head = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.classes & Class.preposition && head !== '') break;
    // “an aide familiar with the talks”
    if (head !== '' && /^(?:familiar|close|privy|acquainted|briefed)$/u.test(token.lower)) break;
    if (isPossessiveMark(token)) head = '';
    else if (head !== '' && ofWords.has(token.lower)) break;
    else if (!(token.classes & Class.determiner)) head = token.lower;
  }
  return head;
}

/** “La Universidad de León Santiago Pérez”: León goes with what is of it. */
function isPlaceThere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  // “San Juan Ricardo Gioja”
  return /^(?:de|d'|san|santa|santo|saint)$/u.test(before) && is(tokens[at + 1], Class.firstName);
}

/** “Secretary of State Hillary Clinton”, “Bank of Kansas City President Thomas Hoenig”: whose name ends the phrase. */
export function nameAfterOffice(
  tokens: readonly Token[],
  from: number,
  coreTo: number,
  to: number,
): NounPhrase | null {
  if (!is(tokens[coreTo - 1], Class.role | Class.organisation) || !isCapital(tokens[to - 1])) return null;
  if (is(tokens[to - 1], Class.organisation)) return null;
  let nameFrom = to - 1;
  while (nameFrom > coreTo + 1 && isNamePart(tokens, nameFrom - 1)) nameFrom -= 1;
  while (
    nameFrom < to &&
    (!(is(tokens[nameFrom], Class.firstName) && !is(tokens[nameFrom], Class.role)) ||
      isPlaceThere(tokens, nameFrom))
  )
    nameFrom += 1;
  if (to - nameFrom < 2 || nameFrom < coreTo + 2) return null;
  return {
    from,
    to,
    kind: 'name',
    nameFrom,
    nameTo: to,
    head: roleBefore(tokens, from, nameFrom),
    plural: false,
  };
}

/** What the noun phrase from `from` to `to` is; its complement begins at `coreTo`. */
export function describe(
  tokens: readonly Token[],
  from: number,
  to: number,
  coreTo: number,
  language: Language,
): NounPhrase {
  const nameTo = withoutPostnominals(tokens, from, coreTo);
  const name = nameWithin(tokens, from, nameTo, language);
  if (name !== null && to === coreTo) {
    const lastRole = name.head === '' ? roleBefore(tokens, from, name.nameFrom) : name.head;
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo, head: lastRole, plural: false };
  }
  const titled = to === coreTo ? null : nameAfterOffice(tokens, from, coreTo, to);
  if (titled !== null) return titled;
  if (name !== null) {
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo: to, head: '', plural: false };
  }
  const head = headOf(tokens, from, to, language);
  const first = tokens[from];
  const counted =
    first !== undefined &&
    (first.classes & Class.quantifier) !== 0 &&
    first.lower !== 'one' &&
    first.lower !== 'another';
  // “one of her helpers”
  const one = /^(?:one|another)$/u.test(first?.lower ?? '') && tokens[from + 1]?.lower === 'of';
  const plural =
    !one &&
    (pluralWords.has(head) ||
      /.(?:people|folk)$/u.test(head) ||
      (/[^su]s$/u.test(head) && !counted) ||
      counted);
  return { from, to, kind: 'role', nameFrom: from, nameTo: to, head, plural };
}
