import type { Connection } from './connection.ts';

/** To be raised with every change of the tables, and of how texts are divided into terms. */
export const SCHEMA_VERSION = 1;

/**
 * The original texts and what filters ask for in ordinary tables, and three full-text tables without content, whose
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
    id TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    title TEXT NOT NULL,
    site TEXT,
    site_key TEXT NOT NULL,
    status TEXT NOT NULL,
    reading TEXT NOT NULL,
    trashed INTEGER NOT NULL,
    highlights INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    colors INTEGER NOT NULL,
    dated TEXT NOT NULL,
    day INTEGER NOT NULL
  );
  CREATE INDEX articles_by_site ON articles (site_key);
  CREATE TABLE tags (tag TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (tag, article)) WITHOUT ROWID;
  CREATE INDEX tags_of_article ON tags (article);
  CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE passages (article INTEGER PRIMARY KEY, list TEXT NOT NULL);
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
