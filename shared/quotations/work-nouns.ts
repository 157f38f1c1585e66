import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import { anyCue, Class } from './word-classes.ts';

/** Nouns for a word or phrase as such. */
export const wordFor =
  /^(?:mots?|termes?|expression|slogan|devise|palabras?|término|expresión|lema|eslogan|wort|worte|begriff|ausdruck|motto|namen?|titel|sogenannte[nr]?|llamad[oa]s?|dite?s?)$/u;

/** Whether a noun for a work stands at most `reach` words before the comma at `comma`, with no verb between. */
export function namesWork(tokens: readonly Token[], comma: number, reach: number): boolean {
  for (let at = comma - 1; at >= comma - reach; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (is(token, Class.naming)) return true;
    if (is(token, anyCue | Class.verb | Class.auxiliary)) return false;
  }
  return false;
}
