import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../shared/api.ts';
import { BODY_NODE_TYPES } from '../../shared/article/body.ts';
import { safeUrl } from '../../shared/article/safe-url.ts';
import { projectText } from '../../shared/text/projection.ts';
import { readArticle } from './import-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (name: string, bytes: Uint8Array) => {
  const read = readArticle(name, bytes);
  return read.ok ? null : read.error;
};
function inEncoding(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return bytesOf(text);
  if (encoding === 'windows-1252') {
    return Uint8Array.from(text, (letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0));
  }
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}
const content = (name: string, bytes: Uint8Array | string) => {
  const read = readArticle(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.content;
};

describe('a refusal', () => {
  test.each([
    ['empty-file', 'a.txt', new Uint8Array()],
    ['empty-file', 'a.md', bytesOf(' \n\t\r\n\u00a0')],
    ['empty-file', 'a.txt', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['empty-file', 'a.md', bytesOf('---\ntitle: Only a title\n---\n')],
    ['empty-file', 'a.md', bytesOf('<!-- only a comment -->\n\n<script>x()</script>')],
    ['binary-file', 'a.txt', bytesOf('text\0text')],
    ['binary-file', 'a.txt', bytesOf('{\\rtf1\\ansi Text.}')],
    ['binary-file', 'a.txt', bytesOf('%PDF-1.7\n1 0 obj')],
    ['binary-file', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['binary-file', 'a.md', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['binary-file', 'a.txt', bytesOf('\x01\x02\x03\x04\x05\x06')],
    ['undecodable', 'a.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff])],
    ['undecodable', 'a.txt', new Uint8Array([...bytesOf('“Text” in “UTF-8”'), 0xc3, 0x28])],
    ['undecodable', 'a.txt', new Uint8Array([0x61, 0x81, 0x62])],
    ['undecodable', 'a.txt', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62])],
    ['undecodable', 'a.txt', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x61, 0x00])],
    ['unsupported', 'a.html', bytesOf('<p>text</p>')],
    ['unsupported', 'archive.tar.xyz', bytesOf('text')],
  ] as const)('%s names the file %s and says what to do', (code, name, bytes) => {
    const error = refusal(`/some/folder/${name}`, bytes);
    expect(error).toMatchObject({ code });
    expect(error?.message).toContain(`“${name}”`);
    expect(error?.hint).toMatch(/\w+/u);
  });

  test('of a file that is too large comes before anything of it is read', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(refusal('a.txt', bytes)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/weighs 25\.1 MB; 25 MB is the most/u),
    });
  });

  test('says what the file looks like', () => {
    expect(refusal('a.txt', bytesOf('GIF89a…'))?.message).toContain('a GIF picture');
    expect(refusal('a.docx', bytesOf('PK\x03\x04 [Content_Types].xml word/document.xml'))?.message).toContain(
      'a Word document',
    );
  });

  test('says where the bytes stop making sense', () => {
    expect(refusal('a.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]))?.message).toContain('byte 5 ');
  });
});

