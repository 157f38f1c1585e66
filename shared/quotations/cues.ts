import type { Cue } from './cue.ts';
import { reporterWithoutVerb } from './impersonal-reports.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish, isNounUse } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import { sourcePhrase, utterance } from './source-phrases.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { cueAt } from './verb-cues.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

function reportAt(verb: number) {
  return { verb, strength: 'say', judging: false, modal: false, naming: false, continuing: false } as const;
}

/** “The Post quoted Ada Long as saying”: whoever is quoted, at the verb by which they are. */
function quotedAs(tokens: readonly Token[], at: number, language: Language): Cue | null {
  if (!/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/u.test(tokens[at]?.lower ?? '')) return null;
  const subject = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  if (subject === null || subject.from !== at + 1 || tokens[subject.to]?.lower !== 'as') return null;
  const verb = subject.to + 1;
  if (!/^(?:saying|telling|writing|calling|describing)$/u.test(tokens[verb]?.lower ?? '')) return null;
  const quoter = nounPhraseBefore(tokens, at, 0, language);
  return {
    ...reportAt(verb),
    from: Math.min(quoter?.from ?? at, at),
    to: verb + 1,
    subject,
    form: 'subject-first',
  };
}

/** How long a quotation is at least, in UTF-16 units, behind which an unknown verb is taken for one of saying. */
const longEnough = 25;

/** “«Mauricio es amigo, no vale», retruca Ana López”: an unknown verb with its subject, directly behind a quotation and its comma. */
function isUnknownTag(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  const quotation = tokens[at - 2];
  if (isEnglish(language) || token === undefined || token.capital || tokens[at - 1]?.lower !== ',')
    return false;
  if (quotation?.kind !== 'quotation' || quotation.end - quotation.start < longEnough) return false;
  if (token.classes & ~Class.verb || token.lower.length < 4 || !finite.get(language.code)?.test(token.lower))
    return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return language.dropsSubject && next?.lower !== ',';
  const subject = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  return (
    subject !== null &&
    (subject.kind !== 'role' || is(next, Class.determiner)) &&
    canSpeak(subject, tokens, language)
  );
}

/** Endings of the third person in the tenses of reports. */
const finite: ReadonlyMap<string, RegExp> = new Map([
  ['de', /(?:t|te|ten)$/u],
  ['fr', /(?:e|ent|it|a|ait)$/u],
  ['es', /(?:a|e|an|en|ó|aba|ía)$/u],
]);

/** All cues of a sentence, in text order. */
export function cuesOf(sentence: Sentence, language: Language): readonly Cue[] {
  const { tokens } = sentence;
  const cues: Cue[] = [];
  let floor = 0;
  let reported = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') {
      if (token.kind === 'quotation' || token.lower === ';') floor = at + 1;
      continue;
    }
    const source = sourcePhrase(tokens, at, language);
    if (source !== null) {
      cues.push(source);
      continue;
    }
    if (language.accordingAfter.has(token.lower)) {
      const subject = nounPhraseBefore(tokens, at, floor, language);
      if (subject !== null)
        cues.push({
          ...reportAt(at),
          from: subject.from,
          to: at + 1,
          subject,
          form: 'source-phrase',
        });
      continue;
    }
    const sure = language.capitalNouns ? reporterWithoutVerb(tokens, at, language) : null;
    if (sure !== null) {
      cues.push({ ...reportAt(at), from: at, to: sure.to + 1, subject: sure, form: 'subject-last' });
      continue;
    }
    const noun = isNounUse(tokens, at, language);
    if (token.classes & Class.utterance && (noun || !(token.classes & anyCue))) {
      const cue = utterance(tokens, at, language);
      if (cue !== null) cues.push(cue);
      continue;
    }
    const unknown = !(token.classes & anyCue) && isUnknownTag(tokens, at, language);
    if (!unknown && (!(token.classes & anyCue) || noun)) continue;
    const verb = unknown ? { ...token, classes: token.classes | Class.say } : token;
    const quoted = quotedAs(tokens, at, language);
    if (quoted !== null) {
      cues.push(quoted);
      reported = quoted.verb;
      continue;
    }
    if (at === reported) continue;
    const cue = cueAt({
      tokens: unknown ? tokens.with(at, verb) : tokens,
      language,
      at,
      token: verb,
      floor,
      previous: cues.findLast((one) => one.form !== 'utterance'),
    });
    if (cue !== null) cues.push(cue);
  }
  return cues;
}
