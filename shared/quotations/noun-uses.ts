import type { NounPhrase } from './noun-phrase.ts';
import { isOneDocument } from './phrase-steps.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

export function isEnglish(language: Language): boolean {
  return language.code === 'en';
}

/** French and Spanish. */
export function isRomance({ code }: Language): boolean {
  return code === 'fr' || code === 'es';
}

/** Articles and the like that stand before a noun only, never before a verb. */
const beforeNounOnly =
  /^(?:une?|cette|ce|cet|sa|son|ses|des|du|au|aux|chaque|aucune?|quelle|notre|votre|una|esta|esa|aquella|su|sus|mi|cada|ninguna|del|al|otra|cualquier|toda|primera?|dernière)$/u;
/** Those that may be a verb’s object too. */
const articleOrObject = /^(?:la|las|le|les|l')$/u;

/** Nouns that are spelled like a verb’s form. */
const homographs =
  /^(?:denuncia|pregunta|queja|demanda|burla|cuenta|marca|protesta|alerta|apuesta|censura|condena|mofa|reserva|nota|critica|lucha|muestra|espera|demande|annonce|critique|note|plainte|réclame|alerte|analyse|marque|pointe|peste|rage|lance|rêve|juge|balance|réserve|réplique|riposte|nuance|tempête|alarme|remarque|insulte|surprise|relève|poste|offre|cible|compte)s?$/u;

/** “Une demande”, “la denuncia”, “en réponse”: a form of a verb that is a noun here. */
function isRomanceNoun(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1];
  const word = tokens[at]?.lower ?? '';
  if (
    before === undefined ||
    before.kind !== 'word' ||
    word.length < 4 ||
    !/[aeo]s?$/u.test(word) ||
    /(?:[ai]do|ando|endo)$/u.test(word)
  )
    return false;
  if (beforeNounOnly.test(before.lower)) return true;
  if (language.code === 'fr' && /^(?:en|sur|sans|par|pour|avec|de|d'|sous)$/u.test(before.lower))
    return before.lower !== 'en' || !tokens[at - 2];
  if (!articleOrObject.test(before.lower) || !homographs.test(word)) return false;
  const first = tokens[at - 2];
  const governed =
    first !== undefined &&
    (is(first, Class.pronoun | Class.relative | Class.objectPronoun) ||
      first.capital ||
      /^(?:qui|ne|n'|se|que|comme|no)$/u.test(first.lower));
  return !governed;
}

const irregularPast = /^(?:said|told|wrote|spoke|swore)$/u;

/** Nouns for several that may take a plural verb. */
const collective =
  /^(?:couple|pair|duo|trio|family|team|band|group|government|council|committee|union|party|club|board|staff|crew|public|majority|company|firm|charity|force|ministry|department|jury|panel|opposition)$/u;

/** Nouns in -ing that are reporting verbs elsewhere. */
const nounInIng =
  /^(?:ruling|finding|warning|reading|feeling|reporting|understanding|teaching|writing|offering|ordering)$/u;

/** Whether a word that may be a reporting verb is a noun or adjective here. */
export function isNounUse(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  if (token.capital && at > 0 && before?.kind === 'word') return true;
  if (language.capitalNouns || !isEnglish(language)) {
    if (isRomance(language) && isRomanceNoun(tokens, at, language)) return true;
    return token.capital && at > 0 && before?.kind !== 'quotation' && before?.kind !== 'sign';
  }
  if (before?.lower === 'such') return true;
  // “one message read”
  if (isOneDocument(tokens, at)) return true;
  const base = !/(?:ed|ing)$/u.test(token.lower);
  // “head of financial reporting”
  const plain = before?.kind === 'word' && before.classes === 0 && !before.capital;
  if (plain && token.lower.endsWith('ing') && is(tokens[at - 2], Class.preposition)) return true;
  // “in a 5-4 ruling”, “in a unanimous ruling”
  const counted = plain || is(before, Class.number);
  if (counted && nounInIng.test(token.lower) && /^an?$|^the$/u.test(tokens[at - 2]?.lower ?? '')) return true;
  // “State inspectors found”: a sentence does not begin with a bare verb that reports.
  if (base && at === 0 && token.capital && !token.lower.endsWith('s') && !irregularPast.test(token.lower))
    return true;
  if (before === undefined || before.kind !== 'word') return false;
  // “said on a call that demand was soft”: what takes an auxiliary after “that” is a noun.
  if (base && before.lower === 'that' && next !== undefined && next.classes & (Class.be | Class.auxiliary))
    return true;
  if (before.lower === "'s" || before.classes & Class.determiner) {
    if (before.classes & (Class.pronoun | Class.objectPronoun | Class.relative)) return false;
    // “One reason may be …”
    if (base && next !== undefined && next.classes & (Class.be | Class.auxiliary)) return true;
    if (
      before.classes & Class.quantifier &&
      next?.classes !== undefined &&
      !(next.classes & Class.preposition)
    )
      return false;
    if (token.classes & Class.say && /^(?:said|told|wrote)$/u.test(token.lower) && before.lower !== 'the')
      return false;
    return true;
  }
  if (before.classes & Class.preposition && before.lower !== 'to' && !(before.classes & Class.subordinator))
    return base;
  // “told state television”: two verbs of saying side by side are a verb and a noun.
  if (base && irregularPast.test(before.lower)) return true;
  if (irregularPast.test(token.lower)) return false;
  // “a furious tweet”
  const adjective =
    !(before.classes & ~(Class.intensifier | Class.firstName)) && !/[^su]s$/u.test(before.lower);
  if (base && adjective && tokens[at - 2]?.kind === 'word' && /^an?$/u.test(tokens[at - 2]?.lower ?? ''))
    return true;
  if (base && next !== undefined && next.classes & Class.say && !(next.classes & Class.participle))
    return true;
  return false;
}

/** Whether a verb form that is also a noun agrees with its supposed subject: officials say, Merz says. */
export function agrees(
  token: Token,
  subject: NounPhrase,
  tokens: readonly Token[],
  group: number,
  at: number,
  language: Language,
): boolean {
  if (!isEnglish(language) || group < at) return true;
  if (
    /(?:ed|said|told|wrote|spoke|shot|hit|spat|wept|thought|felt|began|sang|sought|read|put|went|meant|swore|held|made|saw|found|gave|took|heard|knew|shown?)$/u.test(
      token.lower,
    )
  )
    return true;
  const third = token.lower.endsWith('s');
  if (subject.kind === 'pronoun')
    return third === /^(?:he|she|it|one)$/u.test(subject.head) || !/^(?:he|she|it)$/u.test(subject.head);
  const conjoined = tokens.slice(subject.from, subject.to).some((one) => one.lower === 'and');
  if (third) return !subject.plural || subject.kind === 'name';
  // “The family say”, as the British do
  return subject.plural || conjoined || subject.kind === 'name' || collective.test(subject.head);
}
