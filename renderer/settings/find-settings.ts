import { mergeRanges, type TextRange } from '../../shared/search/find.ts';
import type { Setting, SettingsSection } from './setting.ts';
import { usualOf } from './usual.ts';

export interface FoundSection {
  readonly section: SettingsSection;
  /** Those of its settings that are shown. */
  readonly settings: readonly Setting[];
  /** Whether its own contents are shown, and the words that they are narrowed to. */
  readonly contents: { readonly words: string } | null;
}

const wordsOf = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether all words of the query stand in the text, in any order, also inside of words; case is folded. */
export function hasWords(query: string, text: string): boolean {
  const lower = text.toLowerCase();
  return wordsOf(query).every((word) => lower.includes(word));
}

/** Where words of the query stand in the text. */
export function marksIn(query: string, text: string): readonly TextRange[] {
  const lower = text.toLowerCase();
  const hits = wordsOf(query).flatMap((word) => {
    const found: { start: number; end: number }[] = [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
    return found;
  });
  return mergeRanges(hits);
}

/** What a setting is found by: all that is read on the page, and its keywords. */
function textOf(setting: Setting): string {
  const choices = setting.kind === 'choice' ? setting.choices.map(({ label }) => label) : [];
  return [setting.label, setting.hint, setting.keywords, usualOf(setting)?.shown, ...choices].join(' ');
}

/** The sections and settings that fit; a section that is named by its title is shown whole. */
export function findSettings(query: string, sections: readonly SettingsSection[]): readonly FoundSection[] {
  return sections
    .map((section): FoundSection => {
      const { title, about = '', settings, Contents, texts } = section;
      if (hasWords(query, title)) return { section, settings, contents: Contents ? { words: '' } : null };
      const isIn = (text: string): boolean => hasWords(query, `${title} ${about} ${text}`);
      return {
        section,
        settings: settings.filter((setting) => isIn(textOf(setting))),
        contents: Contents && texts?.().some((text) => hasWords(query, text)) ? { words: query } : null,
      };
    })
    .filter(({ settings, contents }) => settings.length > 0 || contents !== null);
}
