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
  /(?:woman|women|girl|mother|wife|daughter|sister|actress|widow|queen|princess|duchess|aunt|niece|grandmother|waitress|heroine|girlfriend|congresswoman|nun)$/u;
const maleRoles =
  /(?:[a-z]man|^man|boy|father|husband|son|brother|widower|king|prince|duke|uncle|nephew|grandfather|monk|boyfriend)$/u;

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
