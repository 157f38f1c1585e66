import { afterOrigin, isRelative, isSomebodys, namedByApposition } from './appositions.ts';
import { startsClause, withHead, withPartner } from './heads.ts';
import { isPostnominal } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class, closedClasses } from './word-classes.ts';

export const interposing = new Set([',', '—', '–', '-', '(', ')']);

/** How many words back an interposed phrase may begin. */
const farthestInterposition = 60;

/** Whether what follows the comma at `at` can be put between a subject and its verb. */
function canBeInterposed(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1];
  if (first === undefined || first.kind !== 'word')
    return first?.kind === 'quotation' || first?.lower === '(';
  if (first.classes & Class.conjunction) return false;
  return !(first.classes & Class.pronoun && !(first.classes & (Class.determiner | Class.quantifier)));
}

/** Where the words before a bracket end, for a bracket that ends before `end`; else `end`. */
function beforeBracket(tokens: readonly Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.lower !== ')') return end;
  for (let at = end - 2; at >= floor && at > end - 12; at -= 1) if (tokens[at]?.lower === '(') return at;
  return end;
}

/** What does not stand between a comma and a name: “One victim, 83-year-old Doreen Baxter, said”. */
const notInTitle = (closedClasses & ~Class.adverb) | Class.participle;

/** For “Its operator” before the comma at `at` of “Its operator, Fenline Travel, said”: Fenline Travel. */
function nameInterposed(
  tokens: readonly Token[],
  at: number,
  end: number,
  whole: NounPhrase,
  language: Language,
): NounPhrase | null {
  const oneOfMany = tokens[whole.from]?.lower === 'one' && tokens[whole.from + 1]?.lower === 'of';
  if (whole.kind !== 'role' || (whole.plural && !oneOfMany)) return null;
  // In “the family of the victim, Marcus Hale, said” it is the victim whom the name is of.
  const inner = tokens.findIndex(
    (token, index) => index > whole.from && index < whole.to && is(token, Class.preposition),
  );
  if (inner > 0 && !oneOfMany && (!is(tokens[inner - 1], Class.role) || isSomebodys(tokens, whole)))
    return null;
  const name = nounPhraseFrom(tokens, at + 1, end, language);
  if (name === null || name.kind !== 'name') return null;
  if (!interposing.has(tokens[afterOrigin(tokens, name, language)]?.lower ?? '')) return null;
  const titles = tokens.slice(at + 1, name.nameFrom);
  const bare = titles.every(
    (title) => title.kind === 'word' && (is(title, Class.honorific) || !is(title, notInTitle)),
  );
  // “his daughter, Missy,” needs no last name.
  const proper =
    name.to - name.nameFrom > 1 ||
    is(tokens[name.nameFrom], Class.firstName) ||
    is(tokens[whole.from], Class.possessive) ||
    (isRelative(whole.head) && name.nameFrom === name.from);
  return bare && proper ? { ...name, from: whole.from } : null;
}

const party = /^(?:democrat|republican|conservative|liberal|tory|independent|socialist)$/u;

/** For “Edgar Moss, Democrat of Ohio” before “Democrat of Ohio”: Edgar Moss. */
function memberOf(
  tokens: readonly Token[],
  membership: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase | null {
  if (!party.test(tokens[membership.from]?.lower ?? '') || tokens[membership.from - 1]?.lower !== ',')
    return null;
  const before = nounPhraseBefore(tokens, membership.from - 1, floor, language);
  return before?.kind === 'name' ? before : null;
}

/** “a witness, Maria Lopez”, from “Maria Lopez”. */
function withOffice(
  tokens: readonly Token[],
  name: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase {
  if (tokens[name.from - 1]?.lower !== ',') return name;
  const office = nounPhraseBefore(tokens, name.from - 1, floor, language);
  const whole = office === null ? null : withHead(tokens, office, floor, language);
  if (whole?.kind !== 'role' || whole.plural || !canSpeak(whole, tokens, language)) return name;
  return startsClause(tokens, whole, floor) ? { ...name, from: whole.from } : name;
}

/** The subject before a phrase put between commas, dashes or brackets that ends before `end`. */
export function subjectAcross(
  tokens: readonly Token[],
  end: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  const closing = tokens[end - 1];
  const wanted = closing?.lower === ')' ? '(' : undefined;
  const lowest = Math.max(floor, end - farthestInterposition);
  let fallback: NounPhrase | null = null;
  for (let at = end - 2; at > lowest; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'sign') continue;
    if (token.lower === ')' && wanted === undefined) {
      // A bracket that nothing opened stands where it is: never back to behind it.
      at = Math.min(at, beforeBracket(tokens, at + 1, floor));
      continue;
    }
    if (token.lower === ';' || token.lower === ':') return null;
    const opens = wanted === undefined ? interposing.has(token.lower) : token.lower === wanted;
    if (!opens || !canBeInterposed(tokens, at)) continue;
    const phrase = nounPhraseBefore(tokens, beforeBracket(tokens, at, floor), floor, language);
    // “Ada Long, M.D., Ph.D., says”
    if (phrase !== null && phrase.to === phrase.from + 1 && isPostnominal(tokens[phrase.from])) continue;
    const whole = phrase === null ? null : withHead(tokens, phrase, floor, language);
    if (whole === null || !startsClause(tokens, whole, floor)) continue;
    const name = nameInterposed(tokens, at, end, whole, language);
    if (name !== null) return name;
    if (!canSpeak(whole, tokens, language)) {
      if (whole.from <= floor + 1) fallback = whole;
      continue;
    }
    if (whole.kind === 'name') {
      return (
        memberOf(tokens, whole, floor, language) ??
        withPartner(tokens, withOffice(tokens, whole, floor, language), floor, language)
      );
    }
    if (whole.kind === 'pronoun') return whole;
    return namedByApposition(tokens, whole, floor, language);
  }
  return fallback;
}
