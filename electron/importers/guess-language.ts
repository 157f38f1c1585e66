/** Small words that are frequent in one language and rare in the others of the list. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that was with for his they which from have this are been had not were would',
  de: 'der die und den das von zu nicht ist mit sich dem auf eine auch als wird sie nach aber wurde',
  fr: 'le les des et est dans une qui pour pas sur plus au ce avec sont il mais du aux cette',
  es: 'el los las y que una por con para del su más pero lo como fue al este está',
  pt: 'o os as não uma em mais com do da dos foi ao pelo são também você',
  it: 'il gli che di è per non una della con sono nel più anche alla degli ha questo',
  nl: 'de het een van en is dat op te zijn niet voor met aan ook door maar naar',
  sv: 'och att det som en på är av för med till den inte har ett om var',
  pl: 'nie się na że jest do to jak ale przez był tym od które po oraz',
};

/** Scripts that one language alone is written in today, or nearly so. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** Letters that tell languages of the Arabic script apart: each has some that Arabic does not write. */
const ARABIC_SCRIPT = /\p{Script=Arabic}/gu;
const URDU_LETTERS = /[ٹڈڑںےہھ]/gu;
const PERSIAN_LETTERS = /[پچژگکی]/gu;

/** UTF-16 units that are looked at. */
const SAMPLE = 20_000;
/** Fewer words tell nothing. */
const FEWEST_WORDS = 20;

/**
 * The language of a text as a BCP 47 tag, where its script or its small words tell it plainly; null where unsure
 * (short texts, mixed texts, languages that are not known here).
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.5)) return language;
  }
  const arabic = sample.match(ARABIC_SCRIPT)?.length ?? 0;
  if (arabic > letters / 2) return languageOfArabicScript(sample, arabic);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const [best, second] = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({ language, share: shareOf(words, small) }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < 0.12 || best.share < 1.6 * (second?.share ?? 0)) return null;
  return best.language;
}

/** Names and quotations of the others stay below these shares. */
function languageOfArabicScript(sample: string, letters: number): string | null {
  const share = (of: RegExp): number => (sample.match(of)?.length ?? 0) / letters;
  if (share(URDU_LETTERS) > 0.06) return 'ur';
  const persian = share(PERSIAN_LETTERS);
  if (persian > 0.06) return 'fa';
  return persian < 0.01 ? 'ar' : null;
}

function shareOf(words: readonly string[], small: string): number {
  const set = new Set(small.split(' '));
  return words.filter((word) => set.has(word)).length / words.length;
}
