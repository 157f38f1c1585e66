import type { PatternsDefinition } from 'hyphen';

interface HyphenatedLanguage {
  /** Fetched when a text of the language is opened: some are large. */
  readonly patterns: () => Promise<{ readonly default: PatternsDefinition }>;
  /** A long word of it, to see whether the browser divides such by itself. */
  readonly longWord: string;
}

/**
 * The languages whose words we know how to divide, by BCP 47 tag in lower case: Liang's method, with the patterns that
 * TeX is set with (hyph-utf8), as the package `hyphen` brings them.
 */
const LANGUAGES: Readonly<Record<string, HyphenatedLanguage>> = {
  en: { patterns: () => import('hyphen/patterns/en-us.js'), longWord: 'responsibilities' },
  'en-gb': { patterns: () => import('hyphen/patterns/en-gb.js'), longWord: 'responsibilities' },
  de: { patterns: () => import('hyphen/patterns/de-1996.js'), longWord: 'Verantwortlichkeiten' },
  fr: { patterns: () => import('hyphen/patterns/fr.js'), longWord: 'responsabilisation' },
  es: { patterns: () => import('hyphen/patterns/es.js'), longWord: 'responsabilidades' },
  pt: { patterns: () => import('hyphen/patterns/pt.js'), longWord: 'responsabilidades' },
  it: { patterns: () => import('hyphen/patterns/it.js'), longWord: 'responsabilizzazione' },
  nl: { patterns: () => import('hyphen/patterns/nl.js'), longWord: 'verantwoordelijkheden' },
  sv: { patterns: () => import('hyphen/patterns/sv.js'), longWord: 'ansvarsfullhetens' },
  da: { patterns: () => import('hyphen/patterns/da.js'), longWord: 'ansvarsfordelingen' },
  fi: { patterns: () => import('hyphen/patterns/fi.js'), longWord: 'vastuullisuudestaan' },
  pl: { patterns: () => import('hyphen/patterns/pl.js'), longWord: 'odpowiedzialność' },
  cs: { patterns: () => import('hyphen/patterns/cs.js'), longWord: 'zodpovědnostech' },
  ca: { patterns: () => import('hyphen/patterns/ca.js'), longWord: 'responsabilitats' },
  ro: { patterns: () => import('hyphen/patterns/ro.js'), longWord: 'responsabilitatea' },
  tr: { patterns: () => import('hyphen/patterns/tr.js'), longWord: 'sorumluluklarından' },
  el: { patterns: () => import('hyphen/patterns/el-monoton.js'), longWord: 'υπευθυνότητας' },
  ru: { patterns: () => import('hyphen/patterns/ru.js'), longWord: 'ответственность' },
  uk: { patterns: () => import('hyphen/patterns/uk.js'), longWord: 'відповідальність' },
};

/** @param tag BCP 47 */
export function hyphenatedLanguage(tag: string): HyphenatedLanguage | null {
  const lower = tag.toLowerCase();
  return LANGUAGES[lower] ?? LANGUAGES[lower.split('-')[0] ?? ''] ?? null;
}