describe('reading', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'in %s is the same with every line ending and mark',
    (encoding) => {
      const text = '---\ntitle: Über “alles”\ntags: [a]\n---\n\nOne *line*,\nand another.\n\nThree.';
      const expected = { ...content('a.md', text), original: null };
      for (const ending of ['\n', '\r\n', '\r']) {
        for (const mark of encoding === 'windows-1252' ? [''] : ['', '\ufeff']) {
          const written = mark + text.replaceAll('\n', ending);
          const bytes = inEncoding(written, encoding);
          const read = content('a.md', bytes);
          expect({ ...read, original: null }).toEqual(expected);
          expect(read.original.encoding).toBe(encoding);
          const { original } = read;
          expect(
            Buffer.from(
              'text' in original ? Buffer.from(original.text) : Buffer.from(original.base64, 'base64'),
            ),
          ).toEqual(Buffer.from(bytes));
        }
      }
    },
  );

  test('does not depend on name or place', () => {
    const bytes = bytesOf('A title\n\nText.');
    expect(content('one.txt', bytes)).toEqual(content('/elsewhere/TWO.TXT', bytes));
    expect(content('one.txt', bytes)).toEqual(content('no extension', bytes));
  });

  test('takes the title from the name only where the text gives none', () => {
    expect(content('a-small_repair.md', 'A sentence.\n\nAnother.').title).toBe('A small repair');
    expect(content('St. Ives.md', 'A sentence.\n\nAnother.').title).toBe('St. Ives');
    expect(content('x.md', '# A title\n\nText.').title).toBe('A title');
  });

  test('keeps the bytes as they came', () => {
    const text = '\ufeffA title\r\n\r\nText.';
    expect(content('a.txt', text).original).toEqual({ mediaType: 'text/plain', encoding: 'utf-8', text });
    const older = new Uint8Array([0x93, 0x41, 0x94, 0x0d, 0x0a, 0x42, 0x2e]);
    expect(content('a.txt', older)).toMatchObject({
      title: '“A”',
      original: { encoding: 'windows-1252', base64: Buffer.from(older).toString('base64') },
    });
    expect(content('a.md', '# A').original.mediaType).toBe('text/markdown');
  });

  test('gives one article the same identity in every encoding and as Markdown with the same address', () => {
    const markdown = content('a.md', '---\nurl: https://example.org/a\n---\n# T\n\nText.');
    const curated = content('a.txt', 'T\n\nOther text.\n\nSource: http://example.org/a/\nTags:');
    expect(markdown.articleId).toBe(curated.articleId);
  });

  test('takes a text with front matter for Markdown', () => {
    expect(content('a.txt', '---\ntitle: A title\n---\n\nSome *text*.')).toMatchObject({ title: 'A title' });
    expect(projectText(content('a.txt', '---\ntitle: A title\n---\n\nSome *text*.').body).text).toBe(
      'Some text.',
    );
  });

  test('tells UTF-16 without a mark in any script', () => {
    for (const sample of [
      'Ein Titel\n\nÜber den Fluss.',
      'Заголовок\n\nТекст статьи.',
      '题目\n\n这是一篇文章。\n第二段。',
    ]) {
      for (const order of ['le', 'be']) {
        const bytes = Buffer.from(sample, 'utf16le');
        if (order === 'be') bytes.swap16();
        expect(content('a.txt', bytes).original.encoding).toBe(`utf-16${order}`);
        expect(content('a.txt', bytes).title).toBe(sample.split('\n')[0]);
      }
    }
  });

  test('tells the language where it is plain, and only then', () => {
    expect(
      content(
        'a.txt',
        'Titel\n\nDer Fluss ist über die Ufer getreten, und die Stadt hat sich auf eine lange Nacht mit dem Wasser eingestellt, das nicht fällt.',
      ).language,
    ).toBe('de');
    expect(
      content('a.txt', '题目\n\n这是一篇关于河流的文章，讲述了城市如何应对洪水和漫长的夜晚。').language,
    ).toBe('zh');
    const inArabicScript = {
      ar: 'في بيتٍ صغير على طرف المرفأ يجلس الحاج ناصر كل صباح أمام دفترٍ أزرق، ويكتب فيه اسم الريح.',
      fa: 'در خانه‌ای کوچک کنار بندر، پیرمردی هر صبح نام بادی را که او را بیدار کرده است می‌نویسد.',
      ur: 'بندرگاہ کے کنارے ایک چھوٹے سے گھر میں بوڑھا آدمی ہر صبح ہوا کا نام لکھتا ہے جو اسے جگاتی ہے۔',
    };
    for (const [language, text] of Object.entries(inArabicScript)) {
      expect(content('a.txt', `${text.slice(0, 12)}\n\n${text}`).language).toBe(language);
    }
    expect(content('a.txt', 'Title\n\nA few words.').language).toBeNull();
  });
});

const SAMPLES = [
  ...readdirSync(join(import.meta.dirname, 'fixtures')).map((name) =>
    join(import.meta.dirname, 'fixtures', name),
  ),
  ...['lighthouse-archive.md', 'small-repairs.md', 'salt-marsh.txt'].map((name) =>
    join(import.meta.dirname, '../../e2e/fixtures/articles', name),
  ),
]
  .filter((path) => !path.includes('.gitattributes'))
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));

const HOSTILE = [
  '<script>',
  '</script>',
  '<b>',
  '</b>',
  '<table>',
  '<td>',
  '<!--',
  '-->',
  '<a href="javascript:x()">',
  '<img src=x onerror=y>',
  '<svg><script>',
  '<style>',
  '<details>',
  '![a](javascript:x)',
  '[a][b]',
  '[b]: javascript:x',
  '[^1]',
  '[^1]: x',
  '\n---\n',
  '\n```\n',
  '> ',
  '- ',
  '1. ',
  '\t',
  '&#0;',
  '&lt;',
  '<p>',
  '</div>',
  '| a |\n|-|',
  '$',
  '~~',
  '**',
  '_',
  '\r',
  '\u2028',
  '\ud800',
  'Source: ',
  'Tags: ',
  '\n\n',
].map(bytesOf);

const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.oneof(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(...HOSTILE)),
        fc.nat({ max: 40 }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom('.md', '.txt'),
  )
  .map(([{ bytes }, edits, extension]) => {
    let changed: Uint8Array = bytes;
    for (const [at, inserted, removed] of edits) {
      const start = at % (changed.length + 1);
      changed = new Uint8Array([
        ...changed.subarray(0, start),
        ...inserted,
        ...changed.subarray(start + removed),
      ]);
    }
    return { name: `mutated${extension}`, bytes: changed };
  });

function expectClosed(tree: Nodes): void {
  expect(BODY_NODE_TYPES).toContain(tree.type);
  expect(tree).not.toHaveProperty('position');
  expect(tree).not.toHaveProperty('data');
  if (tree.type === 'link') expect(safeUrl(tree.url, 'link')).toBe(tree.url);
  if (tree.type === 'image') expect(safeUrl(tree.url, 'image')).toBe(tree.url);
  if ('children' in tree) for (const child of tree.children) expectClosed(child);
}

describe('whatever a file holds', () => {
  test('it is read or refused, never a failure, and what is read is closed', () => {
    fc.assert(
      fc.property(mutated, ({ name, bytes }) => {
        const read = readArticle(name, bytes);
        if (!read.ok) return;
        expect(read.content.title).not.toBe('');
        expectClosed(read.content.body);
        expect(JSON.parse(JSON.stringify(read.content))).toEqual(read.content);
        expect(readArticle(name, bytes)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('bytes at random are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('a.md', 'a.txt'), (bytes, name) => {
        expect(readArticle(name, bytes)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});
