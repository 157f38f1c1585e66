import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { spanish } from './languages/es.ts';
import { french } from './languages/fr.ts';
import type { Language } from './word-classes.ts';

/** The languages that are known; a further one is a file and a line here. */
const languages: readonly Language[] = [english, german, french, spanish];

/** How much of a text, in UTF-16 units, its language is guessed from. */
const sampleLength = 6_000;

function guess(text: string): Language {
  const counts = languages.map(() => 0);
  const middle = Math.max(0, Math.floor((text.length - sampleLength) / 2));
  const sample = text.slice(middle, middle + sampleLength).toLowerCase();
  for (const match of sample.matchAll(/\p{L}+/gu)) {
    for (const [index, language] of languages.entries()) {
      if (language.signature.has(match[0])) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  let best = 0;
  for (const [index, count] of counts.entries()) if (count > (counts[best] ?? 0)) best = index;
  return languages[best] ?? english;
}

/** The language of a BCP 47 tag, else the one whose small words the text uses most; English if none. */
export function languageOf(text: string, tag: string | undefined): Language {
  const primary = tag?.toLowerCase().split(/[-_]/u)[0];
  return languages.find((language) => language.code === primary) ?? guess(text);
}
