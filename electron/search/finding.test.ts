import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInText } from '../../shared/search/find.ts';
import type { Snippet } from '../../shared/search/hits.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Connection, openConnection } from './connection.ts';
import type { SearchDocument } from './document.ts';
import { find } from './finding.ts';
import { articleDocument, articleId, highlight } from './fixtures/documents.ts';
import { prepareSchema } from './schema.ts';
import { knownAfter, putDocument, removeArticle } from './writing.ts';

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = openConnection(join(folder, 'index.sqlite'));
  prepareSchema(connection);
});
afterEach(() => {
  connection.close();
});

const put = (...documents: readonly SearchDocument[]) =>
  connection.transaction(() => {
    for (const document of documents) putDocument(connection, document);
  });
const NOW = Date.UTC(2026, 0, 1);
const search = (typed: string, limit = 20, offset = 0) =>
  find(connection, parseQuery(typed), { limit, offset, now: NOW });
const numbers = (typed: string) => search(typed).hits.map(({ articleId }) => Number(articleId));
const found = (typed: string) => numbers(typed).toSorted((a, b) => a - b);
const marked = ({ text, marks }: Snippet) => marks.map(([start, end]) => text.slice(start, end));

describe('matching', () => {
  test('every word must be in the article, wherever in it', () => {
    put(
      articleDocument(1, { title: 'A peace plan', text: 'Nothing of Ukraine.' }),
      articleDocument(2, { title: 'A plan', text: 'Peace.', tags: ['ukraine'] }),
      articleDocument(3, { title: 'A plan', text: 'War.' }),
    );
    expect(found('peace plan ukraine ')).toEqual([1, 2]);
  });

  test('phrases do not reach from one text into the next', () => {
    put(
      articleDocument(1, { title: 'The end', text: 'of the war', tags: ['peace', 'plan'] }),
      articleDocument(2, { text: 'the end of the war and a peace plan' }),
    );
    expect(found('"end of"')).toEqual([2]);
    expect(found('"peace plan"')).toEqual([2]);
  });

  test('the open last word finds what it begins, down to its first letter', () => {
    put(articleDocument(1, { text: 'Zaporizhzhia' }), articleDocument(2, { text: 'zebra' }));
    expect(found('z')).toEqual([1, 2]);
    expect(found('za')).toEqual([1]);
    expect(found('zap')).toEqual([1]);
    expect(found('zapor')).toEqual([1]);
    expect(found('zapor ')).toEqual([]);
  });

  test('case and diacritics are folded', () => {
    put(articleDocument(1, { text: 'Besançon, ŽIŽEK, Straße' }));
    for (const typed of ['besancon ', 'BESANÇON ', 'zizek ', 'strasse ']) expect(found(typed)).toEqual([1]);
  });

  test('substrings of Chinese, Japanese and Korean are found', () => {
    put(
      articleDocument(1, { text: '东京都政府' }),
      articleDocument(2, { text: 'カーネギーホール' }),
      articleDocument(3, { text: '대한민국의 한국어' }),
    );
    expect(found('京都')).toEqual([1]);
    expect(found('都政府')).toEqual([1]);
    expect(found('府')).toEqual([1]);
    expect(found('府京')).toEqual([]);
    expect(found('ネギー')).toEqual([2]);
    expect(found('한민')).toEqual([3]);
    expect(found('어')).toEqual([3]);
  });

  test('words of highlights, notes, tags, authors and sites are found', () => {
    put(
      articleDocument(1, { annotations: [highlight(1, 'an orphaned passage')] }),
      articleDocument(2, {
        annotations: [highlight(2, 'x', { note: 'my idea', tags: ['method'], speaker: 'Ada' })],
      }),
      articleDocument(3, {
        note: 'a note of the article',
        authors: ['Max Muster'],
        site: 'blog.example.com',
      }),
    );
    expect(found('orphaned')).toEqual([1]);
    expect(found('idea method ada ')).toEqual([2]);
    expect(found('note muster blog ')).toEqual([3]);
  });

  test('what FTS5 would take for its own syntax is a word', () => {
    put(articleDocument(1, { text: 'near or not and title body' }));
    for (const typed of [
      'NOT ',
      'near OR not ',
      'title:near ',
      'body AND near ',
      '"near" * ^',
      "near'; DROP TABLE articles ",
    ]) {
      expect(() => search(typed)).not.toThrow();
    }
    expect(found('NOT OR AND NEAR ')).toEqual([1]);
  });

  test('nothing is found by nothing', () => {
    put(articleDocument(1));
    expect(search('  ')).toEqual({ total: 0, hits: [] });
  });
});

