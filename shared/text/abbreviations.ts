/** How a word with a full stop behaves before a capital: `within` never ends a sentence, `either` may. */
export type AbbreviationKind = 'within' | 'either';

const WITHIN = {
  en: 'mr mrs ms messrs dr prof rev hon fr sr gen sen rep gov pres lt col capt cpt maj sgt cmdr adm st mt ft vs v cf viz fig figs no nos vol vols pp p ch sec ed eds trans approx ca c jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e op cit',
  de: 'hr fr dr prof nr bzw ca z.b d.h u.a v.a s.o s.u i.d.r o.ä z.t abs art bd hrsg jh mio mrd st str vgl evtl ggf inkl sog geb gest u',
  fr: 'm mm mme mlle mgr dr pr me st ste p pp vol no n° art av bd cf env éd p.ex c.-à-d',
  es: 'sr sra srta sres dr dra d dña ud uds vd lic ing prof gral p pp pág págs núm vol art cf p.ej ej aprox sto sta',
} as const;

const EITHER = {
  en: 'etc jr sr inc ltd co corp llc plc bros dept est ave blvd rd u.s u.k u.n e.u d.c a.m p.m a.d b.c ph.d m.d b.a m.a al',
  de: 'usw etc u.s.w o.g v.chr n.chr uhr',
  fr: 'etc apr j.-c',
  es: 'etc ee.uu a.c d.c s.a',
} as const;

/** Words that so often begin a sentence that a full stop before them is taken as its end. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at it its he she they we you i but and so this that these those there then when while after before ' +
    'if as for from with his her their our my who what why how however meanwhile still yet though although since ' +
    'der die das ein eine er sie es wir ihr und aber doch im am in ' +
    'le la les un une il elle ils elles on nous vous et mais ce cette ' +
    'el los las una ella ellos y pero en esta este'
  ).split(' '),
);

/** What the abbreviation (lower case, without its last full stop) does; `null` when it is none. */
export function abbreviationKind(word: string, language: string | null): AbbreviationKind | null {
  const { within, either } = abbreviationsOf(language);
  if (within.has(word)) return 'within';
  return either.has(word) ? 'either' : null;
}

interface Abbreviations {
  readonly within: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}

const listed: Readonly<Record<string, Abbreviations>> = {
  en: { within: new Set(WITHIN.en.split(' ')), either: new Set(EITHER.en.split(' ')) },
  de: { within: new Set(WITHIN.de.split(' ')), either: new Set(EITHER.de.split(' ')) },
  fr: { within: new Set(WITHIN.fr.split(' ')), either: new Set(EITHER.fr.split(' ')) },
  es: { within: new Set(WITHIN.es.split(' ')), either: new Set(EITHER.es.split(' ')) },
};
const NONE: Abbreviations = { within: new Set(), either: new Set() };

/** Those of the language; English where none is known, and only those that every language shares elsewhere. */
function abbreviationsOf(language: string | null): Abbreviations {
  const primary = (language ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
  return listed[primary] ?? NONE;
}
