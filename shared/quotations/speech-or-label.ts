import type { Content } from './content.ts';
import { isJudgement, isReportedClause, judgedReach } from './judgements.ts';
import { isEnglish } from './noun-uses.ts';
import type { Relation } from './relation.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';
import { namesWork, wordFor } from './work-nouns.ts';

export type Reading =
  /** Whole sentences somebody said. */
  | 'speech'
  /** Somebody’s words inside a sentence of the writer’s. */
  | 'fragment'
  /** A term, nickname or scare quote. */
  | 'label'
  /** The name of a work. */
  | 'title';

const labelLength = 4;

const soCalled =
  /^(?:so-called|known|called|marked|branded|named|dubbed|nicknamed|labell?ed|termed|titled|entitled|sogenannten?r?s?|genannte?r?n?|dit|dite|llamad[oa]s?|alias|aka)$/u;

const copulas =
  /^(?:is|are|was|were|be|been|being|'s|it's|that's|became|become|seems?|seemed|remains?|as|ist|war|sei|wäre|est|était|es|era|fue)$/u;

/** Whether a copula or “as” leads up to the quotation: it was a “…”, as a “…”. */
function predicates(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 4; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (copulas.test(token.lower)) return true;
    if (token.lower !== 'not' && !(token.classes & (Class.determiner | Class.adverb | Class.intensifier)))
      return false;
  }
  return false;
}

function isNounAfter(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || token.capital || token.lower.endsWith('ing'))
    return false;
  const closed =
    Class.preposition |
    Class.conjunction |
    Class.subordinator |
    Class.relative |
    Class.auxiliary |
    Class.adverb |
    Class.pronoun |
    Class.determiner |
    Class.verb |
    Class.time |
    anyCue;
  return (token.classes & closed) === 0;
}

/** Words before an article after which the quoted words judge rather than name something. */
const attests =
  /^(?:that|had|has|have|having|saw|sees?|seen|needs?|needed|faced?|faces|offered|remains?|dass|habe|hatte|sehe)$/u;

/** “warned of ‘persistent’ inflation”: what is quoted is what is said. */
function isOfSaid(tokens: readonly Token[], at: number, relation: Relation | null): boolean {
  if (relation === null || relation.distance > 1 || relation.cue.strength !== 'say') return false;
  return relation.cue.subject !== null && /^(?:of|against|about)$/u.test(tokens[at - 1]?.lower ?? '');
}

/** “said the union rejected the ‘insulting’ offer”. */
function takesSideIn(tokens: readonly Token[], at: number, relation: Relation | null): boolean {
  if (relation?.cue.strength !== 'say' || relation.cue.subject === null) return false;
  return is(tokens[at - 1], Class.determiner) && is(tokens[at - 2], Class.call);
}

/** Whether a short quotation stands as a noun or adjective of the writer’s own sentence. */
function isLabel(
  tokens: readonly Token[],
  at: number,
  content: Content,
  relation: Relation | null,
  language: Language,
): boolean {
  const { capitalNouns } = language;
  const before = tokens[at - 1];
  const reflexive = is(tokens[at - 2], Class.be) && /^(?:dite?s?)$/u.test(before?.lower ?? '');
  if (
    before !== undefined &&
    !reflexive &&
    soCalled.test(before.lower) &&
    !(relation?.position === 'lead' && !relation.cue.naming)
  )
    return true;
  if (relation?.cue.naming === true && (relation.position === 'lead' || relation.distance <= 1)) return true;
  const asVerb = tokens[at - 2]?.lower === 'to' && is(before, Class.verb);
  const named = is(before, Class.naming) && !is(before, anyCue) && !asVerb;
  // “le mot « rêve »”, unlike „er rechne das Projekt ‚künstlich teuer‘“
  if (named && (isEnglish(language) || content.capital || wordFor.test(before?.lower ?? ''))) return true;
  const judged =
    (relation?.cue.strength === 'call' && relation.distance <= 1) ||
    isOfSaid(tokens, at, relation) ||
    takesSideIn(tokens, at, relation);
  // “a ‘do not disturb’ sign”, “received ‘thank you’ calls”
  if (
    !capitalNouns &&
    content.words <= 3 &&
    !content.terminal &&
    (!content.intensified || (content.finite && is(before, Class.determiner))) &&
    !judged &&
    isNounAfter(tokens[at + 1])
  )
    if (!predicates(tokens, at)) return true;
  if (
    content.words > labelLength ||
    !content.nominal ||
    content.finite ||
    content.firstPerson ||
    content.intensified
  )
    return false;
  if (predicates(tokens, at)) return false;
  if (relation?.position === 'sentence-tag' && content.words === 2 && !content.capital)
    return is(before, Class.determiner);
  if (relation?.position === 'sentence-tag' && content.words < 2 && !content.capital)
    return !(before !== undefined && before.classes & Class.be);
  if (relation?.position === 'sentence-tag' && content.words === 1)
    return before === undefined || before.kind !== 'word';
  if (before === undefined || before.kind !== 'word') return false;
  if (
    relation !== null &&
    (relation.cue.strength === 'call' || relation.cue.judging) &&
    relation.distance <= (isEnglish(language) ? 3 : judgedReach(tokens, at)) &&
    relation.cue.form !== 'utterance'
  )
    return false;
  if (language.capitalNouns && isJudgement(tokens, at, relation)) return false;
  const expressed = !isEnglish(language) && is(before, Class.possessive) && !content.capital;
  if (
    expressed &&
    relation?.position === 'governed' &&
    relation.cue.subject !== null &&
    relation.distance <= 3
  )
    return false;
  if (!isEnglish(language) && isReportedClause(tokens, at, content, relation)) return false;
  const article =
    (before.classes & Class.determiner) !== 0 &&
    !(before.classes & Class.quantifier) &&
    before.lower !== 'no' &&
    before.lower !== 'that';
  // “said that he saw a ‘compelling case’”, unlike “said that they discussed a ‘free zone’”
  const reported =
    relation?.position === 'governed' &&
    relation.cue.strength === 'say' &&
    relation.cue.subject !== null &&
    at - 2 > relation.cue.verb;
  // “said that he was saddened by the ‘senseless killing’”
  const moved =
    /^(?:by|at|about)$/u.test(tokens[at - 2]?.lower ?? '') && tokens[at - 3]?.lower.endsWith('ed') === true;
  if (article)
    return !(
      reported &&
      (moved || is(tokens[at - 2], Class.call) || attests.test(tokens[at - 2]?.lower ?? ''))
    );
  const noun =
    (before.classes &
      ~(
        Class.role |
        Class.organisation |
        Class.nationality |
        Class.place |
        Class.firstName |
        Class.naming
      )) ===
    0;
  const earlier = tokens[at - 2];
  const verbBefore =
    earlier !== undefined &&
    ((earlier.classes & (Class.auxiliary | Class.pronoun)) !== 0 || earlier.lower === 'to') &&
    earlier.lower !== "'s";
  return (
    noun &&
    !verbBefore &&
    content.words <= 3 &&
    (isEnglish(language)
      ? before.capital || isNounAfter(before)
      : content.capital && (before.capital || !capitalNouns))
  );
}

