import { namedAfter } from './appositions.ts';
import type { Cue } from './cue.ts';
import { isImpersonalReport, sourceOfReport } from './impersonal-reports.ts';
import { helperOf, isInfinitive } from './infinitives.ts';
import { isInscribed } from './inscriptions.ts';
import { canInvert, invertedPronoun, isBare, prefersAfter, standsBeside } from './inversions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { agrees, isEnglish } from './noun-uses.ts';
import { agentAfter, isModal, isPassive } from './passives.ts';
import { canSpeak } from './speaking.ts';
import { clauseSubject, subjectAfter, subjectBefore, verbGroupStart } from './subjects.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { behindAuxiliary, needsBracket, verbBracket } from './verb-brackets.ts';
import type { Frame } from './verb-frame.ts';
import { isIdle, namesThings } from './verb-habits.ts';
import { anyCue, Class } from './word-classes.ts';

const refuses = /^(?:declin|refus|fail|unable|reluctan|hesitat)/u;

/** “…,” X agreed. */
function tagsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || next.kind !== 'word';
}

/** “…,” agreed X speaks; “X agreed to provide” does not. */
function strengthOf(tokens: readonly Token[], at: number, group: number): Cue['strength'] {
  const classes = tokens[at]?.classes ?? 0;
  // „hält dem entgegen, …“
  const counters =
    /^(?:hält|hielt|halten)$/u.test(tokens[at]?.lower ?? '') &&
    tokens.slice(at + 1, at + 6).some(({ lower }) => /^(?:entgegen|fest|dagegen)$/u.test(lower));
  if (counters) return 'say';
  const thinks = (classes & Class.hint) !== 0 && !standsBeside(tokens, group) && !tagsAlone(tokens, at);
  if (classes & Class.say && !thinks) return 'say';
  return classes & Class.call ? 'call' : 'hint';
}

type Base = Pick<Cue, 'verb' | 'strength' | 'judging' | 'modal' | 'naming' | 'continuing'>;

function baseOf({ tokens, at, token, floor }: Frame, group: number): Base {
  // “dubbed the ‘sky tax’”
  const article =
    /^(?:dubbed|nicknamed|named|known)$/u.test(token.lower) && is(tokens[at + 1], Class.determiner);
  const names = namesThings.test(token.lower) && tokens[article ? at + 2 : at + 1]?.kind === 'quotation';
  return {
    verb: at,
    strength: strengthOf(tokens, at, group),
    judging: is(token, Class.call),
    modal: isModal(tokens, group, at),
    naming:
      names &&
      !(
        /^appelée?s?$/u.test(token.lower) && /^(?:a|ont|avait|avaient)$/u.test(tokens[at - 1]?.lower ?? '')
      ) &&
      !afterRelativeObject(tokens, group, floor),
    continuing: is(token, Class.continuing),
  };
}

/** “used to say”, “went on to warn”: the subject of the verb before; null where it “declined to say”. */
function infinitiveCue(frame: Frame, base: Base, group: number): Cue | null {
  const { tokens, at, floor, language } = frame;
  const main = tokens[group - 2]?.lower === 'on' ? group - 3 : group - 2;
  const subject = tokens[main] === undefined ? null : subjectBefore(tokens, main, floor, language);
  if (subject !== null) return { ...base, from: subject.from, to: at + 1, subject, form: 'subject-first' };
  return { ...base, from: group, to: at + 1, subject: subjectOfParticiple(frame, group), form: 'participle' };
}

