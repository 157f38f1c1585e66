import { isRomance } from './noun-uses.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

/** Verbs before whose infinitive somebody still speaks: “veut croire Paul Martin”, “ha querido subrayar Ana López”. */
const helper =
  /^(?:veut|voulait|voulu|tient|tenait|tenu|souhaite|souhaité|préfère|préféré|aime|aimait|plaît|plaisait|ose|osé|finit|fini|vient|venait|cru|croit|peut|pouvait|doit|devait|dû|pu|va|vont|allait|quiso|quiere|querido|prefiere|prefirió|preferido|suele|solía|acaba|acabó|volvió|vuelve|vuelto|llegó|llegado|insistió|quisieron|quieren|pudo|puede|debe|debió|apresura|apresuró|atreve|atrevió|limita|limitó|empeña|empeñó|conforma|conformó|empresse|empressé|hâte|hâté|contente|contenté|borne|borné|risque|risqué)$/u;

/** “Affirmer”, “dire”, unlike “déclare”. */
export const infinitive =
  /(?:[eia]r)$|^(?:re)?(?:dire|croire|écrire|connaître|reconnaître|promettre|conclure|défendre|répondre|admettre|poursuivre|prendre)$/u;

/** Whether a word is the infinitive of a verb of saying in French or Spanish. */
export function isInfinitive(token: Token | undefined, language: Language): boolean {
  return isRomance(language) && is(token, anyCue) && infinitive.test(token?.lower ?? '');
}

/** Where the verb group begins that ends with the infinitive at `at`: its helper; -1 where it has none. */
export function helperOf(tokens: readonly Token[], at: number, floor: number): number {
  for (let back = at - 1; back >= floor && back > at - 5; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== 'word') return -1;
    if (helper.test(token.lower)) return back;
    const between = Class.preposition | Class.adverb | Class.auxiliary | Class.objectPronoun;
    if (!(token.classes & between) && !/^(?:l'|la|le|les|lo|los|las)$/u.test(token.lower)) return -1;
  }
  return -1;
}
