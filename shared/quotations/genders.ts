import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';

const femaleTitles = new Set([
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'mme',
  'mlle',
  'frau',
  'sra',
  'sra.',
  'señora',
  'doña',
  'dame',
  'lady',
  'sister',
  'madame',
  'queen',
  'princess',
  'duchess',
]);
const maleTitles = new Set([
  'mr',
  'mr.',
  'm.',
  'herr',
  'herrn',
  'sr',
  'sr.',
  'señor',
  'don',
  'sir',
  'lord',
  'father',
  'monsieur',
  'king',
  'prince',
  'duke',
  'brother',
  'pope',
]);
const femaleRoles =
  /(?:woman|women|girl|actress|waitress|hostess|duchess|princess|landlady|heroine|seamstress|ballerina)$|(?:^|-|grand|step|god|house|mid|fish)(?:mother|mum|mom|mummy|gran|granny|ma|wife|daughter|sister|widow|queen|aunt|niece|alumna|fianc[eé]e|nun)(?:-of-\p{L}+|-in-law)?$/u;
const maleRoles =
  /(?:[a-z]man|^man|boy)$|(?:^|-|grand|step|god)(?:father|dad|daddy|pa|husband|son|brother|widower|king|prince|duke|uncle|nephew|monk|friar|alumnus|fianc[eé]|lad)(?:-of-\p{L}+|-in-law)?$/u;

/** Whether a title goes with the first name and belongs to it: Pope Francis, Queen Anne. */
export function isRegal(lower: string): boolean {
  return /^(?:pope|king|queen|prince|princess|emperor|empress|sultan|emir|papst|könig|königin|kaiser|pape|roi|reine|papa|rey|reina)$/u.test(
    lower,
  );
}

/** The gender that a courtesy or noble title speaks for. */
export function genderOfTitle(lower: string): Gender {
  if (femaleTitles.has(lower)) return 'female';
  return maleTitles.has(lower) ? 'male' : 'unknown';
}

/** The gender that a role noun speaks for (spokeswoman, actress, Sprecherin). */
export function genderOfRole(head: string, language: Language): Gender {
  if (femaleRoles.test(head)) return 'female';
  if (language.feminineEnding?.test(head) && head.length > 4) return 'female';
  return maleRoles.test(head) && language.code === 'en' ? 'male' : 'unknown';
}

/** The gender that an article speaks for; German “die” is asked apart, since it is the plural’s too. */
const articles: ReadonlyMap<string, ReadonlyMap<string, Gender>> = new Map<
  string,
  ReadonlyMap<string, Gender>
>([
  [
    'de',
    new Map<string, Gender>([
      ['der', 'male'],
      ['dieser', 'male'],
      ['ein', 'male'],
      ['eine', 'female'],
    ]),
  ],
  [
    'fr',
    new Map<string, Gender>([
      ['le', 'male'],
      ['un', 'male'],
      ['ce', 'male'],
      ['la', 'female'],
      ['une', 'female'],
      ['cette', 'female'],
      ['sa', 'female'],
    ]),
  ],
  [
    'es',
    new Map<string, Gender>([
      ['el', 'male'],
      ['un', 'male'],
      ['este', 'male'],
      ['ese', 'male'],
      ['la', 'female'],
      ['una', 'female'],
      ['esta', 'female'],
      ['esa', 'female'],
    ]),
  ],
]);

/** Nouns of one gender in grammar that anybody may be. */
const epicene =
  /^(?:autoridad|víctima|persona|figura|estrella|leyenda|personne|victime|star|vedette|recrue|personnalité|légende|person|geisel|legende|ikone|lehrkraft|führungskraft)$/u;

/** The gender of whoever a noun stands for, as far as it tells. */
export function genderOfBearer(tokens: readonly Token[], phrase: NounPhrase, language: Language): Gender {
  return epicene.test(phrase.head) ? 'unknown' : genderOfPhrase(tokens, phrase, language);
}

/** The gender by which pronouns stand for a noun: that of its ending, else that of its article. */
export function genderOfPhrase(tokens: readonly Token[], phrase: NounPhrase, language: Language): Gender {
  const byHead = genderOfRole(phrase.head, language);
  const article = tokens[phrase.from]?.lower ?? '';
  if (byHead !== 'unknown' || phrase.plural) return byHead;
  // „die Vorsitzende“, unlike „die Forscher“; „der Vorsitzende“, unlike „der Abgeordneten“
  if (language.capitalNouns && /^diese?$/u.test(article))
    return phrase.head.endsWith('e') ? 'female' : 'unknown';
  if (language.capitalNouns && phrase.head.endsWith('en')) return 'unknown';
  return articles.get(language.code)?.get(article) ?? 'unknown';
}
