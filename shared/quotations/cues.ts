import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { canSpeak, clauseSubject, isDash, namedAfter, subjectAfter, subjectBefore, verbGroupStart } from './subjects.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { Class, anyCue, list } from './word-classes.ts';
import type { Language } from './word-classes.ts';

/** A place in a sentence that attributes words to somebody. */
export interface Cue {
  /** Index of the verb, or of the last word of a phrase like “according to”. */
  readonly verb: number;
  /** Indices that verb and subject cover together, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly subject: NounPhrase | null;
  readonly form: 'subject-first' | 'subject-last' | 'participle' | 'source-phrase' | 'utterance' | 'passive';
  readonly strength: 'say' | 'call' | 'hint';
  /** Whether the verb can pass judgement in quoted words, besides reporting speech. */
  readonly judging: boolean;
  /** Whether the verb only might or will be: would respond, could argue. */
  readonly modal: boolean;
  /** “a group called”: what follows is a name. */
  readonly naming: boolean;
  /** “he added”: the speaker of before goes on. */
  readonly continuing: boolean;
}

const subjectPronouns = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
  ['my', 'i'],
]);

/** How many words after a passive its agent may stand: “was called ‘…’ by X”. */
const agentReach = 14;

/** Verbs that are never inverted away from a quotation, since their object follows. */
const neverInverted = new Set(['told', 'tells', 'tell', 'informed', 'reassured', 'assured', 'urged', 'called', 'accused']);
const needsIt = new Set(['put', 'puts', 'putting']);
const needsOn = new Set(['go', 'goes', 'went', 'going']);
const namesThings = /^(?:called|named|titled|dubbed|labell?ed|known|nicknamed|entitled|genannt|namens|intitulée?|appelée?|llamad[oa]|titulad[oa])$/u;

function strengthOf(classes: number): Cue['strength'] {
  if (classes & Class.say) return 'say';
  return classes & Class.call ? 'call' : 'hint';
}

function isEnglish(language: Language): boolean {
  return language.code === 'en';
}

/** Whether a word that may be a reporting verb is a noun or adjective here. */
function isNounUse(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  if (token.capital && at > 0 && before?.kind === 'word') return true;
  if (language.capitalNouns || !isEnglish(language)) {
    return token.capital && at > 0 && before?.kind !== 'quotation' && before?.kind !== 'sign';
  }
  const base = !/(?:ed|ing)$/u.test(token.lower);
  if (before === undefined || before.kind !== 'word') return false;
  if (before.lower === "'s" || before.classes & Class.determiner) {
    if (before.classes & (Class.pronoun | Class.objectPronoun | Class.relative)) return false;
    if (before.classes & Class.quantifier && next?.classes !== undefined && !(next.classes & Class.preposition)) return false;
    if (token.classes & Class.say && /^(?:said|told|wrote)$/u.test(token.lower) && before.lower !== 'the') return false;
    return true;
  }
  if (before.classes & Class.preposition && before.lower !== 'to' && !(before.classes & Class.subordinator)) return base;
  if (base && next !== undefined && next.classes & Class.say && !(next.classes & Class.participle)) return true;
  return false;
}

/** Verbs that report speech only beside a quotation: “…,” returned my uncle. */
const onlyBeside = new Set(
  list(`returned returns began begins begin beginning read reads reading laughed laughs laughing smiled smiles nodded nods grinned
    shrugged sighed sighs resumed pursued sang went goes going snapped ventured sneered frowned sniffed winced beamed
    lacht lachte nickte lächelte fuhr setzte sourit souri sonrió rió`),
);

function isNearQuotation(tokens: readonly Token[], at: number): boolean {
  for (let index = Math.max(0, at - 8); index <= at + 4; index += 1) if (tokens[index]?.kind === 'quotation' || tokens[index]?.lower === ':') return true;
  return false;
}

interface Frame {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly at: number;
  readonly token: Token;
  readonly floor: number;
  readonly previous: Cue | undefined;
}

