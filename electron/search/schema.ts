import type { Connection } from './connection.ts';

/** To be raised with every change of the tables, and of how texts are divided into terms. */
export const SCHEMA_VERSION = 1;

/**
 * In ordinary tables what filters ask for (`articles`, whose rows are read for every match and so are short, with what
 * is asked most in front), what a hit shows (`cards`) and the original texts in pieces; and three full-text tables without content, whose
 * row numbers are those of `articles`:
 *
 * - `words`: everything of an article, for matching and ranking;
 * - `heads`: titles and tags once more, to see at once which of very many matches have the words there;
 * - `beginnings`: the different beginnings of an article's words, for the first letters that a person types.
 *
 * The texts are divided into terms before (`shared/search/index-text.ts`); the `ascii` tokenizer only reads them off.
 */
const TABLES = `
  CREATE TABLE articles (
    row INTEGER PRIMARY KEY,
    trashed INTEGER NOT NULL,
    day INTEGER NOT NULL,
    dated TEXT NOT NULL,
    status TEXT NOT NULL,
    reading TEXT NOT NULL,
    highlights INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    colors INTEGER NOT NULL,
    site_key TEXT NOT NULL,
    tags TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL
  );
  CREATE INDEX articles_by_day ON articles (day);
  CREATE TABLE cards (article INTEGER PRIMARY KEY, title TEXT NOT NULL, site TEXT, passages TEXT NOT NULL);
  CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    title, tags, byline, passages, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE heads USING fts5(
    title, tags, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE beginnings USING fts5(
    beginning, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
  INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** What the tables of one connection are during a search; never written to the disk. */
const TEMPORARY_TABLES = 'CREATE TEMP TABLE found (row INTEGER PRIMARY KEY, day INTEGER NOT NULL);';

/** `other` for a file that was made by another version, or by another program. */
export type SchemaState = 'ready' | 'made' | 'other';

/** Makes the tables where there are none. */
export function prepareSchema(connection: Connection): SchemaState {
  const version = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
  const tables = connection.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count;
  const isEmpty = version === 0 && tables === 0;
  if (!isEmpty && version !== SCHEMA_VERSION) return 'other';
  if (isEmpty) connection.transaction(() => connection.exec(TABLES));
  connection.exec(TEMPORARY_TABLES);
  return isEmpty ? 'made' : 'ready';
}
