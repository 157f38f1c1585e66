import { readFileSync } from 'node:fs';
import { COLORS } from '../../shared/annotation/annotation.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { isInsideWord } from '../../shared/search/tokens.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Connection } from './connection.ts';
import type { SearchAnnotation, SearchDocument } from './document.ts';
import type { Known } from './messages.ts';
import { textIn, type Words, wordsOf } from './words.ts';

/** Texts are kept in pieces of about so many UTF-16 units, so that a snippet of a book does not read the book. */
const PIECE_LENGTH = 65_536;
/** Pieces of one article at most; `texts.id` is `row * PIECES + piece`. 2,048 pieces are 134 million characters. */
export const PIECES = 2048;

/** Adds the document, or puts it in the place of what is known of the article. To be called in a transaction. */
export function putDocument(connection: Connection, document: SearchDocument): void {
  const known = rowOf(connection, document.articleId);
  if (known !== null) removeRow(connection, known);
  const row = known ?? nextRow(connection);
  const { annotations, importedAt, published, site } = document;
  const text = textOf(document.text);
  const dated = (published ?? importedAt).slice(0, 10);
  connection.run('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    row,
    document.trashed ? 1 : 0,
    dayOf(dated, importedAt),
    dated,
    document.status,
    document.reading,
    annotations.length,
    document.note !== '' || annotations.some(({ note }) => note !== '') ? 1 : 0,
    annotations.reduce((bits, { color }) => bits | colorBit(color), 0),
    siteKey(site ?? ''),
    tagLines([...document.tags, ...annotations.flatMap(({ tags }) => tags)]),
    document.articleId,
    document.stamp,
  ]);
  connection.run('INSERT INTO cards VALUES (?, ?, ?, ?)', [
    row,
    document.title,
    site,
    JSON.stringify(annotations),
  ]);
  for (const [piece, part] of piecesOf(text).entries()) {
    connection.run('INSERT INTO texts VALUES (?, ?)', [row * PIECES + piece, part]);
  }
  putWords(connection, row, document.words ?? wordsOf(document, text));
}

function putWords(connection: Connection, row: number, words: Words): void {
  const { title, tags, byline, passages, body, beginnings } = words;
  connection.run('INSERT INTO words (rowid, title, tags, byline, passages, body) VALUES (?, ?, ?, ?, ?, ?)', [
    row,
    title,
    tags,
    byline,
    passages,
    body,
  ]);
  connection.run('INSERT INTO heads (rowid, title, tags) VALUES (?, ?, ?)', [row, title, tags]);
  connection.run('INSERT INTO beginnings (rowid, beginning) VALUES (?, ?)', [row, beginnings]);
}

/** Takes out what is known of the articles. To be called in a transaction. */
export function removeArticle(connection: Connection, id: ArticleId): void {
  const row = rowOf(connection, id);
  if (row !== null) removeRow(connection, row);
}

function removeRow(connection: Connection, row: number): void {
  connection.run('DELETE FROM articles WHERE row = ?', [row]);
  connection.run('DELETE FROM texts WHERE id BETWEEN ? AND ?', [row * PIECES, row * PIECES + PIECES - 1]);
  connection.run('DELETE FROM cards WHERE article = ?', [row]);
  for (const table of ['words', 'heads', 'beginnings']) {
    connection.run(`DELETE FROM ${table} WHERE rowid = ?`, [row]);
  }
}

/** How many articles {@link knownAfter} gives at most: those of a large library would keep who asks too long. */
const KNOWN_AT_ONCE = 2000;

/** The articles in the index whose ids come after this one, in their order. */
export function knownAfter(connection: Connection, after: ArticleId | ''): readonly Known[] {
  const rows = connection.all<{ id: ArticleId; stamp: string }>(
    `SELECT id, stamp FROM articles WHERE id > ? ORDER BY id LIMIT ${KNOWN_AT_ONCE}`,
    [after],
  );
  return rows.map(({ id, stamp }) => [id, stamp]);
}

function rowOf(connection: Connection, id: ArticleId): number | null {
  return connection.get<{ row: number }>('SELECT row FROM articles WHERE id = ?', [id])?.row ?? null;
}

function nextRow(connection: Connection): number {
  return (connection.get<{ last: number | null }>('SELECT max(row) AS last FROM articles')?.last ?? 0) + 1;
}

/** The parts of a host or a name, with a space on either side, so that `instr` finds one or some of them. */
export function siteKey(site: string): string {
  return ` ${fold(site)
    .trim()
    .replace(/[\s.]+/gu, ' ')} `;
}

/** The tags as lines, with a line break before each and a slash behind it: `\nwar/ukraine/` has `\nwar/` in it. */
export function tagLines(tags: readonly string[]): string {
  return [...new Set(tags.map(fold))].map((tag) => `\n${tag}/`).join('');
}

/** One bit a colour, for `articles.colors`. */
export function colorBit(color: SearchAnnotation['color']): number {
  return 1 << COLORS.indexOf(color);
}

/** Whole days since 1970, of the import where the date of publication is not understood. */
function dayOf(dated: string, importedAt: string): number {
  const time = [Date.parse(dated), Date.parse(importedAt)].find((one) => !Number.isNaN(one)) ?? 0;
  return Math.floor(time / 86_400_000);
}

function textOf(source: SearchDocument['text']): string {
  if (typeof source === 'string') return source;
  try {
    return textIn(readFileSync(source.contentFile, 'utf8'));
  } catch {
    return ''; // missing or damaged: the library says so in its own place; title and notes are still found
  }
}

function piecesOf(text: string): readonly string[] {
  // SQLite ends a text at NUL, and has no lone surrogates.
  const rest = text.replaceAll('\0', ' ').toWellFormed();
  const pieces: string[] = [];
  let start = 0;
  while (start < rest.length && pieces.length < PIECES) {
    let end = Math.min(rest.length, start + PIECE_LENGTH);
    while (end > start + PIECE_LENGTH / 2 && isInsideWord(rest, end)) end -= 1;
    pieces.push(rest.slice(start, end));
    start = end;
  }
  return pieces;
}
