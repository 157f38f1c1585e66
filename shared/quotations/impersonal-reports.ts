import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** How many words before “heißt es” its source begins at most. */
const sourceReach = 12;

/** Whether the verb at `at` reports without anybody: “heißt es”, “hieß es”. */
export function isImpersonalReport(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  return /^(?:heißt|hieß)$/u.test(verb) && (tokens[at + 1]?.lower === 'es' || tokens[at - 1]?.lower === 'es');
}

/** Behind the preposition: “einer”, “dem”. */
function afterArticle(tokens: readonly Token[], at: number): number {
  return /^(?:eine[mnr]?|de[mnrs]|die|das)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/**
 * Whose report it is: the ministry in “Aus dem Ministerium hieß es” and “…, hieß es aus dem Ministerium”, the union in “In einer Mitteilung der
 * Gewerkschaft heißt es”; null where nobody is named.
 */
export function sourceOfReport(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  const author = authorBehind(tokens, at + 2, language);
  if (author !== null) return author;
  for (let next = at + 2; next < at + 6; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || token.lower === 'in') break;
    if (/^(?:aus|bei|beim|von|vom|vonseiten|seitens)$/u.test(token.lower))
      return nounPhraseFrom(tokens, afterArticle(tokens, next + 1), tokens.length, language);
  }
  for (let back = at - 2; back >= 0 && back > at - sourceReach; back -= 1) {
    const word = tokens[back]?.lower;
    if (word === ',' || tokens[back]?.kind === 'quotation') return null;
    const whose = /^(?:des|der|von|vom)$/u.test(word ?? '') && tokens[back - 1]?.capital === true;
    if (word !== 'aus' && !whose) continue;
    const from = word === 'aus' ? afterArticle(tokens, back + 1) : back + 1;
    const source = nounPhraseFrom(tokens, from, at, language);
    if (source === null || source.to !== at || tokens[back - 1]?.lower === 'umfeld') continue;
    if (word === 'aus' || canSpeak(source, tokens, language)) return source;
  }
  return null;
}

/** „…, heißt es in einer Mitteilung der Gewerkschaft“, „… in einem Brief Petra Langs“: whose document it stands in. */
function authorBehind(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  if (!/^(?:in|im)$/u.test(tokens[at]?.lower ?? '')) return null;
  let noun = at + 1;
  while (noun < at + 4 && tokens[noun]?.kind === 'word' && !tokens[noun]?.capital) noun += 1;
  if (!tokens[noun]?.capital) return null;
  const next = tokens[noun + 1];
  if (/^(?:der|des|von|vom)$/u.test(next?.lower ?? ''))
    return nounPhraseFrom(tokens, noun + 2, tokens.length, language);
  const owner = next?.capital === true ? nounPhraseFrom(tokens, noun + 1, tokens.length, language) : null;
  return owner?.kind === 'name' ? owner : null;
}

/** “…, ist sich Petra Lang sicher”: who is sure, or null. */
function sureOfIt(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  if (!/^(?:ist|war|sind|waren)$/u.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'sich')
    return null;
  const subject = nounPhraseFrom(tokens, at + 2, tokens.length, language);
  return subject !== null && tokens[subject.to]?.lower === 'sicher' ? subject : null;
}

const convinced =
  /^(?:überzeugt|sicher|begeistert|zuversichtlich|erleichtert|enttäuscht|verärgert|empört|zufrieden|stolz|skeptisch)$/u;

/** „…“, ist Petra Lang überzeugt: who is, or null. */
function isConvinced(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  if (!/^(?:ist|war|sind|waren)$/u.test(tokens[at]?.lower ?? '') || !standsBehind(tokens, at)) return null;
  const subject = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  return subject !== null && convinced.test(tokens[subject.to]?.lower ?? '') ? subject : null;
}

/** Nouns for what somebody’s words come to: „so das Fazit von Petra Lang“, „lautete das Urteil der Richterin“. */
const verdict =
  /^(?:fazit|urteil|bilanz|kommentar|einschätzung|antwort|credo|devise|appell|forderung|botschaft|begründung|erklärung|prognose|vorwurf|kritik|meinung|überzeugung|tenor|reaktion|resümee|rat|wunsch|warnung|ansage)$/u;

function verdictOf(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  if (!/^(?:so|lautet|lautete|war|ist)$/u.test(tokens[at]?.lower ?? '') || !standsBehind(tokens, at))
    return null;
  const noun = is(tokens[at + 1], Class.determiner) ? at + 2 : at + 1;
  if (!verdict.test(tokens[noun]?.lower ?? '')) return null;
  const of = tokens[noun + 1]?.lower ?? '';
  if (/^(?:des|der|von|vom)$/u.test(of)) return nounPhraseFrom(tokens, noun + 2, tokens.length, language);
  return null;
}

function standsBehind(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.kind === 'quotation' ||
    (tokens[at - 1]?.lower === ',' && tokens[at - 2]?.kind === 'quotation')
  );
}

/** Who is said without a verb of saying to have said what stands before: „…, ist sich Petra Lang sicher“; null where nobody. */
export function reporterWithoutVerb(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NounPhrase | null {
  return (
    sureOfIt(tokens, at, language) ?? isConvinced(tokens, at, language) ?? verdictOf(tokens, at, language)
  );
}
