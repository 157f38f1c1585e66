import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

/** How many words after a passive its agent may stand: “was called ‘…’ by X”. */
const agentReach = 14;

/** “described by X”, “was called … by X”: the agent of a passive. */
export function agentAfter(
  tokens: readonly Token[],
  at: number,
  passive: boolean,
  language: Language,
): NounPhrase | null {
  if (!isEnglish(language)) return null;
  // “Called ‘a disgrace’ by the opposition, the bill passed”
  const opens = at === 0 || tokens[at - 1]?.lower === ',';
  const named = /^(?:dubbed|nicknamed|named|known)$/u.test(tokens[at]?.lower ?? '');
  const fronted = opens && !named && tokens[at + 1]?.kind === 'quotation' && tokens[at + 2]?.lower === 'by';
  if (fronted) {
    const agent = nounPhraseFrom(tokens, at + 3, tokens.length, language);
    return agent !== null && canSpeak(agent, tokens, language) ? agent : null;
  }
  for (let by = at + 1; by < tokens.length && by < at + (passive ? agentReach : 2); by += 1) {
    const token = tokens[by];
    if (
      token === undefined ||
      (token.kind === 'sign' && /^[.;:]$/u.test(token.lower)) ||
      (token.classes & anyCue) !== 0
    )
      return null;
    if (token.lower !== 'by') continue;
    const agent = nounPhraseFrom(tokens, by + 1, tokens.length, language);
    return agent !== null && canSpeak(agent, tokens, language) ? agent : null;
  }
  return null;
}

export function isModal(tokens: readonly Token[], group: number, at: number): boolean {
  for (let index = group; index < at; index += 1)
    if (/^(?:will|would|could|should|might|may|must|can|cannot)$/u.test(tokens[index]?.lower ?? ''))
      return true;
  return false;
}

export function isPassive(tokens: readonly Token[], group: number, at: number, language: Language): boolean {
  const token = tokens[at];
  if (!isEnglish(language) || token === undefined || token.classes & Class.participle) return false;
  if (/^(?:concerned|worried|convinced|determined|surprised|agreed|resolved)$/u.test(token.lower))
    return false;
  for (let index = group; index < at; index += 1) if (is(tokens[index], Class.be)) return true;
  return false;
}
