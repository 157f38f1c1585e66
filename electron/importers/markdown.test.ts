import { describe, expect, test } from 'vitest';
import { projectText } from '../../shared/text/projection.ts';
import { readMarkdown } from './markdown.ts';

const read = (text: string) => readMarkdown(text, 'From the name');
const textOf = (text: string): string => projectText(read(`# T\n\n${text}`).body).text;
const blocks = (text: string) => read(`# T\n\n${text}`).body.children;
const inline = (text: string) => {
  const [first] = blocks(text);
  return first?.type === 'paragraph' ? first.children : [first];
};

describe('title', () => {
  test('comes from front matter, and a heading that repeats it is set aside', () => {
    const { title, body, setAside } = read('---\ntitle: A *plain* title\n---\n\n# A *plain* title\n\nText.');
    expect(title).toBe('A *plain* title');
    expect(projectText(body).text).toBe('A plain title\n\nText.');
    expect(setAside).toEqual([]);
    const same = read('---\ntitle: One title\n---\n\n# One  title\n\nText.');
    expect(projectText(same.body).text).toBe('Text.');
    expect(same.setAside).toEqual([{ kind: 'repeated-title', text: 'One title' }]);
  });

  test('else from the heading at the top, which then is no part of the text', () => {
    const { title, body } = read('## The *top* heading\n\nText.\n\n# Another');
    expect(title).toBe('The top heading');
    expect(projectText(body).text).toBe('Text.\n\nAnother');
  });

  test('else from the first heading of the first rank, else from a first line without a stop, else from the name', () => {
    expect(read('By someone.\n\n# The title\n\nText.').title).toBe('The title');
    expect(read('A line as a title\n\nText, and more.').title).toBe('A line as a title');
    expect(read('A sentence.\n\nAnother one.').title).toBe('From the name');
    expect(read('A sentence.\n\n## A section\n\nAnother one.').title).toBe('From the name');
  });

  test('leaves something to read', () => {
    const { title, body } = read('# Only a title');
    expect(title).toBe('Only a title');
    expect(projectText(body).text).toBe('Only a title');
  });
});

