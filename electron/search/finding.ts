import type { SearchAnswer } from '../../shared/search/hits.ts';
import type { Query, WordsClause } from '../../shared/search/query.ts';
import { wordsToFind } from '../../shared/search/query.ts';
import type { Connection } from './connection.ts';
import { type FilterSql, filterSql } from './filter-sql.ts';
import { allBeginnings, allOf, anyOf, isBeginning } from './fts-expression.ts';
import { hitsOf } from './hit.ts';

export interface Page {
  readonly limit: number;
  readonly offset: number;
  /** Milliseconds since 1970: what is recent counts a little more. */
  readonly now: number;
}

/** A row of `articles` with what it is worth. */
export interface RankedRow {
  readonly row: number;
  readonly score: number;
}

/**
 * Where more articles match than this, ranking by words would take long and tell little (FTS5 gives a word that is in
 * more than half of all rows no weight at all): those with the words in title or tags come first, then the recent.
 */
const RANKED_MOST = 2000;

/** BM25's weights of title, tags, byline, passages with notes, and body: saturation makes them weaker than they look. */
const WEIGHTS = '40, 20, 8, 10, 1';

/** Answers a query with one page of articles. */
export function find(connection: Connection, query: Query, page: Page): SearchAnswer {
  if (query.clauses.length === 0) return { total: 0, hits: [] };
  const filter = filterSql(connection, query);
  const words = wordsToFind(query);
  const excluded = query.clauses.filter((clause) => clause.kind === 'words').filter(({ exclude }) => exclude);
  const isEverything = words.length === 0;
  const ranking = isEverything ? null : gather(connection, words);
  const without: FilterSql =
    excluded.length === 0
      ? filter
      : {
          sql: `${filter.sql} AND a.row NOT IN (SELECT rowid FROM words WHERE words MATCH ?)`,
          values: [...filter.values, anyOf(excluded)],
        };
  const source = isEverything ? 'articles a' : 'found JOIN articles a ON a.row = found.row';
  const total =
    connection.get<{ total: number }>(
      `SELECT count(*) AS total FROM ${source} WHERE ${without.sql}`,
      without.values,
    )?.total ?? 0;
  if (total === 0 || page.offset >= total) return { total, hits: [] };
  const rows =
    ranking !== null && total <= RANKED_MOST
      ? ranked(connection, ranking, without, page)
      : recent(connection, source, words, without, page);
  return { total, hits: hitsOf(connection, rows, query) };
}

/** Puts the rows with all of the words into `found`, and answers with what of it can be ranked by. */
function gather(connection: Connection, words: readonly WordsClause[]): readonly WordsClause[] | null {
  const frequent = words.filter((clause) => isBeginning(clause) && isFrequentBeginning(connection, clause));
  const others = words.filter((clause) => !frequent.includes(clause));
  const beginnings = 'SELECT rowid FROM beginnings WHERE beginnings MATCH ?';
  const matching = 'SELECT rowid FROM words WHERE words MATCH ?';
  connection.exec('DELETE FROM found');
  if (others.length === 0) {
    connection.run(`INSERT INTO found ${beginnings}`, [allBeginnings(frequent)]);
    return null;
  }
  if (frequent.length === 0) connection.run(`INSERT INTO found ${matching}`, [allOf(others)]);
  else {
    connection.run(`INSERT INTO found ${matching} AND rowid IN (${beginnings})`, [
      allOf(others),
      allBeginnings(frequent),
    ]);
  }
  return others;
}

function isFrequentBeginning(connection: Connection, clause: WordsClause): boolean {
  const rows = connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM beginnings WHERE beginnings MATCH ? LIMIT ${RANKED_MOST + 1})`,
    [allBeginnings([clause])],
  );
  return (rows?.count ?? 0) > RANKED_MOST;
}

/** By BM25, up to a third more for what is new, and half more for the words in title or tags. */
function ranked(
  connection: Connection,
  words: readonly WordsClause[],
  filter: FilterSql,
  { limit, offset, now }: Page,
): readonly RankedRow[] {
  return connection.all<RankedRow>(
    `SELECT a.row AS row,
       -bm25(words, ${WEIGHTS})
         * (1 + 120.0 / (365 + max(0, ? - a.day)))
         * (CASE WHEN a.row IN (SELECT rowid FROM heads WHERE heads MATCH ?) THEN 1.5 ELSE 1 END) AS score
     FROM words JOIN articles a ON a.row = words.rowid
     WHERE words MATCH ? AND a.row IN (SELECT row FROM found) AND ${filter.sql}
     ORDER BY score DESC, a.day DESC, a.row DESC LIMIT ? OFFSET ?`,
    [Math.floor(now / 86_400_000), allOf(words), allOf(words), ...filter.values, limit, offset],
  );
}

function recent(
  connection: Connection,
  source: string,
  words: readonly WordsClause[],
  filter: FilterSql,
  { limit, offset, now }: Page,
): readonly RankedRow[] {
  const inHead = words.length === 0 ? '0' : 'a.row IN (SELECT rowid FROM heads WHERE heads MATCH ?)';
  return connection.all<RankedRow>(
    `SELECT a.row AS row, (${inHead}) + 365.0 / (365 + max(0, ? - a.day)) AS score
     FROM ${source} WHERE ${filter.sql}
     ORDER BY score DESC, a.day DESC, a.row DESC LIMIT ? OFFSET ?`,
    [
      ...(words.length === 0 ? [] : [allOf(words)]),
      Math.floor(now / 86_400_000),
      ...filter.values,
      limit,
      offset,
    ],
  );
}
