import type { Voice } from './speech.ts';

/** The primary language subtag, by which voices are remembered: `en` of `en-GB`. */
export const primaryLanguage = (language: string): string =>
  (language.split('-')[0] ?? language).toLowerCase();

/** The voices of a language, those of its very region first, then those that need no network, then by name. */
export function voicesFor(language: string, voices: readonly Voice[]): readonly Voice[] {
  const primary = primaryLanguage(language);
  const rank = (voice: Voice): number =>
    (voice.language.toLowerCase() === language.toLowerCase() ? 0 : 4) +
    (voice.isDefault ? 0 : 2) +
    (voice.isLocal ? 0 : 1);
  return voices
    .filter((voice) => primaryLanguage(voice.language) === primary)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The voice that was chosen for the language, while it is there, else the best one; null where there is none. */
export function voiceFor(
  language: string,
  voices: readonly Voice[],
  chosen: Readonly<Record<string, string>>,
): Voice | null {
  const wanted = voices.find(({ id }) => id === chosen[primaryLanguage(language)]);
  return wanted ?? voicesFor(language, voices)[0] ?? null;
}
