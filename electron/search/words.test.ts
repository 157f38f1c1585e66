import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Connection } from './connection.ts';
import type { SearchDocument } from './document.ts';
import { divided } from './words.ts';
import { putDocument } from './writing.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function written(paragraph: string): SearchDocument {
  const contentFile = join(folder, 'content.json');
  const body = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: paragraph }] }],
  };
  writeFileSync(contentFile, JSON.stringify({ body }));
  return {
    articleId: 'a'.repeat(20) as ArticleId,
    stamp: '1',
    title: 'Élan vital',
    site: 'example.org',
    authors: ['Ada Quay'],
    tags: ['sea/harbour'],
    status: 'inbox',
    reading: 'unread',
    trashed: false,
    published: null,
    importedAt: '2026-01-01T00:00:00.000Z',
    text: { contentFile },
    note: 'A note.',
    annotations: [
      { id: 'one' as AnnotationId, exact: 'boats', note: '', tags: ['x'], color: 'green', speaker: 'Ada' },
    ],
  };
}

/** What would go into the index's tables. */
function rowsOf(document: SearchDocument): unknown[] {
  const rows: unknown[] = [];
  const recording: Pick<Connection, 'run' | 'get'> = {
    run: (...row) => void rows.push(row),
    get: () => null,
  };
  putDocument(recording as Connection, document);
  return rows;
}

it('a document that was divided ahead goes into the index as one that was not', async () => {
  const document = written('The boats came home, naïvely. 東京の港');
  const ahead = await divided(document);
  expect(ahead.words?.body).toContain('boats');
  expect(rowsOf(ahead)).toEqual(rowsOf(document));
  expect(await divided(ahead)).toBe(ahead);
});

it('a book, and a text that cannot be read, are left to the thread that inserts', async () => {
  const book = written('The boats came home. '.repeat(10_000));
  expect(await divided(book)).toBe(book);
  writeFileSync(join(folder, 'content.json'), '{');
  expect(await divided(book)).toBe(book);
  rmSync(join(folder, 'content.json'));
  expect(await divided(book)).toBe(book);
});