describe('filters', () => {
  beforeEach(() => {
    put(
      articleDocument(1, {
        tags: ['War/Ukraine'],
        status: 'archive',
        reading: 'finished',
        published: '2024-12-31',
      }),
      articleDocument(2, {
        annotations: [highlight(1, 'text', { tags: ['war'], color: 'green' })],
        published: '2025-01-01',
      }),
      articleDocument(3, {
        tags: ['warsaw'],
        site: 'Financial Times',
        note: 'n',
        published: null,
        importedAt: '2025-03-01T00:00:00.000Z',
      }),
      articleDocument(4, { trashed: true, tags: ['war'] }),
    );
  });

  test.each([
    ['tag:war', [1, 2]],
    ['tag:war/ukraine', [1]],
    ['-tag:war', [3]],
    ['site:example.org', [1, 2]],
    ['site:example', [1, 2]],
    ['site:"financial times"', [3]],
    ['site:ample.org', []],
    ['color:green', [2]],
    ['color:evidence -color:green', []],
    ['-color:green', [1, 3]],
    ['is:archive', [1]],
    ['is:inbox', [2, 3]],
    ['is:unread', [2, 3]],
    ['is:finished', [1]],
    ['is:highlighted', [2]],
    ['is:noted', [3]],
    ['is:trash', [4]],
    ['tag:war is:trash', [4]],
    ['before:2025', [1]],
    ['after:2025', [2, 3]],
    ['after:2025-01-01 before:2025-01-02', [2]],
    ['after:2025-02', [3]],
    ['-before:2025', [2, 3]],
    ['nothing -is:inbox', [1]],
    ['-nothing', []],
    ['-absent', [1, 2, 3]],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('a highlight that the filters ask for is the hit', () => {
    expect(search('color:green').hits[0]?.annotationId).toBe('highlight-1');
    expect(
      search('tag:war')
        .hits.map(({ annotationId }) => annotationId ?? 'the article')
        .toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['highlight-1', 'the article']);
  });
});

describe('hits', () => {
  test('the title weighs more than a highlight, a highlight more than the text', () => {
    const others = Array.from({ length: 10 }, (_, at) => articleDocument(at + 10));
    const filler = 'Some sentences about other things. '.repeat(20);
    put(
      articleDocument(1, { text: `${filler} ceasefire ${filler}` }),
      articleDocument(2, { text: filler, annotations: [highlight(1, 'the ceasefire')] }),
      articleDocument(3, { text: filler, title: 'Ceasefire' }),
      ...others,
    );
    expect(numbers('ceasefire')).toEqual([3, 2, 1]);
  });

  test('of articles that are alike, the newer one comes first', () => {
    put(articleDocument(1, { published: '2020-01-01' }), articleDocument(2, { published: '2025-12-01' }));
    expect(numbers('nothing')).toEqual([2, 1]);
  });

  test('a hit in a highlight or its note tells which', () => {
    put(
      articleDocument(1, {
        text: 'Peace is near. A plan was made.',
        annotations: [
          highlight(1, 'A plan was made', { note: 'not peace' }),
          highlight(2, 'Peace is near'),
          highlight(3, 'unrelated'),
        ],
      }),
    );
    const [hit] = search('peace').hits;
    expect(hit?.annotationId).toBe('highlight-1');
    expect(hit?.snippet.text).toBe('not peace');
    expect(hit?.passages).toEqual([
      {
        annotationId: 'highlight-2',
        of: 'passage',
        color: 'yellow',
        snippet: { text: 'Peace is near', marks: [[0, 5]] },
      },
    ]);
    expect(hit?.hitsInArticle).toBe(1);
  });

  test('the text is the hit where more of the words stand together than in any highlight', () => {
    put(articleDocument(1, { text: 'A peace plan for Ukraine', annotations: [highlight(1, 'peace')] }));
    const [hit] = search('peace plan ').hits;
    expect(hit?.annotationId).toBeUndefined();
    expect(marked(hit!.snippet)).toEqual(['peace', 'plan']);
    expect(hit?.passages.map(({ annotationId }) => annotationId)).toEqual(['highlight-1']);
  });

  test('what was found in the title is marked in it', () => {
    put(articleDocument(1, { title: 'Zürich plans', text: 'x' }));
    const [hit] = search('zurich').hits;
    expect(hit?.titleMarks).toEqual([[0, 6]]);
    expect(hit?.snippet).toEqual({ text: 'x', marks: [] });
  });

  test('pages follow each other without gap or repetition, also where very much matches', () => {
    const many = Array.from({ length: 1700 }, (_, at) =>
      articleDocument(at, {
        title: at % 100 === 0 ? 'Nothing' : 'Other',
        published: `20${10 + (at % 15)}-01-01`,
      }),
    );
    put(...many);
    const ids = new Set<string>();
    for (let offset = 0; offset < 1700; offset += 100) {
      const { total, hits } = search('nothing', 100, offset);
      expect(total).toBe(1700);
      if (offset === 0) expect(hits.slice(0, 17).every(({ title }) => title === 'Nothing')).toBe(true);
      for (const { articleId } of hits) ids.add(articleId);
    }
    expect(ids.size).toBe(1700);
    expect(search('nothing', 100, 1700).hits).toEqual([]);
    expect(search('n').total).toBe(1700);
    expect(search('about n').total).toBe(1700);
  });

  test('a hit far into a long text has its snippet', () => {
    const filler = 'Words without end follow each other here. ';
    put(articleDocument(1, { text: `${filler.repeat(10_000)}Needle in it. ${filler.repeat(100)}` }));
    const [hit] = search('needle').hits;
    expect(marked(hit!.snippet)).toEqual(['Needle']);
  });

  test('the index finds an article just where its text shows hits', () => {
    const texts = [
      'A peace-plan',
      'Peace, plan',
      'plan peace',
      '和平計劃',
      'peaceplan',
      'Péace plans',
      'peace',
    ];
    put(...texts.map((text, at) => articleDocument(at + 1, { text, title: 'x' })));
    for (const typed of ['peace', 'peace ', '"peace plan"', 'pla', '平計', '和', 'peaceplan ', 'pe']) {
      const expected = texts.flatMap((text, at) =>
        findInText(text, parseQuery(typed)).length > 0 ? [at + 1] : [],
      );
      expect(found(typed), typed).toEqual(expected);
    }
  });
});

describe('writing', () => {
  test('a document takes the place of what was known of its article', () => {
    put(articleDocument(1, { text: 'before', tags: ['old'] }), articleDocument(2));
    put(articleDocument(1, { text: 'after', stamp: '2' }));
    expect(found('before')).toEqual([]);
    expect(found('tag:old')).toEqual([]);
    expect(found('after ')).toEqual([1]);
    expect(knownAfter(connection, '')).toEqual([
      [articleId(1), '2'],
      [articleId(2), '1'],
    ]);
    expect(knownAfter(connection, articleId(1))).toEqual([[articleId(2), '1']]);
    expect(knownAfter(connection, articleId(2))).toEqual([]);
  });

  test('what is removed is found no more', () => {
    put(articleDocument(1), articleDocument(2));
    connection.transaction(() => removeArticle(connection, articleId(1)));
    expect(found('nothing')).toEqual([2]);
    expect(found('n')).toEqual([2]);
    expect(knownAfter(connection, '')).toEqual([[articleId(2), '1']]);
  });

  test('texts may hold anything', () => {
    const text = 'a\0b \ud800 lone 😀 needle';
    put(articleDocument(1, { text, title: text, annotations: [highlight(1, text, { note: text })] }));
    expect(found('needle')).toEqual([1]);
    expect(found('b ')).toEqual([1]);
  });

  test('the text may be read from the content file; without one, the rest is found', () => {
    const contentFile = join(folder, 'content.json');
    const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'From the file.' }] };
    writeFileSync(contentFile, JSON.stringify({ body: { type: 'root', children: [paragraph] } }));
    put(
      articleDocument(1, { text: { contentFile } }),
      articleDocument(2, { title: 'Damaged file', text: { contentFile: join(folder, 'none.json') } }),
    );
    expect(found('file')).toEqual([1, 2]);
    expect(search('from file ').hits[0]?.snippet.text).toBe('From the file.');
  });
});
