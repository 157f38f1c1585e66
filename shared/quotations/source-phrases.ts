import { namedAfter } from './appositions.ts';
import type { Cue } from './cue.ts';
import { isFirstName } from './first-names.ts';
import { type NounPhrase, pronounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import { canSpeak, isDash } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

const subjectPronouns = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
  ['my', 'i'],
]);

/** „Für Petra Lang ist das ‚ein Skandal‘“: whose view the sentence gives. */
function forWhom(tokens: readonly Token[], at: number, language: Language): Cue | null {
  if (at !== 0 || tokens[0]?.lower !== 'für') return null;
  const subject = nounPhraseFrom(tokens, 1, tokens.length, language);
  if (subject === null || subject.kind === 'pronoun' || !canSpeak(subject, tokens, language)) return null;
  if (!/^(?:ist|sind|war|waren|sei|wäre|bleibt|bedeutet|klingt)$/u.test(tokens[subject.to]?.lower ?? ''))
    return null;
  return { ...sourceCue(0, 0), to: subject.to, subject, strength: 'hint', judging: true };
}

/** “To Joseph Mays, it is ‘a mess’”: whose view the sentence gives. */
function inTheEyesOf(tokens: readonly Token[], at: number, language: Language): Cue | null {
  if (language.capitalNouns) return forWhom(tokens, at, language);
  if (at !== 0 || !/^(?:to|for)$/u.test(tokens[0]?.lower ?? '') || !isEnglish(language)) return null;
  const subject = nounPhraseFrom(tokens, 1, tokens.length, language);
  if (subject?.kind !== 'name' || tokens[subject.to]?.lower !== ',') return null;
  if (!isFirstName(tokens[subject.nameFrom]?.lower ?? '') && subject.nameFrom === subject.from) return null;
  return { ...sourceCue(0, 0), to: subject.to, subject, strength: 'hint', judging: true };
}

const views =
  /^(?:a su (?:juicio|entender|parecer|modo de ver)|en su opinión|en sus palabras|según sus palabras|à son avis|à ses yeux|selon ses (?:mots|termes|dires)|dans ses mots)(?![\p{L}])/u;

/** “A su juicio”, “selon ses mots”, „seiner Ansicht nach“: whoever was spoken of last. */
function ownView(tokens: readonly Token[], at: number, language: Language): Cue | null {
  const written = tokens
    .slice(at, at + 5)
    .map(({ lower }) => lower)
    .join(' ');
  const view = isEnglish(language) ? null : views.exec(written);
  if (view !== null) return { ...sourceCue(at, at), to: at + view[0].split(' ').length, subject: null };
  const german = language.capitalNouns
    ? /^(seiner|ihrer) (?:ansicht|meinung|einschätzung|auffassung|überzeugung|darstellung) nach(?![\p{L}])/u.exec(
        written,
      )
    : null;
  if (german === null) return null;
  const head = german[1] === 'ihrer' ? 'sie' : 'er';
  const subject = pronounPhrase(at, head, false);
  return { ...sourceCue(at, at + 2), to: at + 3, subject };
}

/** “Desde la empresa explicaron que”: Spanish news has houses speak from within. */
function fromWithin(tokens: readonly Token[], at: number, language: Language): Cue | null {
  if (language.code !== 'es' || tokens[at]?.lower !== 'desde') return null;
  const subject = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  if (subject === null || !canSpeak(subject, tokens, language)) return null;
  let verb = subject.to;
  while (verb < subject.to + 3 && is(tokens[verb], Class.adverb | Class.auxiliary)) verb += 1;
  const reports =
    is(tokens[verb], anyCue) && (tokens[verb]?.lower.endsWith('n') || is(tokens[verb - 1], Class.auxiliary));
  return reports ? { ...sourceCue(at, verb), to: verb + 1, subject, form: 'subject-first' } : null;
}

/** “according to X”, “selon X”, “so X”. */
export function sourcePhrase(tokens: readonly Token[], at: number, language: Language): Cue | null {
  const eyes =
    inTheEyesOf(tokens, at, language) ?? ownView(tokens, at, language) ?? fromWithin(tokens, at, language);
  if (eyes !== null) return eyes;
  for (const phrase of language.accordingTo) {
    if (!phrase.every((word, offset) => tokens[at + offset]?.lower === word)) continue;
    const verb = at + phrase.length - 1;
    const written = nounPhraseFrom(tokens, verb + 1, tokens.length, language);
    const subject =
      oblique(tokens, verb + 1, language) ??
      (written === null ? null : namedAfter(tokens, written, language));
    if (subject === null) continue;
    const author = authorOf(tokens, subject, language);
    if (author !== null) return { ...sourceCue(at, verb), to: author.to, subject: author };
    const before = tokens[at - 1];
    const detached = before === undefined || before.kind !== 'word';
    const after = tokens[subject.to];
    const closed =
      after === undefined ||
      after.kind !== 'word' ||
      (after.classes & (Class.preposition | Class.time)) !== 0;
    const risky = phrase.length === 1 && /^(?:so|pour|para|dixit)$/u.test(phrase[0] ?? '');
    if (risky && !(detached && closed && canSpeak(subject, tokens, language))) continue;
    const view = risky && /^(?:pour|para)$/u.test(phrase[0] ?? '');
    return {
      ...sourceCue(at, verb),
      to: subject.to,
      subject,
      ...(view ? ({ strength: 'hint', judging: true } as const) : {}),
    };
  }
  return null;
}