/** The cue of a finite verb, with the subject before or after it. */
function finiteCue(frame: Frame, base: Base, group: number): Cue | null {
  const { tokens, at, token, floor, language } = frame;
  const asTold = language.code === 'es' && /^(?:según|como)$/u.test(tokens[group - 1]?.lower ?? '');
  const before = asTold
    ? null
    : (behindAuxiliary(tokens, at, floor, language) ?? subjectBefore(tokens, at, floor, language));
  const beside = standsBeside(tokens, group);
  const invertible = canInvert(frame, group);
  const after = invertible ? subjectAfter(tokens, at, beside || language.freeInversion, language) : null;
  const object = after?.head === 'it' && !beside && isEnglish(language);
  if (
    after !== null &&
    !object &&
    ((beside && !isBare(after, tokens)) || canSpeak(after, tokens, language))
  ) {
    if (prefersAfter(frame, group, before, after))
      return { ...base, from: group, to: after.to, subject: after, form: 'subject-last' };
  }
  // “posted a picture captioned ‘home at last’”
  if (before?.kind === 'role' && /^(?:captioned|headlined|labell?ed|signed)$/u.test(token.lower)) {
    const poster = canSpeak(before, tokens, language)
      ? null
      : clauseSubject(tokens, 0, before.from, language);
    if (poster !== null) return { ...base, from: group, to: at + 1, subject: poster, form: 'participle' };
  }
  const inverted = before === null ? null : invertedPronoun(frame, before);
  if (inverted !== null)
    return { ...base, from: at, to: inverted.to, subject: inverted, form: 'subject-first' };
  if (before !== null) {
    // “heard the man shout”
    const perceived = /^(?:hear|heard|hears|hearing|saw|see|seeing|watched|watching)$/u.test(
      tokens[before.from - 1]?.lower ?? '',
    );
    if (!perceived && !agrees(token, before, tokens, group, at, language)) return null;
    let from = Math.min(before.from, group);
    if (language.elision && before.kind === 'pronoun')
      while (is(tokens[from - 1], Class.auxiliary)) from -= 1;
    return { ...base, from, to: at + 1, subject: before, form: 'subject-first' };
  }
  if (language.dropsSubject && (beside || asTold))
    return { ...base, from: group, to: at + 1, subject: null, form: 'subject-last' };
  const subject = coordinatedSubject(frame, group);
  if (subject === null && isEnglish(language) && /^[a-z]+[^ds]$/u.test(token.lower)) return null;
  return { ...base, from: group, to: at + 1, subject, form: 'participle' };
}

/** “he can be heard shouting”: the subject of the verb of perception. */
function overheardCue(frame: Frame, base: Base, group: number): Cue | null {
  const { tokens, at, floor, language } = frame;
  let perceived = group - 1;
  // “could be heard on the recording saying”
  while (perceived > group - 6 && perceived > floor && isCircumstance(tokens, perceived)) perceived -= 1;
  if (!/^(?:heard|seen|overheard|filmed|recorded)$/u.test(tokens[perceived]?.lower ?? '')) return null;
  const auxiliaries = verbGroupStart(tokens, perceived, floor);
  if (auxiliaries === perceived) return null;
  const subject = subjectBefore(tokens, perceived, floor, language);
  return subject === null
    ? null
    : { ...base, modal: false, from: subject.from, to: at + 1, subject, form: 'subject-first' };
}

/** Whether a word can stand between “heard” and “saying”: “on the recording”. */
function isCircumstance(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !is(token, anyCue | Class.verb | Class.be | Class.auxiliary | Class.pronoun | Class.relative)
  );
}

