import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

/* oxlint-disable typescript/no-unnecessary-type-parameters -- only who writes the SQL can name the type of its rows */

type Value = string | number | null;

/** An open SQLite file, with its statements prepared once each. Used by one thread, and synchronous. */
export interface Connection {
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, values?: readonly Value[]) => void;
  /** The caller names the type of the rows that its own SQL gives. */
  readonly all: <Row>(sql: string, values?: readonly Value[]) => readonly Row[];
  readonly get: <Row>(sql: string, values?: readonly Value[]) => Row | null;
  /** All of the work is written, or none of it. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** KiB of the file that are kept in memory. */
const CACHE_KIB = 16_000;

/**
 * Opens a file that no other process has open: see `index-session.ts`. Write-ahead logging in exclusive mode is the
 * one way in which this build of SQLite recovers from a process that was killed: its locks are folders, and it takes
 * its own for that of another process that is still writing, so that it never plays a rollback journal back.
 */
export function openConnection(file: string): Connection {
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(file);
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const close = () => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
    if (database.isOpen) database.close();
  };
  try {
    database.exec(
      `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
       PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = MEMORY;`,
    );
  } catch (error) {
    close();
    throw error;
  }
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => {
      prepared(sql).run([...values]);
    },
    all: <Row>(sql: string, values: readonly Value[] = []) =>
      prepared(sql).all([...values]) as unknown as readonly Row[],
    get: <Row>(sql: string, values: readonly Value[] = []) =>
      (prepared(sql).all([...values])[0] ?? null) as unknown as Row | null,
    transaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close,
  };
}

/** The file and all that SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.lock']) {
    rmSync(`${file}${suffix}`, { recursive: true, force: true });
  }
}

/** Whether SQLite says that the file is damaged, or that it is none of its files. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof sqlite.SQLite3Error &&
    /malformed|corrupt|not a database|no such (?:table|column)|disk I\/O error|Could not open/iu.test(
      error.message,
    )
  );
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof sqlite.SQLite3Error && /disk is full/iu.test(error.message);
}
