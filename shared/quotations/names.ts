import { nationOf } from './demonyms.ts';
import { isTradeWord } from './members.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

export const longestName = 10;

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital;
}

/** Articles that belong to a name only after another particle (von der, de la). */
const innerParticles = new Set(['der', 'den', 'zu', 'zur', 'la', 'los', 'las', 'le', 'y', 'e']);

/** „Miriam Obrist von der ETH Zürich“: a given name and a last one stand before, unlike in „Johann Wolfgang von Goethe“. */
function isCompleteName(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  const titled = /^(?:freiherr|freifrau|graf|gräfin|baron|baronin|fürst|prinz|prinzessin|ritter|edle[rn]?)$/u;
  return (
    isCapital(last) &&
    !is(last, Class.firstName) &&
    is(tokens[at - 2], Class.firstName) &&
    !titled.test(last?.lower ?? '')
  );
}

export function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (innerParticles.has(token.lower) && !token.capital && !is(tokens[at - 1], Class.particle)) return false;
  if (token.capital) return !(token.classes & Class.pronoun && token.lower.length < 3);
  if (token.lower === '&') return isCapital(next);
  if (token.lower === 'von' && isCompleteName(tokens, at)) return false;
  return (
    (token.classes & Class.particle) !== 0 &&
    next !== undefined &&
    (next.capital || (next.classes & Class.particle) !== 0)
  );
}

/** Where the run of capitals that ends at `to` begins, without an article before it. */
function runStart(tokens: readonly Token[], from: number, to: number): number {
  let start = to;
  while (start > from && isNamePart(tokens, start - 1)) start -= 1;
  while (start < to && !isCapital(tokens[start])) start += 1;
  const midSentence = from > 0 && tokens[from - 1]?.kind === 'word';
  const isArticle = (at: number) =>
    is(tokens[at], Class.determiner) && !(midSentence && is(tokens[at], Class.particle));
  while (start < to - 1 && isArticle(start)) start += 1;
  return start;
}

/** Whether a word is of the name of an institution: “General Staff”, “Commuter Voice”. */
function isBodyWord(token: Token): boolean {
  return !is(token, Class.firstName) && (is(token, Class.organisation) || isTradeWord(token.lower));
}

/** “le Toulousain Paul Martin”: somebody by town before a given name. */
function isInhabitant(token: Token, next: Token | undefined): boolean {
  return (
    is(next, Class.firstName) &&
    !is(token, Class.firstName) &&
    /(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne)$/u.test(token.lower)
  );
}

/** German nouns for a kind of house, of which a name behind them is no part. */
const generic =
  /(?:organisation|konzern|hersteller|unternehmen|bündnis|fluggesellschaft|autobauer|zulieferer|rüstungskonzern|nachrichtenagentur|zeitung|magazin)$/u;

const agency = /^(?:afp|efe|dpa|ap|reuters|apa|sda|ats|rtl|bfm|rfi|rtbf|lci|rne|ser|cnn|bbc|ard|zdf)$/u;
const madeOf =
  /-(?:based|born|owned|listed|flagged|less|winning|nominated|educated|trained|backed|led|bound|affiliated)$/u;

/** Whether the first word of a run of capitals says what or whence somebody is, and is no part of the name. */
function isBesideName(tokens: readonly Token[], at: number, to: number, language: Language): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  // „Die Umweltorganisation Greenpeace“
  if (language.capitalNouns && generic.test(token.lower) && !is(next, Class.organisation)) return true;
  if (language.code === 'en' || to - at <= 2) return false;
  // “a déclaré à l’AFP Aminata Sissoko”
  if (is(token, Class.organisation) && !is(token, Class.firstName) && agency.test(token.lower)) return true;
  // “l’Espagnol Jordi Pérez”, „der Österreicher Karl Weber“
  return nationOf(token.lower) !== null || isInhabitant(token, next);
}