/** Form and subject of the reporting verb at `frame.at`, or null if the word is no cue here. */
function cueAt(frame: Frame): Cue | null {
  const { tokens, at, token, floor, language } = frame;
  const next = tokens[at + 1];
  if (needsIt.has(token.lower) && next?.lower !== 'it') return null;
  if (needsOn.has(token.lower) && next?.lower !== 'on') return null;
  if (onlyBeside.has(token.lower) && !isNearQuotation(tokens, at)) return null;
  const group = verbGroupStart(tokens, at, floor);
  const base = {
    verb: at,
    strength: strengthOf(token.classes),
    judging: (token.classes & Class.call) !== 0,
    modal: isModal(tokens, group, at),
    naming: namesThings.test(token.lower) && next?.kind === 'quotation' && !afterRelativeObject(tokens, group, floor),
    continuing: (token.classes & Class.continuing) !== 0,
  } as const;
  const passive = isPassive(tokens, group, at, language);
  const agent = agentAfter(tokens, at, passive, language);
  if (agent !== null || passive) {
    return { ...base, from: group, to: Math.max(at + 1, agent?.to ?? 0), subject: agent, form: 'passive' };
  }
  if (tokens[group - 1]?.lower === 'to' && isEnglish(language)) {
    const main = tokens[group - 2]?.lower === 'on' ? group - 3 : group - 2;
    const mainVerb = tokens[main];
    if (mainVerb !== undefined && /^(?:declin|refus|fail|unable|reluctan|hesitat|declined)/u.test(mainVerb.lower)) return null;
    const subject = mainVerb === undefined ? null : subjectBefore(tokens, main, floor, language);
    if (subject !== null) return { ...base, from: subject.from, to: at + 1, subject, form: 'subject-first' };
  }
  if (token.classes & Class.participle || tokens[group - 1]?.lower === 'to') {
    return { ...base, from: group, to: at + 1, subject: subjectOfParticiple(frame, group), form: 'participle' };
  }
  const before = subjectBefore(tokens, at, floor, language);
  const beside = tokens[group - 1]?.kind === 'quotation' || (tokens[group - 1]?.lower === ',' && tokens[group - 2]?.kind === 'quotation');
  const after = canInvert(frame, group) ? subjectAfter(tokens, at, beside || language.freeInversion, language) : null;
  const inverted = after !== null && ((beside && !isBare(after, tokens)) || canSpeak(after, tokens, language)) && prefersAfter(frame, group, before, after);
  if (inverted) return { ...base, from: group, to: after.to, subject: after, form: 'subject-last' };
  if (before !== null) {
    if (!agrees(token, before, tokens, group, at, language)) return null;
    let from = Math.min(before.from, group);
    while (language.elision && before.kind === 'pronoun' && ((tokens[from - 1]?.classes ?? 0) & Class.auxiliary) !== 0) from -= 1;
    return { ...base, from, to: at + 1, subject: before, form: 'subject-first' };
  }
  if (language.dropsSubject && beside) return { ...base, from: group, to: at + 1, subject: null, form: 'subject-last' };
  const coordinated = coordinatedSubject(frame, group);
  if (coordinated === null && isEnglish(language) && /^[a-z]+[^ds]$/u.test(token.lower)) return null;
  return { ...base, from: group, to: at + 1, subject: coordinated, form: 'participle' };
}

/** A common noun without article: “recalls storms” has an object, not a subject. */
function isBare(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const first = tokens[phrase.from];
  return phrase.kind === 'role' && first !== undefined && !first.capital && !(first.classes & (Class.determiner | Class.quantifier));
}

