import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^A\s/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Whether the head of a phrase is a noun for an institution. */
export function isInstitution(phrase: NounPhrase, language: Language): boolean {
  const classes = language.words.get(phrase.head) ?? 0;
  if (classes & Class.role) return false;
  if (classes & Class.organisation) return true;
  return (
    language.organisationEnding?.test(phrase.head) === true && language.roleEnding?.test(phrase.head) !== true
  );
}

/** The phrase as it would be written inside a sentence. */
export function lowerInitial(
  written: string,
  first: { readonly classes: number } | undefined,
  sentence: Sentence,
): string {
  const startsSentence = sentence.tokens[0] === first;
  const common = first !== undefined && (first.classes & (Class.determiner | Class.quantifier)) !== 0;
  return startsSentence && common ? lowerFirst(written) : written;
}

/** “Nach Angaben des Betreibers”, “des Bundes”: the noun without its ending of the genitive. */
export function nominative(
  written: string,
  before: { readonly lower: string } | undefined,
  { capitalNouns }: Language,
): string {
  if (!capitalNouns) return written;
  // „laut einer Kollegin“, „nach Angaben eines Sprechers“
  if (/^(?:einem|einer) (?!(?:der|von|vom|ihrer|seiner|dieser) )/u.test(written))
    return written.replace(/^einem /u, 'ein ').replace(/^einer /u, 'eine ');
  if (written.startsWith('eines ')) return written.replace(/^eines /u, 'ein ').replace(/(?<=[^isu])s$/u, '');
  if (!/^(?:des|eines)$/u.test(before?.lower ?? '')) return written;
  return written.replace(/(?<=[bdgkt])es$|(?<=[^isu])s$/u, '');
}
