import { isFirstName } from './first-names.ts';
import type { Member } from './members.ts';
import type { Sentence } from './sentences.ts';
import { is } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Forms of a singular personal pronoun that belong to one gender whatever they stand for in grammar. */
const gendered: Readonly<Record<string, ReadonlyMap<string, Gender>>> = {
  en: new Map([
    ['he', 'male'],
    ['his', 'male'],
    ['him', 'male'],
    ['himself', 'male'],
    ['she', 'female'],
    ['her', 'female'],
    ['hers', 'female'],
    ['herself', 'female'],
  ]),
  fr: new Map([['elle', 'female']]),
  es: new Map([
    ['él', 'male'],
    ['ella', 'female'],
  ]),
};

interface Mention {
  readonly at: number;
  readonly member: Member;
}

/**
 * Learns from pronouns the gender of those whose given name does not tell it: in “Nkechi Udo says she …”, where
 * nobody else is named before the pronoun, `she` can mean only her. Where pronouns contradict each other, nothing is
 * learned.
 *
 * @param people everybody the text names, with their mentions
 */
export function learnGenders(
  people: readonly Member[],
  sentences: readonly Sentence[],
  language: Language,
): void {
  const pronouns = gendered[language.code];
  if (pronouns === undefined || people.every(({ gender }) => gender !== 'unknown')) return;
  const mentions = people
    .flatMap((member): Mention[] => member.mentions.map((at) => ({ at, member })))
    .toSorted((one, other) => one.at - other.at);
  const votes = new Map<Member, Set<Gender>>();
  let next = 0;
  let before: ReadonlySet<Member> = new Set();
  let paragraph = -1;
  for (const sentence of sentences) {
    const named = new Set<Member>();
    for (const token of sentence.tokens) {
      for (; (mentions[next]?.at ?? Number.POSITIVE_INFINITY) <= token.start; next += 1) {
        const mention = mentions[next];
        if (mention !== undefined && isSomebody(sentence, mention)) named.add(mention.member);
      }
      const gender = token.kind === 'word' ? pronouns.get(token.lower) : undefined;
      if (gender === undefined) continue;
      const meant = named.size > 0 ? named : sentence.paragraph === paragraph ? before : new Set<Member>();
      const [only] = meant;
      if (meant.size !== 1 || only === undefined || only.gender !== 'unknown') continue;
      votes.set(only, (votes.get(only) ?? new Set<Gender>()).add(gender));
    }
    before = named;
    paragraph = sentence.paragraph;
  }
  for (const [member, genders] of votes) {
    const [gender] = genders;
    if (genders.size === 1 && gender !== undefined) member.gender = gender;
  }
}

/** Whether a mention is in the writer’s own words, and not likelier a place or a firm: “At Covent Garden”, “surpassing Exxon Mobil”. */
function isSomebody({ tokens }: Sentence, { at, member }: Mention): boolean {
  const index = tokens.findIndex((token) => token.kind === 'word' && token.start === at);
  if (index < 0) return false;
  const before = tokens[index - 1];
  const isObject =
    before?.kind === 'word' && (before.lower.endsWith('ing') || is(before, Class.verb)) && !before.capital;
  const placed =
    isObject || /^(?:in|at|near|around|from|to|across|outside|behind)$/u.test(before?.lower ?? '');
  return !placed || isFirstName(member.words[0] ?? '');
}
