import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import type { Language } from './word-classes.ts';

const oblique =
  /^(?:den|dem|des|einen|einem|eines|(?:sein|ihr|unser|mein|kein|dies|jen|jed|solch|welch)(?:en|em|es)|beim|im|vom|zum|zur)$/u;

/** Whether the article of a German noun phrase tells that it is no subject: „den Plan“, „ihren Abschied“. */
export function isOblique(tokens: readonly Token[], phrase: NounPhrase, { capitalNouns }: Language): boolean {
  if (!capitalNouns || phrase.kind === 'pronoun') return false;
  const first = tokens[phrase.from]?.lower ?? '';
  // „dieses Haus“, „jedes Kind“ may be one.
  return oblique.test(first) && !/^(?:dieses|jenes|jedes|solches|welches)$/u.test(first);
}
