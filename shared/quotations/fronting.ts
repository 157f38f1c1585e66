import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const known =
  Class.firstName | Class.organisation | Class.role | Class.place | Class.nationality | Class.honorific;

/** Verbs behind which a German infinitive has its place at the front of the sentence. */
const modal =
  /^(?:will|wollte|wolle|kann|könne|konnte|möchte|muss|müsse|musste|soll|solle|sollte|darf|dürfe|werde|wird|mag)$/u;

/**
 * Whether the capitalised word at the beginning of a sentence is no name: the participle of “Née à Lyon, Marie Martin …”, “Preguntado por
 * eso, …”, the infinitive of „Aufgeben will sie nicht“.
 */
export function isFronted(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (at !== 0 || token?.kind !== 'word' || !token.capital || is(token, known | Class.determiner))
    return false;
  switch (language.code) {
    case 'de':
      return /(?:en|eln|ern)$/u.test(token.lower) && modal.test(next?.lower ?? '');
    case 'fr':
    case 'es':
      return (
        is(next, Class.preposition) &&
        /(?:[éius]e?s?|ert|erte|aint|einte|int|inte|ant|[aií]d[oa]s?|t[oa]s?|cho|cha|ndo)$/u.test(token.lower)
      );
    default:
      return false;
  }
}