/** Tells speech from labels and titles, given the cue (if any) that claims the quotation. */
export function readingOf(
  tokens: readonly Token[],
  at: number,
  content: Content,
  relation: Relation | null,
  language: Language,
): Reading {
  const { capitalNouns } = language;
  const direct =
    relation !== null &&
    (relation.position === 'colon' ||
      relation.position === 'tag' ||
      (relation.position === 'lead' && relation.cue.strength === 'say'));
  // “an email with the subject line ‘You won.’”
  if (tokens[at - 1]?.lower === 'line' && tokens[at - 2]?.lower === 'subject') return 'title';
  // Su disco número treinta, «Vereda de enfrente», …
  const reach = isEnglish(language) ? 1 : 4;
  const work = tokens[at - 1]?.lower === ',' && namesWork(tokens, at - 1, reach);
  if (work && (content.titleLike || capitalNouns) && content.words <= 8) return 'title';
  // The slogan, “Nothing is thread until it is spun”, hangs there: set between commas like a name.
  if (work && relation?.position !== 'tag' && tokens[at + 1]?.lower === ',') return 'title';
  // Im „Spiegel“ sagte Weber, …
  const running = tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && !content.terminal;
  const small = !isEnglish(language) && !content.capital;
  if (
    relation?.position === 'tag' &&
    running &&
    !small &&
    content.words <= 2 &&
    is(tokens[at - 1], Class.preposition)
  )
    return 'title';
  // Por “Agua de pozo”, un periodista le preguntó …
  if (
    relation?.position === 'tag' &&
    relation.cue.form === 'subject-first' &&
    !isEnglish(language) &&
    is(tokens[at - 1], Class.preposition) &&
    content.capital &&
    !content.terminal &&
    content.words <= labelLength
  )
    return 'title';
  // In “The Plex,” Levy writes that …
  if (
    relation?.position === 'tag' &&
    content.titleLike &&
    content.words > 1 &&
    tokens[at - 1]?.kind === 'word'
  )
    return 'title';
  if (
    direct &&
    !relation.cue.naming &&
    !(content.titleLike && content.words > 1 && relation.position === 'lead' && tokens[at - 1]?.lower !== ',')
  ) {
    if (
      relation.position === 'tag' &&
      !content.terminal &&
      content.words <= labelLength &&
      !(
        language.capitalNouns &&
        relation.cue.judging &&
        relation.cue.from === at + 1 &&
        !is(tokens[at - 1], Class.naming)
      ) &&
      isLabel(tokens, at, content, null, language)
    )
      return 'label';
    return content.sentenceLike || content.capital || relation.position === 'colon' ? 'speech' : 'fragment';
  }
  const before = tokens[at - 1];
  // “We learned it as you did,” she said. “On Twitter.”
  if (content.terminal && content.words > 1 && tokens.every(({ kind }) => kind !== 'word')) return 'speech';
  if (
    content.titleLike &&
    (content.words > 1 || (before !== undefined && before.kind === 'word')) &&
    !(relation !== null && predicates(tokens, at) && content.words <= 1)
  )
    return 'title';
  if (content.sentenceLike && !(before !== undefined && before.classes & Class.naming))
    return content.capital || content.words > 12 ? 'speech' : 'fragment';
  return isLabel(tokens, at, content, relation, language) ? 'label' : 'fragment';
}
