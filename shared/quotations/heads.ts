import { takesComplement } from './complements.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { isRomance } from './noun-uses.ts';
import { nameAfterOffice } from './phrase-heads.ts';
import { participle } from './phrase-steps.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/**
 * Follows attached phrases to the left: from “the car” in “the man in the car” to the whole. Returns null
 * where the phrase hangs on a preposition that itself hangs on nothing (“In Berlin”).
 */
export function withHead(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase | null {
  let whole = phrase;
  for (let round = 0; round < 4; round += 1) {
    const before = tokens[whole.from - 1];
    if (before === undefined || whole.from - 1 < floor) return whole;
    if (!(before.classes & Class.preposition) || before.capital) {
      const headless = (before.classes & Class.preposition) !== 0;
      return headless && phrase.kind !== 'pronoun' ? null : whole;
    }
    if (before.classes & Class.subordinator) return whole;
    // “fuentes consultadas por EFE”
    const done = tokens[whole.from - 2];
    const qualified =
      isRomance(language) && done?.capital === false && participle.test(done.lower) && !is(done, Class.role);
    const head = nounPhraseBefore(tokens, whole.from - (qualified ? 2 : 1), floor, language);
    if (head === null) return before.classes & Class.subordinator ? whole : null;
    const document = (language.words.get(head.head) ?? 0) & Class.utterance;
    if (document && /^(?:from|by|of|von|de|du)$/u.test(before.lower) && canSpeak(whole, tokens, language))
      return { ...whole, from: head.from };
    const counted =
      (before.lower === 'of' && head.head === '' && head.kind !== 'name') ||
      (head.kind === 'role' && takesComplement(tokens, head.from, whole.from - 1, language));
    const body =
      head.kind === 'name' &&
      before.lower === 'on' &&
      takesComplement(tokens, head.from, whole.from - 1, language);
    const holder = counted ? nameAfterOffice(tokens, head.from, whole.from - 1, whole.to) : null;
    if (holder !== null) return holder;
    whole =
      counted || body
        ? { ...head, to: whole.to, nameTo: whole.to, head: head.head === '' ? whole.head : head.head }
        : head;
  }
  return whole;
}

export function startsClause(tokens: readonly Token[], phrase: NounPhrase, floor: number): boolean {
  const before = tokens[phrase.from - 1];
  if (before === undefined || phrase.from <= floor || before.kind !== 'word') return true;
  const opens = Class.conjunction | Class.subordinator | Class.relative | Class.adverb | Class.time;
  if (before.classes & Class.preposition && !(before.classes & Class.subordinator)) return false;
  return (before.classes & opens) !== 0 || before.lower.endsWith('ing');
}

/** “Anna Reed and Deborah Lane said”: both, where both can speak and begin the clause. */
export function withPartner(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase {
  const and = tokens[phrase.from - 1];
  if (
    and === undefined ||
    !/^(?:and|und|et|y|e)$/u.test(and.lower) ||
    phrase.from - 2 < floor ||
    phrase.kind === 'pronoun'
  )
    return phrase;
  const partner = nounPhraseBefore(tokens, phrase.from - 1, floor, language);
  if (
    partner === null ||
    partner.kind === 'pronoun' ||
    !canSpeak(partner, tokens, language) ||
    !canSpeak(phrase, tokens, language)
  )
    return phrase;
  // “former Google engineer and Gmail inventor Paul Buchheit”: two offices of one person
  const titled = phrase.kind === 'name' && phrase.nameFrom > phrase.from && partner.kind === 'role';
  if (
    titled &&
    !partner.plural &&
    !is(tokens[partner.from], Class.determiner) &&
    startsClause(tokens, partner, floor)
  )
    return { ...phrase, from: partner.from };
  if (partner.kind !== phrase.kind || !startsClause(tokens, partner, floor)) return phrase;
  return {
    from: partner.from,
    to: phrase.to,
    kind: 'role',
    nameFrom: partner.from,
    nameTo: phrase.to,
    head: '',
    plural: true,
  };
}
