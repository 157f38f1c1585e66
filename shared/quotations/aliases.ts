import { fold } from '../text/fold.ts';

/**
 * Names as written and whom they mean: “Zelenskyy” is “Volodymyr Zelenskyy”. Readers make them by
 * correcting a speaker; they are applied to every article.
 */
export type SpeakerAliases = ReadonlyMap<string, string>;

export const noAliases: SpeakerAliases = new Map();

/** How often an alias may lead on to another before it is taken for a circle. */
const longestChain = 8;

/** The form under which names are compared: no outer white space, single spaces, straight apostrophes. */
export function aliasKey(name: string): string {
  return name.trim().replaceAll('’', "'").replaceAll(/\s+/gu, ' ').toLocaleLowerCase('und');
}

/** {@link aliasKey} for many names of which few differ: each is made once. */
export function aliasKeys(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = aliasKey(name);
      known.set(name, key);
    }
    return key;
  };
}

/** Aliases from pairs of a name as written and whom it means; later pairs win, empty ones are left out. */
export function speakerAliases(
  pairs: Iterable<readonly [asWritten: string, canonical: string]>,
): SpeakerAliases {
  const aliases = new Map<string, string>();
  for (const [asWritten, canonical] of pairs) {
    const key = aliasKey(asWritten);
    const name = canonical.trim();
    if (key !== '' && name !== '') aliases.set(key, name);
  }
  return aliases;
}

/** Whom a name means after all aliases; the name itself where there is none or they run in a circle. */
export function resolveAlias(aliases: SpeakerAliases, name: string): string {
  if (aliases.size === 0) return name;
  let current = name;
  for (let step = 0; step < longestChain; step += 1) {
    const next = aliases.get(aliasKey(current)) ?? aliases.get(current);
    if (next === undefined || aliasKey(next) === aliasKey(current)) return next ?? current;
    current = next;
  }
  return name;
}

/**
 * Whether two names are likely forms of one: all words of one stand in the other, or the last words are the same or
 * spelled alike (“Zelensky”, “Volodymyr Zelenskyy”).
 */
export function isFormOf(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)]
    .map((name) => name.split(/[\s.,]+/u).filter((word) => word !== ''))
    .toSorted((one, other) => one.length - other.length);
  const last = short?.at(-1);
  const other = long?.at(-1);
  if (short === undefined || long === undefined || last === undefined || other === undefined) return false;
  return short.every((word) => long.includes(word)) || areSpelledAlike(last, other);
}

/** Letters that two spellings of a name share at their beginning, and by how many they may differ in length. */
const SHARED_LETTERS = 5;
const LETTERS_APART = 2;

const areSpelledAlike = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= SHARED_LETTERS &&
    a.slice(0, SHARED_LETTERS) === b.slice(0, SHARED_LETTERS) &&
    Math.abs(a.length - b.length) <= LETTERS_APART);

/**
 * What to change in the aliases of a shelf so that `from` means `to` from now on, with all that meant `from` before;
 * null forgets a name. Whom `to` means already is meant here too, unless that is `from`: then it is the other way
 * round from now on.
 */
export function aliasChanges(
  aliases: Readonly<Record<string, string>>,
  from: string,
  to: string,
): Readonly<Record<string, string | null>> {
  const nameOf = nameResolver(aliases);
  const typed = to.trim();
  const name = aliasKey(nameOf(typed)) === aliasKey(nameOf(from)) ? typed : nameOf(typed);
  const replaced = Object.keys(aliases).filter((known) =>
    [from, name].some((either) => aliasKey(either) === aliasKey(known)),
  );
  const forgotten = replaced.map((known) => [known, null] as const);
  return { ...Object.fromEntries(forgotten), ...(name === '' || name === from ? {} : { [from]: name }) };
}

/** Whom a name means, by the aliases as the library's shelf keeps them. */
export function nameResolver(aliases: Readonly<Record<string, string>>): (name: string) => string {
  const known = speakerAliases(Object.entries(aliases));
  if (known.size === 0) return (name) => name;
  const resolved = new Map<string, string>();
  return (name) => {
    let whom = resolved.get(name);
    if (whom === undefined) {
      whom = resolveAlias(known, name);
      resolved.set(name, whom);
    }
    return whom;
  };
}