/** Form and subject of the reporting verb at `frame.at`, or null if the word is no cue here. */
export function cueAt(frame: Frame): Cue | null {
  const { tokens, at, token, floor, language } = frame;
  if (isIdle(tokens, at)) return null;
  // “para decir”, “de souligner”: only behind a helper, or where French adds to what was said.
  const bare = isInfinitive(token, language) && helperOf(tokens, at, floor) < 0;
  if (bare && !/^(?:dire|decir)$/u.test(token.lower)) return null;
  const group = verbGroupStart(tokens, at, floor);
  const base = baseOf(frame, group);
  // “Preguntado por su futuro, Soto fue tajante”: whoever is asked says nothing yet.
  if (at === 0 && /^(?:preguntad|cuestionad|interrogée?|questionnée?|befragt)/u.test(token.lower))
    return null;
  if (isImpersonalReport(tokens, at)) {
    const subject = sourceOfReport(tokens, at, language);
    return {
      ...base,
      from: Math.min(subject?.from ?? group, group),
      to: Math.max(subject?.to ?? 0, at + 2),
      subject,
      form: 'subject-last',
    };
  }
  const bracket = verbBracket(tokens, at, language);
  if (bracket !== null) {
    const { auxiliary, subject } = bracket;
    return {
      ...base,
      strength: 'call',
      judging: true,
      verb: auxiliary,
      from: subject.from,
      to: auxiliary + 1,
      subject,
      form: 'subject-first',
    };
  }
  if (needsBracket(token.lower, language) && !is(token, Class.say)) return null;
  const passive = isPassive(tokens, group, at, language);
  const agent = agentAfter(tokens, at, passive, language);
  if (agent !== null || passive) {
    const to = Math.max(at + 1, agent?.to ?? 0);
    const naming = base.naming && agent === null;
    return { ...base, naming, from: group, to, subject: agent, form: 'passive' };
  }
  if (tokens[group - 1]?.lower === 'to' && isEnglish(language)) {
    return refuses.test(tokens[group - 2]?.lower ?? '') ? null : infinitiveCue(frame, base, group);
  }
  const overheard = overheardCue(frame, base, group);
  if (overheard !== null) return overheard;
  if (!is(token, Class.participle)) return finiteCue(frame, base, group);
  return { ...base, from: group, to: at + 1, subject: subjectOfParticiple(frame, group), form: 'participle' };
}

/** “what Merz called”, “which he described as”: the object stands before the subject. */
function afterRelativeObject(tokens: readonly Token[], group: number, floor: number): boolean {
  for (let at = group - 1; at >= floor && at > group - 8; at -= 1) {
    if (/^(?:what|which|that|was|ce|que|lo)$/u.test(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

function subjectOfParticiple(frame: Frame, group: number): NounPhrase | null {
  const { tokens, floor, language, previous, at } = frame;
  const own = nounPhraseBefore(tokens, group, floor, language);
  // “held a banner reading ‘No more’”
  if (own !== null && isInscribed(own, tokens)) return own;
  const opener = own === null ? undefined : tokens[own.from - 1];
  if (
    own !== null &&
    own.kind !== 'pronoun' &&
    opener !== undefined &&
    /^(?:with|,)$/u.test(opener.lower) &&
    canSpeak(own, tokens, language)
  )
    return own;
  if (previous?.subject && previous.form !== 'passive') return previous.subject;
  // “Calling it ‘a lie’, Ada Long resigned”
  if (group === 0) {
    const comma = tokens.findIndex(
      (one, index) => index > at && (one.kind === 'quotation' || one.lower === ','),
    );
    const main = comma < 0 ? null : clauseSubject(tokens, comma + 1, tokens.length, language);
    if (main !== null) return namedAfter(tokens, main, language);
  }
  const early = clauseSubject(tokens, 0, group, language);
  if (early !== null) return namedAfter(tokens, early, language);
  return (
    clauseSubject(tokens, at + 1, tokens.length, language) ?? clauseSubject(tokens, floor, group, language)
  );
}

/** “Merz shrugged and said”, “opened the meeting, then warned”: the subject of the verb before. */
function coordinatedSubject(frame: Frame, group: number): NounPhrase | null {
  const { tokens, language, previous } = frame;
  const speaks = previous?.subject && !isInscribed(previous.subject, tokens) ? previous : undefined;
  if (speaks?.subject && speaks.form !== 'passive' && speaks.form !== 'source-phrase') return speaks.subject;
  // “Anunció una recompensa y aseguró que …”
  if (language.dropsSubject && previous?.subject === null && previous.form !== 'passive') return null;
  // “According to people in the room, Long stood up and said”
  const subject = clauseSubject(tokens, 0, group, language);
  // “It was there that Ada Long rose and said”
  const that =
    subject?.head === 'it' ? tokens.findIndex(({ lower }, at) => at > subject.to && lower === 'that') : -1;
  const inner = that > 0 && that < group ? clauseSubject(tokens, that + 1, group, language) : null;
  return inner ?? subject ?? previous?.subject ?? null;
}
