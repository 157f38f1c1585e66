import { nationOf } from './demonyms.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/**
 * German, French and Spanish news hardly names anybody twice running: who was Karl Weber is “der CDU-Chef” next, “le
 * Lyonnais” or “el técnico vizcaíno”. Here is what tells such a noun from one for somebody else.
 */

/** Nouns for somebody whom a text need not have named: there is one such in every court, family or street. */
const others: ReadonlyMap<string, RegExp> = new Map([
  [
    'de',
    /(?:sprecher|richter|anwalt|anwält|verteidiger|zeuge|zeug|angeklagte|beschuldigte|verdächtige|opfer|vater|mutter|bruder|schwester|sohn|tochter|ehemann|ehefrau|witwe|witwer|mann|frau|arzt|ärzt|polizist|beamte|fahrer|nachbar|anwohner|besitzer|wirt|pfarrer|papst|könig|kaiser|kellner|lehrer|schüler|student|kunde|kundin|kollege|kollegin|freund|moderator|reporter|journalist|übersetzer|dolmetscher|vermieter|mieter|täter|schiedsrichter|gutachter|veranstalter|betreiber|hersteller|händler|versicherer|bauer|bäuerin|portier|notar|patient)(?:in)?[ns]?$/u,
  ],
  [
    'fr',
    /^(?:juge|avocate?|procureure?|témoin|accusée?|prévenue?|victime|suspecte?|mère|père|fils|fille|frère|sœur|mari|épouse|femme|homme|veuve|veuf|policier|policière|gendarme|médecin|infirmi(?:er|ère)|source|voisine?|conduct(?:eur|rice)|clien(?:t|te)|journaliste|pape|roi|reine|curé|notaire|greffi(?:er|ère)|interprète|passante?|garçon|enfant|bébé|propriétaire|locataire|patron(?:ne)?|porte-parole|arbitre|organisat(?:eur|rice)|professeure?|élève|étudiante?|patiente?|collègue|amie?|modérat(?:eur|rice)|vieux|vieille)$/u,
  ],
  [
    'es',
    /^(?:juez|abogad[oa]|jueza|fiscal|testigo|acusad[oa]|procesad[oa]|víctima|sospechos[oa]|madre|padre|hij[oa]|herman[oa]|marido|espos[oa]|mujer|hombre|viud[oa]|policía|agente|guardia|médic[oa]|enfermer[oa]|fuente|vecin[oa]|conductora?|cliente|periodista|papa|rey|reina|cura|sacerdote|notari[oa]|intérprete|niñ[oa]|chic[oa]|dueñ[oa]|propietari[oa]|portavoz|vocer[oa]|árbitro|profesora?|alumn[oa]|estudiante|paciente|colega|amig[oa]|moderadora?|viej[oa]|abuel[oa]|soldado|camarer[oa]|jurado|trabajadora?)$/u,
  ],
]);

/** Party or faction before a hyphen: „der CDU-Politiker“, „die Grünen-Abgeordnete“. */
const faction =
  /^(?:cdu|csu|spd|fdp|afd|bsw|övp|spö|fpö|neos|svp|sp|gruene|grünen|linken|unions|cdu\/csu|pds|npd|mitte|glp)-/u;

/** Somebody by town, region or nation: „die Wienerin“, “le Toulousain”, “el uruguayo”. */
const origins: ReadonlyMap<string, RegExp> = new Map([
  [
    'de',
    /(?:[a-zäöüß]{3}er(?:in)?|ose|osin|anzösin|deutsche[rn]?|russ(?:e|in)|finn(?:e|in)|schwed(?:e|in)|dän(?:e|in)|pol(?:e|in)|türk(?:e|in)|brit(?:e|in)|franzose|portugies(?:e|in)|chines(?:e|in)|griech(?:e|in)|kroat(?:e|in)|serb(?:e|in)|tschech(?:e|in)|slowak(?:e|in)|ungar(?:in)?|schotte|schottin|ire|irin)$/u,
  ],
  [
    'fr',
    /^\p{L}{3,}(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|and|ande|ard|arde|ote|in|ine|ol|ole|que|sse)$/u,
  ],
  [
    'es',
    /^\p{L}{3,}(?:an[oa]|ense|eñ[oa]|in[oa]|és|esa|ol|ola|uay[oa]|ín[oa]|arra|ec[oa]|ac[oa]|eg[oa]|ic[oa])$/u,
  ],
]);

