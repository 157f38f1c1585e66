import type { Cue } from './cue.ts';
import type { Token } from './tokens.ts';
import type { Language } from './word-classes.ts';

/** A verb in its sentence, with the cue before it. */
export interface Frame {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly at: number;
  readonly token: Token;
  readonly floor: number;
  readonly previous: Cue | undefined;
}