/** “what Merz called”, “which he described as”: the object stands before the subject. */
function afterRelativeObject(tokens: readonly Token[], group: number, floor: number): boolean {
  for (let at = group - 1; at >= floor && at > group - 8; at -= 1) {
    if (/^(?:what|which|that|was|ce|que|lo)$/u.test(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** “described by X”, “was called … by X”: the agent of a passive. */
function agentAfter(tokens: readonly Token[], at: number, passive: boolean, language: Language): NounPhrase | null {
  if (!isEnglish(language)) return null;
  for (let by = at + 1; by < tokens.length && by < at + (passive ? agentReach : 2); by += 1) {
    const token = tokens[by];
    if (token === undefined || (token.kind === 'sign' && /^[.;:]$/u.test(token.lower)) || (token.classes & anyCue) !== 0) return null;
    if (token.lower !== 'by') continue;
    const agent = nounPhraseFrom(tokens, by + 1, tokens.length, language);
    return agent !== null && canSpeak(agent, tokens, language) ? agent : null;
  }
  return null;
}

function isModal(tokens: readonly Token[], group: number, at: number): boolean {
  for (let index = group; index < at; index += 1) if (/^(?:will|would|could|should|might|may|must|can|cannot)$/u.test(tokens[index]?.lower ?? '')) return true;
  return false;
}

function isPassive(tokens: readonly Token[], group: number, at: number, language: Language): boolean {
  const token = tokens[at];
  if (!isEnglish(language) || token === undefined || token.classes & Class.participle) return false;
  if (/^(?:concerned|worried|convinced|determined|surprised|agreed|resolved)$/u.test(token.lower)) return false;
  for (let index = group; index < at; index += 1) if ((tokens[index]?.classes ?? 0) & Class.be) return true;
  return false;
}

function subjectOfParticiple(frame: Frame, group: number): NounPhrase | null {
  const { tokens, floor, language, previous, at } = frame;
  const own = nounPhraseBefore(tokens, group, floor, language);
  const opener = own === null ? undefined : tokens[own.from - 1];
  if (own !== null && own.kind !== 'pronoun' && opener !== undefined && /^(?:with|,)$/u.test(opener.lower) && canSpeak(own, tokens, language)) return own;
  if (previous?.subject && previous.form !== 'passive') return previous.subject;
  const early = clauseSubject(tokens, 0, group, language);
  if (early !== null) return early;
  return clauseSubject(tokens, at + 1, tokens.length, language) ?? clauseSubject(tokens, floor, group, language);
}

/** “Merz shrugged and said”, “opened the meeting, then warned”: the subject of the verb before. */
function coordinatedSubject(frame: Frame, group: number): NounPhrase | null {
  const { tokens, language, previous } = frame;
  if (previous?.subject && previous.form !== 'passive') return previous.subject;
  return clauseSubject(tokens, 0, group, language);
}

function canInvert(frame: Frame, group: number): boolean {
  const { tokens, token, language, floor } = frame;
  if (!(token.classes & Class.say) && !language.freeInversion) return false;
  if (isEnglish(language) && neverInverted.has(token.lower)) return false;
  const before = tokens[group - 1];
  if (before === undefined || group - 1 < floor || before.kind !== 'word') return true;
  return language.freeInversion || (before.classes & (Class.adverb | Class.subordinator | Class.time)) !== 0;
}

function prefersAfter(frame: Frame, group: number, before: NounPhrase | null, after: NounPhrase): boolean {
  const { tokens, language } = frame;
  const left = tokens[group - 1];
  if (before === null || left?.kind === 'quotation' || (left?.lower === ',' && tokens[group - 2]?.kind === 'quotation')) return true;
  if (left !== undefined && left.kind !== 'word') return after.to >= tokens.length || tokens[after.to]?.kind === 'sign';
  if (!language.freeInversion) return false;
  return !canSpeak(before, tokens, language) || (before.kind === 'role' && before.to === group && before.plural);
}

/** Whether a verb form that is also a noun agrees with its supposed subject: officials say, Merz says. */
function agrees(token: Token, subject: NounPhrase, tokens: readonly Token[], group: number, at: number, language: Language): boolean {
  if (!isEnglish(language) || group < at) return true;
  if (/(?:ed|said|told|wrote|spoke|thought|felt|began|sang|sought|read|put|went|meant|swore|held|made|saw|found|gave|took|heard|knew|shown?)$/u.test(token.lower)) return true;
  const third = /s$/u.test(token.lower);
  if (subject.kind === 'pronoun') return third === /^(?:he|she|it|one)$/u.test(subject.head) || !/^(?:he|she|it)$/u.test(subject.head);
  const conjoined = tokens.slice(subject.from, subject.to).some((one) => one.lower === 'and');
  if (third) return !subject.plural || subject.kind === 'name';
  return subject.plural || conjoined || subject.kind === 'name';
}

/** “according to X”, “selon X”, “so X”. */
function sourcePhrase(tokens: readonly Token[], at: number, language: Language): Cue | null {
  for (const phrase of language.accordingTo) {
    if (!phrase.every((word, offset) => tokens[at + offset]?.lower === word)) continue;
    const verb = at + phrase.length - 1;
    const written = nounPhraseFrom(tokens, verb + 1, tokens.length, language);
    const subject = oblique(tokens, verb + 1, language) ?? (written === null ? null : namedAfter(tokens, written, language));
    if (subject === null) continue;
    const before = tokens[at - 1];
    const detached = before === undefined || before.kind !== 'word';
    const after = tokens[subject.to];
    const closed = after === undefined || after.kind !== 'word' || (after.classes & (Class.preposition | Class.time)) !== 0;
    const risky = phrase.length === 1 && /^(?:so|pour|para|dixit)$/u.test(phrase[0] ?? '');
    if (risky && !(detached && closed && canSpeak(subject, tokens, language))) continue;
    return {
      verb,
      from: at,
      to: subject.to,
      subject,
      form: 'source-phrase',
      strength: 'say',
      judging: false, modal: false,
      naming: false,
      continuing: false,
    };
  }
  return null;
}

/** “according to him”: the pronoun in the form of a subject. */
function oblique(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  const head = language.obliquePronouns.get(tokens[at]?.lower ?? '');
  const next = tokens[at + 1];
  if (head === undefined || (next?.kind === 'word' && !(next.classes & (Class.preposition | Class.auxiliary)))) return null;
  return { from: at, to: at + 1, kind: 'pronoun', nameFrom: at, nameTo: at + 1, head, plural: false };
}

/** “Merz’s warning that”, “his words”. */
function utterance(tokens: readonly Token[], at: number, language: Language): Cue | null {
  for (let left = at - 1; left >= 0 && left >= at - 4; left -= 1) {
    const token = tokens[left];
    if (token === undefined || token.kind !== 'word') return null;
    const pronoun = subjectPronouns.get(token.lower);
    let subject: NounPhrase | null = null;
    if (pronoun !== undefined) {
      subject = { from: left, to: left + 1, kind: 'pronoun', nameFrom: left, nameTo: left + 1, head: pronoun, plural: pronoun === 'they' };
    } else if (token.lower === "'s") {
      subject = nounPhraseBefore(tokens, left, 0, language);
    } else if (token.classes & (Class.preposition | Class.determiner | Class.auxiliary)) return null;
    if (subject === null) continue;
    return { verb: at, from: subject.from, to: at + 1, subject, form: 'utterance', strength: 'call', judging: true, modal: false, naming: false, continuing: false };
  }
  return null;
}

/** All cues of a sentence, in text order. */
export function cuesOf(sentence: Sentence, language: Language): readonly Cue[] {
  const { tokens } = sentence;
  const cues: Cue[] = [];
  let floor = 0;
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
        cues.push({ verb: at, from: subject.from, to: at + 1, subject, form: 'source-phrase', strength: 'say', judging: false, modal: false, naming: false, continuing: false });
      continue;
    }
    const noun = isNounUse(tokens, at, language);
    if (token.classes & Class.utterance && (noun || !(token.classes & anyCue))) {
      const cue = utterance(tokens, at, language);
      if (cue !== null) cues.push(cue);
      continue;
    }
    if (!(token.classes & anyCue) || noun) continue;
    const cue = cueAt({ tokens, language, at, token, floor, previous: cues.at(-1) });
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** “…” — Albert Einstein: the name after a dash that ends the sentence. */
export function signature(tokens: readonly Token[], quotation: number, language: Language): NounPhrase | null {
  let at = quotation + 1;
  const bracket = tokens[at]?.lower === '(';
  if (!isDash(tokens[at]) && !bracket) return null;
  while (isDash(tokens[at]) || tokens[at]?.lower === '(') at += 1;
  const phrase = nounPhraseFrom(tokens, at, tokens.length, language);
  if (phrase === null || phrase.kind !== 'name') return null;
  const after = tokens[phrase.to];
  return after === undefined || after.kind === 'sign' ? phrase : null;
}
