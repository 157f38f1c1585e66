import { isFirstName } from './first-names.ts';
import type { Gender } from './word-classes.ts';

/** Who says something, as it stands in the text and as far as it could be resolved. */
export interface Speaker {
  /** The resolved, fullest form; null where a pronoun stands for nobody known. */
  readonly name: string | null;
  readonly asWritten: string;
  /** Offsets of the form as written. */
  readonly start: number;
  readonly end: number;
  /** Offsets of what the form was resolved to, if elsewhere. */
  readonly antecedent: { readonly start: number; readonly end: number } | null;
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
  /** Whether a title or an office stands before the name, which therefore is a person’s. */
  readonly titled?: boolean;
  /** How sure the resolution is, between 0 and 1. */
  readonly certainty: number;
  /** One clause on how the form was resolved; '' if it needed no resolution. */
  readonly why: string;
}

/** What a pronoun or a dropped subject asks for. */
export interface Wanted {
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
  /** Whether it must be somebody in their own right, not “her biggest customer”. */
  readonly unowned?: boolean;
  /** Whether “it” asks, for which a name that no word tells for a person’s will do. */
  readonly byPronoun?: boolean;
}

/** What a pronoun was resolved to. */
export interface Antecedent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
}

export function isProper(name: string | null): boolean {
  return name !== null && /^\p{Lu}\p{Ll}/u.test(name);
}

export function genderFits(one: Gender, wanted: Gender): boolean {
  return one === 'unknown' || wanted === 'unknown' || one === wanted;
}

const owners: ReadonlyMap<string, Gender> = new Map([
  ['her', 'female'],
  ['his', 'male'],
  ['ihr', 'female'],
  ['ihre', 'female'],
  ['sein', 'male'],
  ['seine', 'male'],
]);

/** Whether a pronoun can stand for the form: “she” is hardly “her publisher”, who is somebody beside her. */
export function isOwnedBy(written: string, gender: Gender): boolean {
  return gender !== 'unknown' && owners.get(/^\p{L}+/u.exec(written)?.[0].toLowerCase() ?? '') === gender;
}

/** Whether the form says whose somebody is: “her biggest customer”, “ihr Vater”, “su abogado”. */
export function isOwned(written: string): boolean {
  return /^(?:his|her|its|their|my|our|ihre?|seine?|son|sa|leur|mon|ma|sus?|mi)\s/iu.test(written);
}

/** “Midland Southern”: a name in which no given name, title or gender speaks for a person. */
function mayBeInstitution({ name, asWritten, stands, gender, titled }: Speaker): boolean {
  if (name === null || titled === true || name !== asWritten || stands !== 'person' || gender !== 'unknown')
    return false;
  const words = name.toLowerCase().split(/\s+/u);
  return words.length > 1 && isProper(name) && !words.some((word) => isFirstName(word) || word.endsWith('.'));
}

export function fits(speaker: Speaker, wanted: Wanted, continuing: boolean): boolean {
  if (speaker.name === null) return false;
  switch (wanted.stands) {
    case 'person':
      return (
        speaker.stands === 'person' &&
        !(wanted.unowned === true && isOwned(speaker.name)) &&
        genderFits(speaker.gender, wanted.gender) &&
        !(speaker.gender === 'unknown' && isOwnedBy(speaker.name, wanted.gender))
      );
    case 'thing':
      return speaker.stands === 'thing' || (wanted.byPronoun === true && mayBeInstitution(speaker));
    case 'group':
      return speaker.stands !== 'person' || continuing || !isProper(speaker.name);
  }
}

export function fromSpeaker(speaker: Speaker, certainty: number): Antecedent {
  const { start, end } = speaker.antecedent ?? speaker;
  return {
    name: speaker.name ?? speaker.asWritten,
    start,
    end,
    certainty: Math.min(certainty, speaker.certainty + 0.1),
  };
}
