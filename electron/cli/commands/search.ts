import type { FoundArticle } from '../../../shared/api.ts';
import type { PassageHit, Snippet } from '../../../shared/search/hits.ts';
import { type Command, EXIT, printJson, stringValue, UsageError } from '../command.ts';

const SHOWN = 50;
const MOST = 1000;

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY…',
  summary:
    'Finds articles, passages and notes, the best first: words, "phrases in quotes", tag: site: color: is: before: after: and -without.',
  options: {
    limit: { type: 'string', value: 'N', help: `at most so many articles, 1 to ${MOST} (else ${SHOWN})` },
  },
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  async run({ io, json, values, positionals, call }) {
    const limit = limitOf(stringValue(values, 'limit'));
    const query = positionals.join(' ');
    const { hits, total } = await call('search.query', { query, limit, complete: true });
    if (json) {
      printJson(io, hits.map(foundArticle));
      return EXIT.done;
    }
    for (const hit of hits) io.out(`${inLines(hit).join('\n')}\n\n`);
    const rest = total - hits.length;
    if (total === 0) io.err(`Nothing in the library fits “${query}”.\n`);
    else if (rest > 0) io.err(`${rest} more: --limit ${Math.min(MOST, total)} shows them.\n`);
    return EXIT.done;
  },
};

function limitOf(written: string | undefined): number {
  if (written === undefined) return SHOWN;
  const limit = Number(written);
  if (!/^\d+$/u.test(written) || limit < 1 || limit > MOST)
    throw new UsageError(`--limit is a number from 1 to ${MOST}, not “${written}”`);
  return limit;
}

/** As `search --json` gives it: `snippet` is of the highlight `annotationId` where there is one, else of the text. */
function foundArticle({
  articleId,
  title,
  site,
  published,
  snippet,
  annotationId,
  of,
  color,
  passages,
}: FoundArticle) {
  return {
    articleId,
    title,
    snippet: snippet.text,
    ...(annotationId === undefined ? {} : { annotationId, of, color }),
    site,
    published: published?.iso ?? published?.raw ?? null,
    passages: passages.map((passage) => ({ ...passage, snippet: passage.snippet.text })),
  };
}

function inLines({ articleId, title, titleMarks, site, snippet, of, color, passages }: FoundArticle) {
  const best = { snippet, ...(of === undefined || color === undefined ? {} : { of, color }) };
  return [
    `${articleId}  ${marked({ text: title, marks: titleMarks })}${site === null ? '' : `  (${site})`}`,
    ...[best, ...passages].filter(({ snippet }) => snippet.text !== '').map(inOneLine),
  ];
}

function inOneLine({ snippet, of, color }: Pick<PassageHit, 'snippet'> & Partial<PassageHit>): string {
  const what = of === undefined ? '' : of === 'note' ? `[note on ${color}] ` : `[${color}] `;
  return `  ${what}${marked(snippet)}`;
}

/** What was found between asterisks, as in Markdown. */
function marked({ text, marks }: Snippet): string {
  let written = '';
  let from = 0;
  for (const [start, end] of marks) {
    written += `${text.slice(from, start)}**${text.slice(start, end)}**`;
    from = end;
  }
  return written + text.slice(from);
}
