import { expect, test } from 'vitest';
import type { FoundArticle, FoundArticles } from '../../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../../shared/identifiers.ts';
import type { CliIo } from '../io.ts';
import { searchCommand } from './search.ts';

const TIDES: FoundArticle = {
  articleId: 'aaaaaaaaaaaaaaaaaaaa' as ArticleId,
  title: 'On tides',
  titleMarks: [[3, 8]],
  site: 'example.org',
  snippet: { text: 'ask about the tide', marks: [[14, 18]] },
  annotationId: 'annotation-1' as AnnotationId,
  of: 'note',
  color: 'blue',
  score: 1,
  hitsInArticle: 2,
  passages: [
    {
      annotationId: 'annotation-2' as AnnotationId,
      of: 'passage',
      color: 'pink',
      snippet: { text: '…the tide turned', marks: [[5, 9]] },
    },
  ],
  published: { raw: '2 May 2025', iso: '2025-05-02' },
  importedAt: '2026-01-01T00:00:00.000Z',
};
const HARBOUR: FoundArticle = {
  articleId: 'bbbbbbbbbbbbbbbbbbbb' as ArticleId,
  title: 'A harbour town',
  titleMarks: [],
  site: null,
  snippet: { text: 'Nobody waits for the tide.', marks: [[21, 25]] },
  at: 21,
  score: 0.5,
  hitsInArticle: 1,
  passages: [],
  published: null,
  importedAt: null,
};

async function search(
  words: readonly string[],
  answer: Partial<FoundArticles>,
  more: { readonly json?: boolean; readonly limit?: string } = {},
) {
  let out = '';
  let err = '';
  const asked: unknown[] = [];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  } as unknown as CliIo;
  const code = await searchCommand.run({
    io,
    json: more.json ?? false,
    values: more.limit === undefined ? {} : { limit: more.limit },
    positionals: words,
    listen: () => undefined,
    call: async (_name, input) => {
      asked.push(input);
      return { total: 0, hits: [], index: { status: 'current' }, ...answer } as never;
    },
  });
  return { code, out, err, asked };
}

test('the words of the command line are one query, asked of the complete index', async () => {
  const { asked } = await search(['tide', 'is:inbox'], {}, { limit: '7' });
  expect(asked).toEqual([{ query: 'tide is:inbox', limit: 7, complete: true }]);
});

test('found articles stand with what was found in them, the hits between asterisks', async () => {
  const { code, out, err } = await search(['tide'], { total: 2, hits: [TIDES, HARBOUR] });
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toBe(
    [
      'aaaaaaaaaaaaaaaaaaaa  On **tides**  (example.org)',
      '  [note on blue] ask about the **tide**',
      '  [pink] …the **tide** turned',
      '',
      'bbbbbbbbbbbbbbbbbbbb  A harbour town',
      '  Nobody waits for the **tide**.',
      '',
      '',
    ].join('\n'),
  );
});

test('JSON has one entry an article, its snippet a plain text', async () => {
  const { out } = await search(['tide'], { total: 2, hits: [TIDES, HARBOUR] }, { json: true });
  expect(JSON.parse(out)).toMatchObject([
    {
      articleId: TIDES.articleId,
      title: 'On tides',
      snippet: 'ask about the tide',
      annotationId: 'annotation-1',
      passages: [{ annotationId: 'annotation-2', snippet: '…the tide turned' }],
    },
    { articleId: HARBOUR.articleId, snippet: 'Nobody waits for the tide.', passages: [] },
  ]);
  expect(JSON.parse(out)[1]).not.toHaveProperty('annotationId');
});

test('no result is no failure, and is an empty array in JSON', async () => {
  expect(await search(['zzz'], {})).toMatchObject({ code: 0, out: '', err: expect.stringContaining('zzz') });
  expect(await search(['zzz'], {}, { json: true })).toMatchObject({ code: 0, out: '[]\n' });
});

test('more than was shown is told', async () => {
  const { err } = await search(['tide'], { total: 12, hits: [TIDES] }, { limit: '1' });
  expect(err).toBe('11 more: --limit 12 shows them.\n');
});

test.each(['0', '-1', 'many', '1001', '1.5'])('a limit of %s is wrong usage', async (limit) => {
  await expect(search(['tide'], {}, { limit })).rejects.toThrow(/--limit/);
});