const definite = new Set("der die dieser diese le la l' ce cet cette el este esta ese esa".split(' '));

/** “Ce père de deux enfants”, “cette mère”: whoever the text has just named. */
const pointing = new Set(['dieser', 'diese', 'ce', 'cet', 'cette', 'este', 'esta', 'ese', 'esa']);

/** „Der Coach des FC Norderelbe“, “le gardien du FC Nantes”: with their club they are named as often as without. */
const sporting =
  /^(?:chef)?(?:trainer|coach|kapitän|torwart|torhüter|stürmer|spielführer|entraîneu(?:r|se)|sélectionneur|capitaine|leader|coureur|grimpeur|sprinteur|pilote|gardien|attaquant|buteur|entrenadora?|técnico|míster|capit(?:án|ana)|delanter[oa]|porter[oa]|guardameta)(?:in)?$/u;

/** By what they head: “le chef de l’État”, “el jefe del Ejecutivo”. */
const headOfState =
  /^(?:chef|cheffe|jefe|jefa) (?:de l' (?:état|etat|exécutif)|du gouvernement|de la diplomatie|du parti|del (?:ejecutivo|gobierno|estado|partido)|de gobierno|de estado|de la diplomacia)$/u;

/** How many words such a phrase has at most, its article among them. */
const longest = 4;

/** What may stand beside the noun: “l’ancien joueur”, „der frühere Kanzler“, “el exjugador”. */
const formerly =
  /^(?:anciens?|ancienne|haute?|grande?|también|jeune|ex|vétéran|frühere|früherer|ehemalige|ehemaliger|einstige|langjährige|junge|grüne|linke|parteilose|gebürtige|[a-zäöü]+fache|\d+-jährige[rn]?|delegad[oa]|ejecutiv[oa]|antigu[oa]|veteran[oa]|joven|exjugador)$/u;

/** What tells that a noun is about whoever was named: „der pensionierte Lehrer“, “la jeune femme”. */
const biographical =
  /^(?:pensionierte[rn]?|erfahrene[rn]?|gelernte[rn]?|studierte[rn]?|promovierte[rn]?|gebürtige[rn]?|ehemalige[rn]?|frühere[rn]?|einstige[rn]?|langjährige[rn]?|verheiratete[rn]?|verwitwete[rn]?|alleinerziehende[rn]?|passionierte[rn]?|begeisterte[rn]?|junge[rn]?|ältere[rn]?|betagte[rn]?|(?:zwei|drei|vier|fünf|mehr)fache[rn]?|jeune|vieil|vieille|vieux|sexagénaire|retraité|retraitée|joven|jubilad[oa]|veteran[oa])$/u;

/** German adjectives by which somebody else is brought in: „der zuständige Minister“. */
const another =
  /^(?:zuständige|verantwortliche|leitende|stellvertretende|neue|zweite|dritte|andere|weitere|behandelnde|amtierende|jeweilige|nächste|letzte|eigene)[rn]?$/u;

/** Parties by their adjective: “le député socialiste”, “el regidor popular”. */
const partisan =
  /^(?:socialistes?|écologiste|communiste|insoumise?|centriste|verte?|républicaine?|frontiste|macroniste|libérale?|conservat(?:eur|rice)|popular|socialista|peronista|conservadora?|liberal|independentista|oficialista|opositora?|republican[oa]|demócrata|priista|panista|morenista|nacionalista|comunista|kirchnerista|oppositionelle[rn]?|grüne[rn]?)$/u;

/** Whether every word beside article and noun says no more than where somebody is from, or that they were it once. */
function isPlain(tokens: readonly Token[], phrase: NounPhrase, language: Language): boolean {
  return tokens
    .slice(phrase.from + 1, phrase.to)
    .every(
      ({ lower }) =>
        lower === phrase.head ||
        formerly.test(lower) ||
        biographical.test(lower) ||
        partisan.test(lower) ||
        nationOf(lower) !== null ||
        faction.test(`${lower}-`) ||
        (language.capitalNouns
          ? /e[rn]?$/u.test(lower) && !another.test(lower)
          : origins.get(language.code)?.test(lower) === true),
    );
}

function isAttached(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return tokens
    .slice(phrase.from + 2, phrase.to)
    .some((token) => is(token, Class.preposition | Class.determiner) || token.lower === "'s");
}

/** Whether a definite noun phrase varies, in the manner of news, the name of whoever was spoken of last. */
export function variesName(phrase: NounPhrase, { tokens }: Sentence, language: Language): boolean {
  const first = tokens[phrase.from];
  if (first === undefined || phrase.plural || !definite.has(first.lower)) return false;
  if (pointing.has(first.lower) && canSpeak(phrase, tokens, language)) return true;
  const written = tokens
    .slice(phrase.from + 1, phrase.to)
    .map(({ lower }) => lower)
    .join(' ');
  if (headOfState.test(written) || /^(?:mann|frau|homme|femme|hombre|mujer|joven)$/u.test(written))
    return true;
  if (phrase.to - phrase.from < 2) return false;
  if (phrase.to - phrase.from > longest || isAttached(tokens, phrase)) return sporting.test(phrase.head);
  if (!isPlain(tokens, phrase, language)) return false;
  const { head } = phrase;
  if (language.capitalNouns && (faction.test(head) || /-jährige[rn]?$/u.test(head))) return true;
  const classes = language.words.get(head) ?? 0;
  if (classes & Class.organisation && !(classes & Class.role)) return false;
  // „der dreifache Vater“, “la jeune femme”
  const parent = tokens.slice(phrase.from, phrase.to).some(({ lower }) => biographical.test(lower));
  if (!parent && others.get(language.code)?.test(head) === true) return false;
  if (canSpeak(phrase, tokens, language)) return true;
  return phrase.to - phrase.from === 2 && origins.get(language.code)?.test(head) === true;
}

/** “Le Toulousain”, read as a name: an article and somebody’s origin. */
export function isOrigin(phrase: NounPhrase, tokens: readonly Token[], language: Language): boolean {
  if (language.code !== 'fr' || phrase.nameTo - phrase.nameFrom !== 1) return false;
  const article = tokens[phrase.nameFrom - 1]?.lower ?? '';
  const word = tokens[phrase.nameFrom];
  if (word === undefined || !/^(?:le|la|l')$/u.test(article)) return false;
  return !is(word, Class.organisation | Class.firstName) && origins.get('fr')?.test(word.lower) === true;
}

/** „Die 58-Jährige“, “ce père”: whoever was spoken of, named or not. */
export function pointsBack(phrase: NounPhrase, { tokens }: Sentence): boolean {
  const human =
    phrase.to - phrase.from === 2 && /^(?:mann|frau|homme|femme|hombre|mujer|joven)$/u.test(phrase.head);
  return human || pointing.has(tokens[phrase.from]?.lower ?? '') || /-jährige[rn]?$/u.test(phrase.head);
}

/** Whether a noun says where somebody is from, or how old they are: “el uruguayo”, „die 58-Jährige“. */
export function isOriginNoun({ head }: NounPhrase, language: Language): boolean {
  return /-jährige[rn]?$/u.test(head) || origins.get(language.code)?.test(head) === true;
}

/** Offices that one person of many holds, by their bare nouns. */
const office =
  /^(?:(?:vize)?präsident|minister|vorsitzende[rn]?|direktor|leiter|chef|geschäftsführer|bürgermeister|kanzler|intendant|kommissar|dekan|rektor|président(?:e)?|ministre|maire|direct(?:eur|rice)|députée?|sénat(?:eur|rice)|préfète?|secrétaire|rect(?:eur|rice)|commissaire|president[ea]|ministr[oa]|director[a]?|diputad[oa]|senador[a]?|gobernador[a]?|secretari[oa]|rectora?|comisari[oa])(?:in)?$/u;

/** Whether a bare noun is an office other than the ones that somebody is known to hold: „der Präsident“ is not minister Weber. */
export function isOtherOffice({ from, to, head }: NounPhrase, held: readonly string[]): boolean {
  if (to - from !== 2 || !office.test(head) || held.length === 0) return false;
  return !held.some((one) => one.endsWith(head) || head.endsWith(one));
}
