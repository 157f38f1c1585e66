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
const RANKED_MOST = 1500;

/** BM25's weights of title, tags, byline, passages with notes, and body: saturation makes them weaker than they look. */
const WEIGHTS = '40, 20, 8, 10, 1';

/** Answers a query with one page of articles. */
export function find(connection: Connection, query: Query, page: Page): SearchAnswer {
  if (query.clauses.length === 0) return { total: 0, hits: [] };
  const words = wordsToFind(query);
  const rankedBy = gather(connection, words, allFilters(query));
  const total = connection.get<{ total: number }>('SELECT count(*) AS total FROM found')?.total ?? 0;
  if (page.offset >= total) return { total, hits: [] };
  const isRanked = rankedBy.length > 0 && total <= RANKED_MOST;
  const rows = isRanked ? ranked(connection, rankedBy, page) : recent(connection, words, page);
  return { total, hits: hitsOf(connection, rows, query) };
}

/** The query's filters, and the words that it excludes. */
function allFilters(query: Query): FilterSql {
  const filter = filterSql(query);
  const excluded = query.clauses.filter((clause) => clause.kind === 'words').filter(({ exclude }) => exclude);
  if (excluded.length === 0) return filter;
  return {
    sql: `${filter.sql} AND +a.row NOT IN (SELECT rowid FROM words WHERE words MATCH ?)`,
    values: [...filter.values, anyOf(excluded)],
  };
}

/** Puts the articles that match into `found`, and answers with the words by which they can be ranked. */
function gather(
  connection: Connection,
  words: readonly WordsClause[],
  filter: FilterSql,
): readonly WordsClause[] {
  const frequent = words.filter((clause) => isBeginning(clause) && isFrequentBeginning(connection, clause));
  const others = words.filter((clause) => !frequent.includes(clause));
  connection.exec('DELETE FROM found');
  const insert = (from: string, where: string, values: readonly string[]) =>
    connection.run(`INSERT INTO found SELECT a.row, a.day FROM ${from} WHERE ${where} AND ${filter.sql}`, [
      ...values,
      ...filter.values,
    ]);
  // The plus signs keep SQLite from asking the full-text table again for every row of the other side.
  if (words.length === 0) insert('articles a', 'true', []);
  else if (others.length === 0) {
    insert('beginnings b CROSS JOIN articles a ON a.row = b.rowid', 'beginnings MATCH ?', [
      allBeginnings(frequent),
    ]);
  } else {
    const rest =
      frequent.length === 0 ? '' : ' AND +a.row IN (SELECT rowid FROM beginnings WHERE beginnings MATCH ?)';
    insert('words w CROSS JOIN articles a ON a.row = w.rowid', `words MATCH ?${rest}`, [
      allOf(others),
      ...(frequent.length === 0 ? [] : [allBeginnings(frequent)]),
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
  { limit, offset, now }: Page,
): readonly RankedRow[] {
  return connection.all<RankedRow>(
    `SELECT found.row AS row,
       -bm25(words, ${WEIGHTS})
         * (1 + 120.0 / (365 + max(0, ? - found.day)))
         * (CASE WHEN +found.row IN (SELECT rowid FROM heads WHERE heads MATCH ?) THEN 1.5 ELSE 1 END) AS score
     FROM words CROSS JOIN found ON found.row = words.rowid
     WHERE words MATCH ?
     ORDER BY score DESC, found.day DESC, found.row DESC LIMIT ? OFFSET ?`,
    [daysOf(now), allOf(words), allOf(words), limit, offset],
  );
}

/** Those with the words in title or tags, newest first, and then the others, newest first. */
function recent(
  connection: Connection,
  words: readonly WordsClause[],
  { limit, offset, now }: Page,
): readonly RankedRow[] {
  const score = '365.0 / (365 + max(0, ? - a.day)) AS score';
  const order = 'ORDER BY a.day DESC, a.row DESC LIMIT ? OFFSET ?';
  const heads = 'SELECT rowid FROM heads WHERE heads MATCH ?';
  if (words.length === 0) {
    const sql = `SELECT a.row AS row, ${score} FROM articles a WHERE +a.row IN (SELECT row FROM found) ${order}`;
    return connection.all<RankedRow>(sql, [daysOf(now), limit, offset]);
  }
  const head = allOf(words);
  const first = connection.all<RankedRow>(
    `SELECT a.row AS row, 1 + ${score} FROM heads CROSS JOIN found a ON a.row = heads.rowid
     WHERE heads MATCH ? ${order}`,
    [daysOf(now), head, limit, offset],
  );
  if (first.length === limit) return first;
  const inHeads = connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM heads CROSS JOIN found a ON a.row = heads.rowid WHERE heads MATCH ?`,
    [head],
  );
  // The articles are gone through by day, and with so many matches the page is full after a few steps.
  const others = connection.all<RankedRow>(
    `SELECT a.row AS row, ${score} FROM articles a
     WHERE +a.row IN (SELECT row FROM found) AND +a.row NOT IN (${heads}) ${order}`,
    [daysOf(now), head, limit - first.length, Math.max(0, offset - (inHeads?.count ?? 0))],
  );
  return [...first, ...others];
}

const daysOf = (time: number) => Math.floor(time / 86_400_000);
