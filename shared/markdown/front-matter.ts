import { stringify } from 'yaml';

export type FrontMatterValue = string | readonly string[] | null;

/**
 * YAML front matter between dashes, with a line break at the end. Fields without a value are left out, so that a
 * file says only what is known; an empty list is a value. Any text is quoted as YAML 1.2 and 1.1 readers need it.
 */
export function frontMatter(fields: Readonly<Record<string, FrontMatterValue>>): string {
  const known = Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value]),
  );
  // YAML 1.1, which many note-taking programs read, takes more words for numbers, dates and booleans: quote for both.
  return `---\n${stringify(known, { lineWidth: 0, version: '1.1', defaultStringType: 'PLAIN' })}---\n`;
}

const oneLine = (value: string) => value.toWellFormed().replace(/\s+/gu, ' ').trim();