/** Skips titles and offices at the beginning of a run of capitals: German Chancellor | Friedrich Merz. */
function afterTitles(tokens: readonly Token[], start: number, to: number, language: Language) {
  let nameFrom = start;
  let head = '';
  for (let at = start; at < to - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > start && is(token, Class.firstName) && !is(token, Class.role))) break;
    // “Singapore-based Golden Anchor Lines”
    if ((at === start && isBesideName(tokens, at, to, language)) || madeOf.test(token.lower)) {
      nameFrom = at + 1;
      continue;
    }
    // “Private First Class Ada Long”
    if (/^(?:first|second|third)$/u.test(token.lower) && tokens[at + 1]?.lower === 'class' && at + 2 < to) {
      nameFrom = at + 2;
      continue;
    }
    // “Dean Robert Achterberg”, unlike “Dean Martin”
    const twice = is(token, Class.role) && at < to - 2 && is(tokens[at + 1], Class.firstName);
    if (!is(token, Class.role | Class.honorific) || (is(token, Class.firstName) && !twice)) continue;
    // “General Staff”, “Premier League”
    if (tokens.slice(at + 1, to).every((one) => isBodyWord(one))) continue;
    nameFrom = at + 1;
    if (is(token, Class.role)) head = token.lower;
  }
  return { nameFrom, head };
}

