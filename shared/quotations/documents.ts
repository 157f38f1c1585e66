import { type NounPhrase, pronounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import { canSpeak } from './speaking.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import type { Language } from './word-classes.ts';

/** Nouns for what one person or body writes or says in its own voice, and not lawsuits, reports or books. */
const ownWords =
  /^(?:statement|note|letter|e-?mail|tweet|post|message|text|reply|response|answer|memo|caption|postcard|telegram|speech|remarks?|comments?|words|verdict|motto|mantra|apology|announcement|declaration|testimony|opinion|dissent|manifesto|diary|status|update|bio|voicemail|message|warning|reaction|assessment|voice)$/u;

const wrote =
  /^(?:written|sent|signed|authored|penned|posted|published|delivered|issued|released|drafted|shared|read)$/u;

const pronounOf: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);

/** The family, of “a statement from the family”. */
export function withoutDocument(phrase: NounPhrase, tokens: readonly Token[]): NounPhrase {
  if (phrase.kind !== 'role' || phrase.nameFrom === phrase.from) return phrase;
  const document = tokens.slice(phrase.from, phrase.nameFrom);
  const speaksFor = document.some(({ lower }) =>
    /^(?:statement|message|letter|e-?mail|announcement)$/u.test(lower),
  );
  return speaksFor ? { ...phrase, from: phrase.nameFrom } : phrase;
}

/** Who stands behind “by” or “from” right after a document, or after “, written by”. */
function agentOf(tokens: readonly Token[], document: NounPhrase, language: Language): NounPhrase | null {
  let at = document.to;
  if (tokens[at]?.lower === ',') at += 1;
  if (wrote.test(tokens[at]?.lower ?? '')) at += 1;
  else if (at > document.to) return null;
  if (!/^(?:by|from)$/u.test(tokens[at]?.lower ?? '')) return null;
  const agent = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  return agent !== null && agent.kind !== 'pronoun' && canSpeak(agent, tokens, language) ? agent : null;
}

/**
 * Whose words a document holds: of “Ada Long’s note” Ada Long, of “her letter” she, of “a statement from the family”
 * and “the email, sent by Ada Long,” they; null for anything else.
 */
export function writerOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  language: Language,
): NounPhrase | null {
  if (language.code !== 'en' || phrase.kind !== 'role' || !ownWords.test(phrase.head)) return null;
  const agent = agentOf(tokens, phrase, language);
  if (agent !== null) return agent;
  const head = pronounOf.get(tokens[phrase.from]?.lower ?? '');
  if (head !== undefined) return pronounPhrase(phrase.from, head, head === 'they');
  const mark = tokens.findIndex((token, at) => at > phrase.from && at < phrase.to && token.lower === "'s");
  const owner = mark < 0 ? null : nounPhraseFrom(tokens, phrase.from, mark, language);
  return owner !== null && owner.to === mark && canSpeak(owner, tokens, language) ? owner : null;
}

/** Verbs by which somebody makes such a document. */
const makes: ReadonlyMap<string, RegExp> = new Map([
  ['letter', /^(?:wrote|writes|written|penned)$/u],
  ['email', /^(?:emailed|e-mailed|emails|wrote)$/u],
  ['e-mail', /^(?:emailed|e-mailed|emails|wrote)$/u],
  ['message', /^(?:messaged|texted|wrote)$/u],
  ['text', /^(?:texted|wrote)$/u],
  ['tweet', /^(?:tweeted|tweets|posted|wrote)$/u],
  ['post', /^(?:posted|posts|tweeted|wrote)$/u],
  ['note', /^(?:wrote|scribbled|penned)$/u],
  ['memo', /^(?:wrote|penned)$/u],
]);

/** For “the letter” after “Ada Long wrote to the council”: Ada Long, in the sentence before; else null. */
export function writerIn({ tokens }: Sentence, document: NounPhrase, language: Language): NounPhrase | null {
  const verbs = document.to - document.from === 2 ? makes.get(document.head) : undefined;
  const verb =
    verbs === undefined ? -1 : tokens.findIndex((token) => token.kind === 'word' && verbs.test(token.lower));
  const writer = verb < 1 ? null : subjectBefore(tokens, verb, 0, language);
  return writer !== null && canSpeak(writer, tokens, language) ? writer : null;
}

/** For “it” after “Her reply hung in the bar for years”: she, in the sentence before; else null. */
export function writerOfOpening({ tokens }: Sentence, language: Language): NounPhrase | null {
  const opening = nounPhraseFrom(tokens, 0, tokens.length, language);
  return opening === null ? null : writerOf(tokens, opening, language);
}
