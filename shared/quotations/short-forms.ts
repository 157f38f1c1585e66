import type { Member } from './members.ts';
import { lastAtOrBefore } from './members.ts';
import type { Gender, Language } from './word-classes.ts';

/** By what parts of their names people are called: the last name, the first, a double surname. */
export class ShortForms {
  private readonly language: Language;
  private readonly byLast = new Map<string, Member[]>();
  private readonly byFirst = new Map<string, Member[]>();

  constructor(language: Language) {
    this.language = language;
  }

  /** Takes in the short forms of a person’s full name. */
  add(member: Member): void {
    const bare = member.words.filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(word));
    put(this.byLast, bare.at(-1) ?? '', member);
    put(this.byFirst, member.words[0] ?? '', member);
    for (let at = 1; at < bare.length - 1; at += 1) {
      put(this.byLast, bare.slice(at).join(' '), member);
    }
    // “Christine Choy Yuk-lan” is Choy.
    if (this.language.code === 'en' && bare.length > 2 && /^\p{L}+-\p{L}+$/u.test(bare.at(-1) ?? ''))
      put(this.byLast, bare.at(-2) ?? '', member);
    if (this.language.code === 'es' && bare.length > 2) put(this.byLast, bare[1] ?? '', member);
  }

  /** Notes that a last name is mentioned at an offset. */
  mention(word: string, at: number, gender: Gender): void {
    for (const member of this.byLast.get(word) ?? []) {
      member.mentions.push(at);
      if (member.gender === 'unknown') member.gender = gender;
    }
  }

  /** Whether somebody is called so. */
  has(key: string): boolean {
    return this.byLast.has(key) || this.byFirst.has(key);
  }

  /** Whoever of those called so was mentioned last before an offset, or null. */
  resolve(words: readonly string[], at: number, gender: Gender): Member | null {
    const key = words.join(' ');
    const byLast = nearest(this.byLast.get(key), at, gender);
    return byLast ?? (words.length === 1 ? nearest(this.byFirst.get(key), at, gender) : null);
  }
}

function put(map: Map<string, Member[]>, key: string, member: Member): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [member]);
  else known.push(member);
}

function nearest(members: readonly Member[] | undefined, at: number, gender: Gender): Member | null {
  let best: Member | null = null;
  let bestAt = -1;
  for (const member of members ?? []) {
    if (gender !== 'unknown' && member.gender !== 'unknown' && member.gender !== gender) continue;
    const last = lastAtOrBefore(member, at);
    if (best === null || last > bestAt) {
      best = member;
      bestAt = last;
    }
  }
  return best;
}
