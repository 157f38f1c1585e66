import type { Cue } from './cue.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { isNounUse } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import { sourcePhrase, utterance } from './source-phrases.ts';
import { cueAt } from './verb-cues.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

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
        cues.push({
          verb: at,
          from: subject.from,
          to: at + 1,
          subject,
          form: 'source-phrase',
          strength: 'say',
          judging: false,
          modal: false,
          naming: false,
          continuing: false,
        });
      continue;
    }
    const noun = isNounUse(tokens, at, language);
    if (token.classes & Class.utterance && (noun || !(token.classes & anyCue))) {
      const cue = utterance(tokens, at, language);
      if (cue !== null) cues.push(cue);
      continue;
    }
    if (!(token.classes & anyCue) || noun) continue;
    const cue = cueAt({
      tokens,
      language,
      at,
      token,
      floor,
      previous: cues.findLast((one) => one.form !== 'utterance'),
    });
    if (cue !== null) cues.push(cue);
  }
  return cues;
}