describe('front matter', () => {
  test('is understood under its usual names', () => {
    const draft = read(
      '---\ntitle: "A title: with a colon"\nauthors:\n  - Ann Lee\n  - name: Bo Chen\nlink: https://example.org/a\ndate: 2025-11-08\nkeywords: [one, "two words", "#three"]\nlang: en_GB\nunknown: {a: [b]}\n---\nText.',
    );
    expect(draft).toMatchObject({
      title: 'A title: with a colon',
      authors: ['Ann Lee', 'Bo Chen'],
      url: 'https://example.org/a',
      site: 'example.org',
      published: { raw: '2025-11-08', iso: '2025-11-08' },
      tags: ['one', 'two words', 'three'],
      language: 'en-GB',
      setAside: [],
    });
  });

  test('keeps values as they are written', () => {
    expect(
      read('---\ntitle: 1984\ndate: 2025-12-16 00:09:00 +0100\ntags: no, 007\n---\nText.'),
    ).toMatchObject({
      title: '1984',
      published: { raw: '2025-12-16 00:09:00 +0100', iso: '2025-12-16T00:09:00+01:00' },
      tags: ['no', '007'],
    });
  });

  test('states a site where the source is no address, and no address is made of it', () => {
    expect(read('---\nsource: www.example.org\n---\nText.')).toMatchObject({
      site: 'www.example.org',
      url: null,
    });
  });

  test('names several authors in one line, and links between notes count as names', () => {
    expect(read('---\nauthor: Ann Lee, Bo Chen and Cy Doe\n---\nText.').authors).toEqual([
      'Ann Lee',
      'Bo Chen',
      'Cy Doe',
    ]);
    expect(read('---\nauthor: Lee, Ann\n---\nText.').authors).toEqual(['Lee, Ann']);
    expect(read('---\nby: "[[Ann Lee]]"\n---\nText.').authors).toEqual(['Ann Lee']);
  });

  test('is understood in whatever way YAML writes it', () => {
    expect(
      read(
        '---\n# a comment\nTitle: >\n  A folded\n  title\nAuthor: \'O\'\'Neill, Ann\'\ndate: "Jan 2, 2025"\ntags:\n- one\n- "two, three"\nurl: https://example.org/a # here\n...\nText.',
      ),
    ).toMatchObject({
      title: 'A folded title',
      authors: ["O'Neill, Ann"],
      published: { raw: 'Jan 2, 2025', iso: '2025-01-02' },
      tags: ['one', 'two three'],
      url: 'https://example.org/a',
    });
    expect(read('---\ntitle: ~\nauthor:\ntags: []\ndate:\nurl:\n---\n# H\n\nText.')).toMatchObject({
      title: 'H',
      authors: [],
      tags: [],
      published: null,
      url: null,
    });
  });

  test('with a colon in a text that has no quotation marks is understood', () => {
    const { title, url, tags, setAside } = read(
      "---\ntitle: Ann's way: a story\nurl: https://example.org/a\ntags: [a]\n---\nText.",
    );
    expect({ title, url, tags, setAside }).toEqual({
      title: "Ann's way: a story",
      url: 'https://example.org/a',
      tags: ['a'],
      setAside: [],
    });
  });

  test('states no address that is none of the web', () => {
    for (const url of ['/a/b', 'javascript:alert(1)', 'file:///a', 'example.org/a'])
      expect(read(`---\nurl: ${url}\n---\nText [a](c).`).url).toBeNull();
  });

  test('that is broken is set aside, and the article comes in', () => {
    const { title, body, setAside } = read('---\ntitle: "open\ntags: [a\n---\n\n# Title\n\nText.');
    expect(title).toBe('Title');
    expect(projectText(body).text).toBe('Text.');
    expect(setAside).toEqual([{ kind: 'front-matter', text: 'title: "open\ntags: [a' }]);
  });

  test('is not seen where a rule across the page opens the text', () => {
    expect(projectText(read('---\n\nText one.\n\n---\n\nText two.').body).text).toBe(
      'Text one.\n\nText two.',
    );
  });

  test('with endless aliases costs nothing', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [at, letter] of Array.from('bcdefghij').entries()) {
      const before = 'abcdefghij'[at]!;
      bomb.push(`${letter}: &${letter} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(read(`---\n${bomb.join('\n')}\n---\nText.`).title).toBe('From the name');
  });
});

describe('the curated footer', () => {
  test('is understood below Markdown without front matter', () => {
    const draft = read(
      '# Title\n\nText.\n\nWith additional reporting by Ann Lee\n\nOriginal Title: Other\nSource: www.example.org\nPublished: 2025-12-16\nTags: a, b',
    );
    expect(draft).toMatchObject({
      title: 'Title',
      originalTitle: 'Other',
      site: 'www.example.org',
      tags: ['a', 'b'],
    });
    expect(projectText(draft.body).text).toBe('Text.');
  });

  test('may stand below a rule, and have its labels in bold', () => {
    const { body, site, tags } = read(
      '# Title\n\nText.\n\n---\n\n**Source:** www.example.org\n**Published:** 2025-01-02\n**Tags:** a',
    );
    expect([site, tags]).toEqual(['www.example.org', ['a']]);
    expect(body.children.map(({ type }) => type)).toEqual(['paragraph']);
  });

  test('may stand below a head with the title twice and promotion', () => {
    const { title, body, setAside } = read(
      'The title\n\nThe title\n\nUnlock the Morning Letter newsletter for free\n\nText with a [link](https://example.org/).\n\nSource: www.example.org\nTags:',
    );
    expect(title).toBe('The title');
    expect(projectText(body).text).toBe('Text with a link.');
    expect(setAside.map(({ kind }) => kind)).toEqual(['repeated-title', 'promotion', 'footer']);
  });
});

describe('links and images', () => {
  test('by reference are resolved, by the first definition', () => {
    expect(inline('[a][x] ![b][x]\n\n[x]: https://example.org/1 "T"\n[x]: https://example.org/2')).toEqual([
      { type: 'link', url: 'https://example.org/1', title: 'T', children: [{ type: 'text', value: 'a' }] },
      { type: 'text', value: ' ' },
      { type: 'image', url: 'https://example.org/1', title: 'T', alt: 'b' },
    ]);
  });

  test('with an address that is not allowed are their words', () => {
    expect(
      inline('[a](javascript:alert(1)) ![b](data:image/png;base64,AA) <javascript:alert(1)> [c](/relative)'),
    ).toEqual([{ type: 'text', value: 'a b javascript:alert(1) c' }]);
  });

  test('with a relative address are resolved where the article states its own', () => {
    const { body } = read('---\nurl: https://example.org/a/b\n---\nSee [c](c) and ![d](/d.png).');
    expect(JSON.stringify(body)).toContain('"https://example.org/a/c"');
    expect(JSON.stringify(body)).toContain('"https://example.org/d.png"');
  });

  test('that stand in the text as addresses become links', () => {
    expect(inline('See https://example.org/a_b_c.')).toEqual([
      { type: 'text', value: 'See ' },
      {
        type: 'link',
        url: 'https://example.org/a_b_c',
        children: [{ type: 'text', value: 'https://example.org/a_b_c' }],
      },
      { type: 'text', value: '.' },
    ]);
  });
});

describe('HTML in Markdown', () => {
  test('with tags that stand apart is translated', () => {
    expect(inline('One <b>two *three*</b> <i>four</i><br>five')).toEqual([
      { type: 'text', value: 'One ' },
      {
        type: 'strong',
        children: [
          { type: 'text', value: 'two ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'three' }] },
        ],
      },
      { type: 'text', value: ' ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'four' }] },
      { type: 'break' },
      { type: 'text', value: 'five' },
    ]);
  });

  test('keeps links and images that are allowed, and the words of those that are not', () => {
    expect(
      inline(
        '<a href="https://example.org/" onclick="x()">one</a> <a href="javascript:x()">two</a> <img src="https://example.org/p.png" alt="three" onerror="x()">',
      ),
    ).toEqual([
      { type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: 'one' }] },
      { type: 'text', value: ' two ' },
      { type: 'image', url: 'https://example.org/p.png', alt: 'three' },
    ]);
  });

  test('raises and lowers digits', () => {
    expect(textOf('10<sup>2</sup> m, H<sub>2</sub>O, the 5<sup>th</sup>')).toBe('10² m, H₂O, the 5th');
  });

  test.each([
    ['<ruby>漢字<rt>かんじ</rt></ruby>を読む', '漢字（かんじ）を読む'],
    ['<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>', '漢字（かんじ）'],
    ['<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>へ', '東京（とうきょう）へ'],
    ['<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>へ', '東京（とうきょう）へ'],
    ['<ruby>振<rt>ふ</rt>り<rt></rt>仮名<rt>がな</rt></ruby>', '振（ふ）り仮名（がな）'],
    ['<ruby>北京<rt>ㄅㄟˇ ㄐㄧㄥ</rt></ruby>', '北京（ㄅㄟˇ ㄐㄧㄥ）'],
    ['The <ruby>base<rt>reading</rt></ruby> here', 'The base (reading) here'],
    ['<ruby>漢字</ruby>と<ruby><rt>かな</rt></ruby>', '漢字とかな'],
    ['<div><ruby>漢字<rt>かんじ</rt></ruby></div>', '漢字（かんじ）'],
  ])('keeps readings that stand above their words apart from them: %s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('keeps what is marked within a word that has its reading above it', () => {
    expect(inline('<ruby>*漢字*<rt>かんじ</rt></ruby>です。')).toEqual([
      { type: 'emphasis', children: [{ type: 'text', value: '漢字' }] },
      { type: 'text', value: '（かんじ）です。' },
    ]);
  });

  test('in blocks is translated, with Markdown inside', () => {
    expect(
      blocks('<details>\n<summary>More</summary>\n\nSome *text*.\n\n- item\n\n</details>').map(
        ({ type }) => type,
      ),
    ).toEqual(['paragraph', 'paragraph', 'list']);
    expect(textOf('<details>\n<summary>More</summary>\n\nSome *text*.\n\n</details>\n\nAfter.')).toBe(
      'More\n\nSome text.\n\nAfter.',
    );
    expect(textOf('<p align="center">\n  <b>One</b>\n  two\n</p>')).toBe('One two');
  });

  test('gives tables', () => {
    const [table] = blocks('<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>');
    expect(table?.type).toBe('table');
    expect(textOf('<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>')).toBe(
      'a\tb\nc\td',
    );
  });

  test('drops scripts, styles, frames and comments, and says so', () => {
    const { body, setAside } = read(
      '# T\n\nOne <!-- a note --> two <script>alert(1)</script> three.\n\n<style>p { x }</style>\n\n<iframe src="https://example.org"></iframe>\n\nFour.',
    );
    expect(projectText(body).text).toBe('One two three.\n\nFour.');
    expect(setAside.map(({ kind, text }) => [kind, text])).toEqual([
      ['dropped-html', '<script>alert(1)</script>'],
      ['dropped-html', '<!-- a note -->'],
      ['dropped-html', '<style>p { x }</style>'],
      ['dropped-html', '<iframe src="https://example.org"></iframe>'],
    ]);
  });

  test('drops drawings and formulas with their words, in a block and in a line', () => {
    for (const [open, close] of [
      ['<svg width="1">', '</svg>'],
      ['<math>', '</math>'],
    ]) {
      expect(textOf(`A ${open}<text>hidden</text>${close} b, c.`)).toBe('A b, c.');
      expect(textOf(`A.\n\n<div>${open}<text>hidden</text>${close}</div>\n\nB.`)).toBe('A.\n\nB.');
    }
  });

  test('nested and malformed keeps every word once', () => {
    expect(textOf('<div><p>one<p>two</div></span> <b>bold <i>it</b> x</i>\n\nEnd <b')).toBe(
      'one\n\ntwo\n\nbold it x\n\nEnd <b',
    );
    expect(textOf('A <object><b>kept</b> and *more* </object> b.')).toBe('A kept and more b.');
    expect(textOf('<table><tr><td><table><tr><td>in</td></tr></table></td><td>b</td></tr></table>')).toBe(
      'in\tb',
    );
    expect(
      textOf('<figure><img src="https://example.org/a.png" alt="alt"><figcaption>cap</figcaption></figure>'),
    ).toBe('alt\n\ncap');
  });

  test('that opens and never closes takes no text with it', () => {
    expect(
      textOf('Use <script> and <title> with <select> and <textarea> care.\n\nNext <b>one.\n\nLast.'),
    ).toBe('Use and with and care.\n\nNext one.\n\nLast.');
    expect(textOf('<div>\n\nOne.\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(textOf('<p>\n\nOne.\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(textOf('<b>\n\nOne.\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(textOf('<table>\n\nOne.\n\nTwo.')).toBe('One.\n\nTwo.');
  });

  test('that says nothing leaves its words as they are', () => {
    expect(inline('<p>One <span class="x">two<font size="2">, <b>three</b></font></span> four.</p>')).toEqual(
      [
        { type: 'text', value: 'One two, ' },
        { type: 'strong', children: [{ type: 'text', value: 'three' }] },
        { type: 'text', value: ' four.' },
      ],
    );
  });

  test('cannot name the stand-ins of other nodes', () => {
    expect(textOf('A *b* <stand-in-0 data-at="1"></stand-in-0> <i>c</i>.')).toBe('A b c.');
  });
});

describe('emphasis', () => {
  test('in Chinese and Japanese needs no spaces around it', () => {
    expect(inline('**「風の名」**と呼ぶ。')).toEqual([
      { type: 'strong', children: [{ type: 'text', value: '「風の名」' }] },
      { type: 'text', value: 'と呼ぶ。' },
    ]);
    expect(textOf('这是**“重要”**的，~~“旧”~~的。')).toBe('这是“重要”的，“旧”的。');
  });
});

describe('footnotes, tables and lists', () => {
  test('stay what they are', () => {
    const { body } = read(
      '# T\n\nOne[^n].\n\n[^n]: The note.\n\n| a |\n| - |\n| b |\n\n- [x] done\n\n~~gone~~',
    );
    expect(body.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'footnoteDefinition',
      'table',
      'list',
      'paragraph',
    ]);
  });
});

describe('what only machines write', () => {
  test.each([
    ['quotes in quotes', `${'>'.repeat(20_000)} a`],
    ['lists in lists', `${'- '.repeat(5_000)}a`],
    ['endless stars', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
    ['items set in far', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
    ['elements in elements', `${'<div>'.repeat(20_000)}a`],
    ['lines without end', 'a line of some words that goes on\n'.repeat(30_000)],
    ['marks in marks', `${'<b><i>'.repeat(5_000)}a`],
    ['ends without a beginning', ' words and more </p>'.repeat(12_000)],
    ['strokes through nothing', '《¿~~ a '.repeat(15_000)],
    ['stars and tags', '***<svg>- a'.repeat(10_000)],
    ['one heading for ever', '# a\n\n'.repeat(5_000)],
    ['a span around every word', `<div>${'<span>a</span> <span style="x">word</span> '.repeat(6_000)}</div>`],
  ])('%s are read in reasonable time, with their words', (_what, markdown) => {
    expect(textOf(markdown)).toContain('a');
  });

  test.each([
    ['a long table', `| a | b |\n| - | - |\n${'| *a* | [b](c) |\n'.repeat(1_500)}`, 'table'],
    ['a long list', '- *a* and [b](c)\n'.repeat(1_500), 'list'],
    ['long code', `\`\`\`\n${'*p = &a[i]; // <b>\n'.repeat(1_500)}\`\`\``, 'code'],
    ['code that is set in', '    *p = &a[i];\n'.repeat(1_500), 'code'],
  ])('%s is what it is', (_what, markdown, type) => {
    expect(blocks(`One.\n\n${markdown}\n\nTwo.`).map((block) => block.type)).toEqual([
      'paragraph',
      type,
      'paragraph',
    ]);
  });

  test('rules across the page are rules, however long', () => {
    expect(blocks(`a.\n\n${'- '.repeat(200)}\n\n${'*'.repeat(300)}\n\nb.`).map(({ type }) => type)).toEqual([
      'paragraph',
      'thematicBreak',
      'thematicBreak',
      'paragraph',
    ]);
  });
});
