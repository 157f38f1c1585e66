import { antecedent } from './appositions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { canSpeak } from './speaking.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** German participles that report from the end of their clause; those that are no finite verbs too. */
const onlyParticiple =
  /^(?:kritisiert|gelobt|beschrieben|zurückgewiesen|abgetan|abgelehnt|gewürdigt|begrüßt|gebrandmarkt|gesprochen|genannt|geschildert|gefordert|gerügt|gefeiert|getadelt|verteidigt)$/u;

/** How many words before its participle the auxiliary stands at most. */
const bracketReach = 24;

/** Whether the word reports only behind “hat” or “haben”. */
export function needsBracket(word: string, language: Language): boolean {
  return language.capitalNouns && onlyParticiple.test(word);
}

/** The auxiliary and the subject of a participle that a quotation stands before. */
export interface VerbBracket {
  readonly auxiliary: number;
  readonly subject: NounPhrase;
}

/** „…, der von ‚Touristen‘ gesprochen hatte“: who a clause with its verbs at the end is about; null for another order. */
function verbsAtEnd(tokens: readonly Token[], at: number, language: Language): VerbBracket | null {
  if (!/^(?:hat|haben|hatten?|habe)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let back = at - 2; back >= 0 && back > at - bracketReach; back -= 1) {
    if (tokens[back]?.lower !== ',') continue;
    const opener = tokens[back + 1]?.lower ?? '';
    if (/^(?:der|die|das|welche[rs]?)$/u.test(opener)) {
      const prefix = /^(?:an|ab|auf|aus|ein|vor|zu|zurück|mit|hin|bei|nach|um)$/u.test(
        tokens[back - 1]?.lower ?? '',
      );
      const subject = prefix
        ? nounPhraseBefore(tokens, back - 1, 0, language)
        : antecedent(tokens, back + 1, 0, language);
      return subject !== null && canSpeak(subject, tokens, language)
        ? { auxiliary: back + 1, subject }
        : null;
    }
    const subject = /^(?:dass|weil|nachdem|wie|da|wenn|obwohl)$/u.test(opener)
      ? nounPhraseFrom(tokens, back + 2, at, language)
      : null;
    return subject !== null && canSpeak(subject, tokens, language) ? { auxiliary: back + 1, subject } : null;
  }
  return null;
}

/** „In Bonn hatte er die Jüngeren gewarnt“: who follows the auxiliary that the participle at `at` goes with; null without. */
export function behindAuxiliary(
  tokens: readonly Token[],
  at: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  if (!language.capitalNouns) return null;
  for (let back = at - 1; back >= floor && back > at - bracketReach; back -= 1) {
    const token = tokens[back];
    if (token === undefined || (token.kind === 'sign' && /^[.;:,]$/u.test(token.lower))) return null;
    if (!/^(?:hat|haben|hatten?|habe)$/u.test(token.lower)) continue;
    const next = nounPhraseFrom(tokens, back + 1, at, language);
    return next?.kind === 'pronoun' ? next : null;
  }
  return null;
}

/** “Long hat den Kurs als ‘…’ kritisiert”: the bracket that the participle at `at` closes; null without one. */
export function verbBracket(tokens: readonly Token[], at: number, language: Language): VerbBracket | null {
  if (!language.capitalNouns || tokens[at - 1]?.kind !== 'quotation') return null;
  if (!onlyParticiple.test(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'bezeichnet') return null;
  const closing = verbsAtEnd(tokens, at, language);
  if (closing !== null) return closing;
  for (let back = at - 2; back >= 0 && back > at - bracketReach; back -= 1) {
    const token = tokens[back];
    if (token === undefined || (token.kind === 'sign' && /^[.;:]$/u.test(token.lower))) return null;
    if (!/^(?:hat|haben|hatten?)$/u.test(token.lower)) continue;
    const before = subjectBefore(tokens, back, 0, language);
    if (before !== null && canSpeak(before, tokens, language)) return { auxiliary: back, subject: before };
    const object = tokens.findIndex(
      (one, index) => index > back + 1 && !one.capital && is(one, Class.determiner),
    );
    const after = nounPhraseFrom(tokens, back + 1, object < 0 ? at : Math.min(object, at), language);
    return after !== null && canSpeak(after, tokens, language) ? { auxiliary: back, subject: after } : null;
  }
  return null;
}