function sourceCue(from: number, verb: number) {
  return {
    verb,
    from,
    form: 'source-phrase',
    strength: 'say',
    judging: false,
    modal: false,
    naming: false,
    continuing: false,
  } as const;
}

/** Of “a report by the Freshwater Trust”, from “a report”: the trust. */
function authorOf(tokens: readonly Token[], document: NounPhrase, language: Language): NounPhrase | null {
  const by = tokens[document.to];
  if (!((language.words.get(document.head) ?? 0) & Class.utterance)) return null;
  if (by === undefined || !/^(?:by|from|von|de|du)$/u.test(by.lower)) return null;
  const author = nounPhraseFrom(tokens, document.to + 1, tokens.length, language);
  if (author === null || author.kind === 'pronoun' || !canSpeak(author, tokens, language)) return null;
  return { ...author, from: document.from };
}

/** “according to him”: the pronoun in the form of a subject. */
function oblique(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  const head = language.obliquePronouns.get(tokens[at]?.lower ?? '');
  const next = tokens[at + 1];
  if (
    head === undefined ||
    (next?.kind === 'word' && !(next.classes & (Class.preposition | Class.auxiliary)))
  )
    return null;
  return pronounPhrase(at, head, false);
}

/** “Merz’s warning that”, “his words”. */
export function utterance(tokens: readonly Token[], at: number, language: Language): Cue | null {
  const author = authorAfter(tokens, at, language);
  if (author !== null) return author;
  for (let left = at - 1; left >= 0 && left >= at - 4; left -= 1) {
    const token = tokens[left];
    if (token === undefined || token.kind !== 'word') return null;
    // “Their commander called such reports ‘lies’”
    if (
      is(token, anyCue) &&
      !is(token, Class.participle | Class.utterance | Class.role) &&
      isEnglish(language)
    )
      return null;
    const pronoun = subjectPronouns.get(token.lower);
    let subject: NounPhrase | null = null;
    if (pronoun !== undefined) {
      subject = pronounPhrase(left, pronoun, pronoun === 'they');
    } else if (token.lower === "'s") {
      subject = nounPhraseBefore(tokens, left, 0, language);
    } else if (token.classes & (Class.preposition | Class.determiner | Class.auxiliary)) return null;
    if (subject === null) continue;
    return { ...utteranceCue, verb: at, from: subject.from, to: at + 1, subject };
  }
  return null;
}

const utteranceCue = {
  form: 'utterance',
  strength: 'call',
  judging: true,
  modal: false,
  naming: false,
  continuing: false,
} as const;

/** “a promise by ministers to ‘turn the tide’”, “calls from teachers for ‘a pause’”. */
function authorAfter(tokens: readonly Token[], at: number, language: Language): Cue | null {
  const of = tokens[at + 1]?.lower ?? '';
  if (!/^(?:by|from|of)$/u.test(of)) return null;
  const subject = nounPhraseFrom(tokens, at + 2, tokens.length, language);
  if (subject === null || !canSpeak(subject, tokens, language)) return null;
  // “The verdict of Joseph Mays: …”
  const goesOn = (of === 'of' ? /^:$/u : /^(?:to|for|that|of|about|as|:)$/u).test(
    tokens[subject.to]?.lower ?? '',
  );
  return goesOn ? { ...utteranceCue, verb: at, from: at, to: subject.to, subject } : null;
}

/** “…” — Albert Einstein: the name after a dash that ends the sentence. */
export function signature(
  tokens: readonly Token[],
  quotation: number,
  language: Language,
): NounPhrase | null {
  let at = quotation + 1;
  const bracket = tokens[at]?.lower === '(';
  if (!isDash(tokens[at]) && !bracket) return null;
  while (isDash(tokens[at]) || tokens[at]?.lower === '(') at += 1;
  const phrase = nounPhraseFrom(tokens, at, tokens.length, language);
  if (phrase === null || phrase.kind !== 'name') return null;
  const after = tokens[phrase.to];
  return after === undefined || after.kind === 'sign' ? phrase : null;
}
