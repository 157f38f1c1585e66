import type { ArticleSummary } from '../../shared/article/article.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { CommandContext } from './command.ts';

const PAGE = 1000;

/** Every article, in or out of the trash, in the order of the query. */
export async function allArticles(
  call: CommandContext['call'],
  input: { readonly trashed: boolean; readonly status?: ArticleSummary['status']; readonly tag?: string },
): Promise<readonly ArticleSummary[]> {
  const rows: ArticleSummary[] = [];
  for (;;) {
    const page = await call('articles.query', { ...input, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/**
 * The article that a person means: by its id, by the beginning of an id that fits no other (four characters at
 * least), or by its exact title. Articles in the trash are found by their whole id alone.
 *
 * @throws {CommonplaceError} `not-found`, or `ambiguous` with the ids to choose from
 */
export async function findArticle(call: CommandContext['call'], wanted: string): Promise<ArticleSummary> {
  const articles = await allArticles(call, { trashed: false });
  const exact = articles.find(({ id }) => id === wanted);
  if (exact) return exact;
  const titled = articles.filter(({ title }) => title === wanted);
  const found =
    titled.length > 0 ? titled : articles.filter(({ id }) => wanted.length >= 4 && id.startsWith(wanted));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (found.length > 1) {
    const choices = found.map(({ id, title }) => `${id} (${title})`).join(', ');
    throw new CommonplaceError(
      'ambiguous',
      `“${wanted}” fits ${found.length} articles: ${choices}.`,
      'Name one by its id.',
    );
  }
  const trashed = (await allArticles(call, { trashed: true })).find(({ id }) => id === wanted);
  if (trashed) return trashed;
  throw new CommonplaceError(
    'not-found',
    `There is no article “${wanted}” in this library.`,
    'commonplace list shows the titles and ids of all articles.',
  );
}
