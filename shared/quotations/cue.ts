import type { NounPhrase } from './noun-phrase.ts';

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
