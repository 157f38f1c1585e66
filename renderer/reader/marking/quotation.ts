import type { ArticleSummary } from '../../../shared/article/article.ts';

type Source = Pick<ArticleSummary, 'title' | 'site' | 'url' | 'authors'>;

/**
 * A passage as a Markdown block quote with whose words it is, the speaker's or else the authors', and where it is
 * from, for words that are not (yet) a highlight.
 */
export function quotation(
  words: string,
  { title, site, url, authors }: Source,
  speaker: string | null = null,
): string {
  const quoted = words
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${escaped(line)}`))
    .join('\n');
  const name = url === null ? escaped(title) : `[${escaped(title)}](<${url}>)`;
  const source = [
    (speaker === null ? authors : [speaker]).map(escaped).join(', '),
    name,
    site === null ? '' : escaped(site),
  ];
  return `${quoted}\n>\n> — ${source.filter((part) => part !== '').join(', ')}\n`;
}

/** Characters that CommonMark would read as markup, made plain (CommonMark 0.31, section 2.4). */
function escaped(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+[.)])/, (_, space, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
    );
}
