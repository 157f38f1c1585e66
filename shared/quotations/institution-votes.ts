import { isFirstName } from './first-names.ts';
import type { Member } from './members.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Nouns that say of a name that it is a firm’s or another body’s. */
const body =
  /^(?:company|firm|group|bank|airline|.*maker|retailer|manufacturer|chain|club|union|charity|agency|newspaper|university|start-?up|association|organi[sz]ation|foundation|institute|coalition|federation|league|broadcaster|watchdog|nonprofit|insurer|utility|brokerage|conglomerate|giant|supermarket|refiner|subsidiary|consortium|cooperative|co-op|think-tank|hospital|school|website|platform|app|magazine|brand|label|consultancy|provider|distributor|network|carrier|studio)$/u;

/** How many words after a name what it is may stand. */
const reach = 9;

/** Whether a phrase from `at` says what kind of body a name is: “a leading provider”, “the kind of company that”. */
function saysBody(tokens: readonly Token[], at: number): boolean {
  if (!is(tokens[at], Class.determiner)) return false;
  for (let index = at + 1; index < at + reach; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    const next = tokens[index + 1];
    const ends =
      next === undefined ||
      next.kind !== 'word' ||
      is(next, Class.preposition | Class.relative | Class.conjunction);
    if (body.test(token.lower) && ends) return true;
    if (is(token, Class.role | Class.be | Class.auxiliary | Class.relative)) return false;
    // “an analyst at the company”
    if (
      is(token, Class.preposition) &&
      !/^(?:kind|sort|type|owner|operator)s?$/u.test(tokens[index - 1]?.lower ?? '')
    )
      return false;
  }
  return false;
}

/** Whether the words after a name that ends before `to` say that it is an institution’s: “BuddyVerse, a Leeds startup”. */
export function isBody(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next?.lower === ',' && tokens[to + 1]?.lower === 'which') return true;
  if (next?.lower === ',') return saysBody(tokens, to + 1);
  return is(next, Class.be) && saysBody(tokens, to + 1);
}

function isWhole(tokens: readonly Token[], at: number, { words }: Member): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}

/**
 * Learns from what stands beside them which names are institutions’: “Brightwell Home, a Leeds retailer”, “Halcyon
 * Marine, which”. Whoever has a given name, a gender or is called by the last name alone stays a person.
 */
export function learnInstitutions(
  people: readonly Member[],
  sentences: readonly Sentence[],
  language: Language,
  admit: (member: Member) => void,
): void {
  if (language.code !== 'en') return;
  const byOffset = new Map<number, Member>();
  for (const member of people) {
    if (member.gender !== 'unknown' || isFirstName(member.words[0] ?? '')) continue;
    for (const at of member.mentions) byOffset.set(at, member);
  }
  if (byOffset.size === 0) return;
  const bodies = new Set<Member>();
  const persons = new Set<Member>();
  for (const { tokens } of sentences) {
    for (const [at, token] of tokens.entries()) {
      const member = token.capital ? byOffset.get(token.start) : undefined;
      if (member === undefined) continue;
      if (!isWhole(tokens, at, member)) persons.add(member);
      else if (isBody(tokens, at + member.words.length)) bodies.add(member);
    }
  }
  for (const member of bodies) if (!persons.has(member)) admit(member);
}