/** A sign after which a sentence begins, or a quotation. */
const opensSentence = /^["“„«‘.!?…:]$/u;

/** What somebody is a member of, set before the name: Democrat Marian Colby. */
const membership =
  /^(?:democrat|republican|conservative|liberal|tory|independent|socialist|green|comrade|libertarian|nationalist|unionist|loyalist)$/u;

/** Skips what stands before the given name: an institution (Harvard University | Anna Lee), a German noun. */
function atGivenName(tokens: readonly Token[], start: number, to: number, language: Language): number {
  let nameFrom = start;
  for (let at = start + 1; at < to - 1; at += 1) {
    if (!is(tokens[at], Class.firstName)) continue;
    const before = tokens[at - 1];
    const titled =
      is(before, Class.nationality | Class.organisation | Class.honorific) ||
      membership.test(before?.lower ?? '');
    const afterNoun = language.capitalNouns && !is(before, Class.firstName);
    if (afterNoun || (titled && !is(tokens[at], Class.organisation))) nameFrom = at;
  }
  // “Republican Hollis Meaux”
  const party = /^(?:democrat|republican|conservative|tory|libertarian|socialist)$/u.test(
    tokens[start]?.lower ?? '',
  );
  if (nameFrom === start && party && to - start > 2 && !is(tokens[to - 1], Class.organisation))
    nameFrom = start + 1;
  if (
    nameFrom === start &&
    language.capitalNouns &&
    to - start > 2 &&
    is(tokens[start - 1], Class.determiner)
  ) {
    // “Der Stadtsoziologe Friedhelm Kaiser”: a noun before a given name that no list has.
    return to - 2;
  }
  const opener = tokens[nameFrom];
  const startsSentence = nameFrom === 0 || opensSentence.test(tokens[nameFrom - 1]?.lower ?? '');
  const common = startsSentence && !is(opener, Class.firstName) && opener?.lower.endsWith('.') === false;
  const given = tokens[nameFrom + 1];
  return to - nameFrom > 2 && common && is(given, Class.firstName) && isCapital(given)
    ? nameFrom + 1
    : nameFrom;
}

/** Letters behind a name that are no part of it: “Harriet Lowe KC”, “Ada Long, MP”. */
const postnominal =
  /^(?:kc|qc|sc|mp|mep|msp|mla|mlc|td|mbe|obe|cbe|dbe|kbe|frs|ph\.?d\.?|m\.?d\.?|esq\.?|rn|cpa)$/u;

/** Whether a word is such letters: M.D. */
export function isPostnominal(token: Token | undefined): boolean {
  return isCapital(token) && postnominal.test(token?.lower ?? '');
}

/** Where a name ends that may have letters of honour behind it. */
export function withoutPostnominals(tokens: readonly Token[], nameFrom: number, to: number): number {
  let end = to;
  while (end - nameFrom > 2 && postnominal.test(tokens[end - 1]?.lower ?? '') && isCapital(tokens[end - 1])) {
    const last = tokens[end - 2];
    if (!isCapital(last) || !isCapital(tokens[end - 3])) break;
    if (is(last, Class.organisation | Class.nationality | Class.place)) break;
    end -= 1;
  }
  return end;
}

/** Finds the name at the end of `[from, to)`: the run of capitals after the last title or role word. */
export function nameWithin(tokens: readonly Token[], from: number, to: number, language: Language) {
  const start = runStart(tokens, from, to);
  if (start === to) return null;
  // “The Prime Minister’s Office”: whose it is belongs to it.
  if (/^(?:'s|'|’)$/u.test(tokens[start - 1]?.lower ?? '') && start - 1 > from)
    if (tokens.slice(start, to).every((token) => is(token, Class.organisation))) return null;
  // “One of the authors”: a capital that is the sentence’s
  if (start === to - 1 && is(tokens[start], Class.quantifier)) return null;
  if (
    start === 0 &&
    to === 1 &&
    /^(?:people|men|women|children|parents|families|couples)$/u.test(tokens[0]?.lower ?? '')
  )
    return null;
  const titled = afterTitles(tokens, start, to, language);
  const nameFrom = atGivenName(tokens, titled.nameFrom, to, language);
  if (language.capitalNouns && isCommonNoun(tokens, from, nameFrom, to)) return null;
  const last = tokens[to - 1];
  // “Peter Fischer”, “Óscar de la Fuente”
  const afterGivenName = to - 2 >= nameFrom && is(tokens[to - 2], Class.firstName | Class.particle);
  if (is(last, Class.role) && !is(last, Class.firstName) && !afterGivenName) return null;
  return { nameFrom, head: titled.head };
}

/** Whether a lone capitalised word after an article is a common noun of a language that capitalises them. */
function isCommonNoun(tokens: readonly Token[], from: number, nameFrom: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[nameFrom - 1];
  if (to - nameFrom > 1 || nameFrom === from || first === undefined || !(first.classes & Class.determiner))
    return false;
  const named =
    before !== undefined &&
    (before.classes & (Class.role | Class.honorific | Class.firstName)) !== 0 &&
    before.capital;
  return !named && !is(tokens[nameFrom], Class.firstName);
}

/** “climbs a”, “runs the”: an unknown word in -s with an object or place after it. */
export function looksLikeVerb(token: Token, next: Token | undefined): boolean {
  if (token.classes !== 0 || !/[^s]s$/u.test(token.lower) || next === undefined || next.kind !== 'word')
    return false;
  return (
    (next.classes & (Class.determiner | Class.objectPronoun | Class.possessive)) !== 0 ||
    /^(?:to|at|into|up|down|on)$/u.test(next.lower)
  );
}

/** Whether a personal name is over before a common word: “Harold Finch climbs”, unlike “Trump aides”. */
export function endsName(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const two = tokens[at - 2];
  if (token === undefined || before === undefined || !before.capital || before.kind !== 'word') return false;
  if (token.classes & (Class.role | Class.organisation | Class.particle)) return false;
  if (before.classes & Class.firstName && !(before.classes & (Class.organisation | Class.role))) return true;
  if (looksLikeVerb(token, tokens[at + 1])) return true;
  if (two === undefined || at - 2 < from) return false;
  return (
    two.capital &&
    ((two.classes & Class.firstName) !== 0 || (two.classes & Class.honorific) !== 0) &&
    before.kind === 'word'
  );
}

/** Whether an office or another noun with its article stands before the name: der Stadtsoziologe Friedhelm Kaiser. */
export function isTitled(tokens: readonly Token[], { from, nameFrom }: NounPhrase): boolean {
  if (nameFrom === from) return false;
  const article = tokens[from - 1] ?? tokens[nameFrom - 2];
  return is(tokens[nameFrom - 1], Class.role | Class.honorific) || is(article, Class.determiner);
}
