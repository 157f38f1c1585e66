import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { type Connection, openConnection } from '../../electron/search/connection.ts';
import type { SearchDocument } from '../../electron/search/document.ts';
import { prepareSchema } from '../../electron/search/schema.ts';
import { putDocument } from '../../electron/search/writing.ts';

/** Documents in one transaction. */
const BATCH = 1000;

/** What inserting takes with the bare library, on the calling thread and with nothing else to do. Milliseconds. */
export async function* floors(
  documents: readonly SearchDocument[],
  folder: string,
): AsyncGenerator<readonly [name: string, ms: number]> {
  yield ['the same rows, bare', await insertRows(documents, join(folder, 'same-rows.sqlite'))];
  yield ['the same articles, FTS5 as it comes', plain(documents, join(folder, 'plain.sqlite'))];
}

/** Milliseconds that inserting the very rows takes that an index of the documents consists of. */
export async function insertRows(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  file: string,
): Promise<number> {
  const connection = openConnection(file);
  let ms = 0;
  const insert = (rows: readonly Row[]): void => {
    ms += timed(() =>
      connection.transaction(() => {
        for (const [sql, values] of rows) connection.run(sql, values);
      }),
    );
  };
  try {
    prepareSchema(connection);
    let count = 0;
    let rows: Row[] = [];
    for await (const document of documents) {
      rows.push(...rowsOf(document, count));
      count += 1;
      if (count % BATCH > 0) continue;
      insert(rows);
      rows = [];
    }
    insert(rows);
  } finally {
    ms += timed(() => connection.close());
  }
  return ms;
}

type Row = Parameters<Connection['run']>;

function rowsOf(document: SearchDocument, index: number): readonly Row[] {
  const rows: Row[] = [];
  const recording = {
    run: (...row: Row) => {
      rows.push(row);
    },
    get: (sql: string) => (sql.includes('max(row)') ? { last: index } : null),
  };
  putDocument(recording as unknown as Connection, document);
  return rows;
}

/** One table as the documentation of FTS5 shows it, with the library's default settings. */
function plain(documents: readonly SearchDocument[], file: string): number {
  const database = new sqlite.Database(file);
  database.exec('CREATE VIRTUAL TABLE articles USING fts5(title, tags, byline, passages, body)');
  const insert = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)');
  try {
    return timed(() => {
      for (let from = 0; from < documents.length; from += BATCH) {
        database.exec('BEGIN');
        for (const { title, tags, authors, annotations, text } of documents.slice(from, from + BATCH)) {
          const passages = annotations.map(({ exact, note }) => `${exact} ${note}`).join(' ');
          insert.run([
            title,
            tags.join(' '),
            authors.join(' '),
            passages,
            typeof text === 'string' ? text : '',
          ]);
        }
        database.exec('COMMIT');
      }
    });
  } finally {
    insert.finalize();
    database.close();
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
