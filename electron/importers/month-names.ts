/** Month names and their common short forms by number, without final dots, in lower case. */
const NAMES: Readonly<Record<number, string>> = {
  1: 'january jan januar jän jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia',
  2: 'february feb februar février févr fév febrero fevereiro fev febbraio februari luty lutego',
  3: 'march mar märz mär mrz mars marzo março maart mrt marzec marca',
  4: 'april apr avril avr abril abr aprile kwiecień kwietnia',
  5: 'may mai mayo maio mei maggio mag maj maja',
  6: 'june jun juni juin junio junho giugno giu czerwiec czerwca',
  7: 'july jul juli juillet juil julio julho luglio lug lipiec lipca',
  8: 'august aug août aout agosto ago augustus augusti sierpień sierpnia',
  9: 'september sept sep septembre septiembre setembro set settembre wrzesień września',
  10: 'october oct oktober okt octobre octubre outubro out ottobre ott październik października',
  11: 'november nov novembre noviembre novembro listopad listopada',
  12: 'december dec dezember dez décembre déc diciembre dic dezembro dicembre desember grudzień grudnia',
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(NAMES).flatMap(([month, names]) =>
    names.split(' ').map((name): [string, number] => [name, Number(month)]),
  ),
);

/** 1 to 12; undefined for a word that names no month in English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish or Polish. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.normalize('NFC').toLowerCase().replace(/\.$/u, ''));
}
