import createHyphenator from 'hyphen';
import { type DivideWords, type HowMuch, LIMITS, wordDivider } from './divide-words.ts';
import { hyphenatedLanguage } from './languages.ts';

/** How words of a language come to be divided at the ends of lines. */
export type Hyphenation =
  /** The browser does it, by `hyphens: auto`. */
  | { readonly by: 'browser' }
  /** It cannot, as Chromium outside of Chrome and macOS cannot: places to divide are put into the text. */
  | { readonly by: 'us'; readonly divide: Readonly<Record<HowMuch, DivideWords>> }
  /** Nobody knows how. */
  | { readonly by: 'nobody' };

/** As in `hanging-hyphen.css`. There before the text is, since lines are not set anew when it comes. */
const HANGING_HYPHEN = { font: '1em "Hanging Hyphen"', sign: '\u058A' } as const;

const NOBODY: Hyphenation = { by: 'nobody' };
const prepared = new Map<string, Hyphenation>();
/** What is under way: a text that is opened meanwhile waits for the same. */
const preparing = new Map<string, Promise<unknown>>();

/** Milliseconds that a text waits for it, at most: files of the app itself are there in a few. */
const PATIENCE = 2000;

/**
 * Has ready what {@link hyphenationOf} answers for a language. Never fails, and keeps no text waiting: words stay whole
 * where it cannot.
 */
export async function prepareHyphenation(language: string | null): Promise<void> {
  if (language === null || prepared.has(language)) return;
  const ready =
    preparing.get(language) ??
    hyphenationIn(language).then(
      (hyphenation) => prepared.set(language, hyphenation),
      () => undefined,
    );
  preparing.set(language, ready);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([ready, late]);
  clearTimeout(timer);
  // One that never comes is asked for anew with the next text.
  preparing.delete(language);
}

/** Has it ready for the languages that are likely here, before a text is opened: while nothing else is to be done. */
export function prepareLikelyHyphenation(): () => void {
  const likely = new Set([navigator.language.split('-')[0] ?? 'en', 'en']);
  const idle = requestIdleCallback(() => {
    for (const language of likely) void prepareHyphenation(language);
  });
  return () => cancelIdleCallback(idle);
}

/** @param language BCP 47, that was prepared */
export function hyphenationOf(language: string | null): Hyphenation {
  return (language === null ? undefined : prepared.get(language)) ?? NOBODY;
}

async function hyphenationIn(language: string): Promise<Hyphenation> {
  const known = hyphenatedLanguage(language);
  if (known === null) return NOBODY;
  await document.fonts?.load(HANGING_HYPHEN.font, HANGING_HYPHEN.sign).catch(() => undefined);
  if (browserDivides(known.longWord, language)) return { by: 'browser' };
  const { default: patterns } = await known.patterns();
  const hyphenator = createHyphenator(patterns, { html: false });
  const ofWord = (word: string): string => hyphenator(word) as string;
  return {
    by: 'us',
    divide: {
      freely: wordDivider(ofWord, LIMITS.freely),
      sparingly: wordDivider(ofWord, LIMITS.sparingly),
      hardly: wordDivider(ofWord, LIMITS.hardly),
    },
  };
}

/** Whether a long word takes more than one line where there is room for half of it. */
function browserDivides(word: string, language: string): boolean {
  const probe = document.createElement('div');
  probe.lang = language;
  probe.textContent = word;
  Object.assign(probe.style, {
    position: 'absolute',
    visibility: 'hidden',
    width: '5em',
    hyphens: 'auto',
    lineHeight: '1',
    fontSize: '16px',
  });
  document.body.append(probe);
  const lines = Math.round(probe.offsetHeight / 16);
  probe.remove();
  return lines > 1;
}
