import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectText } from '../../shared/text/projection.ts';
import { readCuratedText } from './curated-text.ts';
import { readArticle } from './import-file.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

function fixture(name: string) {
  const read = readArticle(name, readFileSync(join(FIXTURES, name)));
  if (!read.ok) throw new Error(read.error.message);
  return read.content;
}
const read = (text: string) => readCuratedText(text, 'From the name');
const textOf = (text: string): string => projectText(read(text).body).text;

const clock = fixture('clock.utf-8.txt');
const clockText = projectText(clock.body).text;

describe('a curated text', () => {
  test('is taken apart into title, prose, credits, footer and what is set aside', () => {
    expect(clock).toMatchObject({
      title: 'The clockmaker of Rue Saint-Éloi keeps his own time',
      originalTitle: 'A town divided by four minutes',
      authors: [],
      contributors: ['With additional reporting by Hervé Le Dantec in Rennes'],
      site: 'www.lalanterne.example',
      url: null,
      published: { raw: '2025-09-14 07:45:00', iso: '2025-09-14T07:45:00' },
      tags: ['time', 'france', 'small towns'],
      language: 'en',
    });
    expect(clock.setAside.map(({ kind }) => kind)).toEqual([
      'repeated-title',
      'promotion',
      'footer',
      'boilerplate',
    ]);
    expect(clock.body.children).toHaveLength(5);
    expect(clockText.startsWith('For eleven years the clock')).toBe(true);
    expect(clockText.endsWith('by the market clock.')).toBe(true);
    expect(clockText).toContain('it is still there . . . They thank me.”');
  });

  test.each([
    'clock.utf-8-bom.crlf.txt',
    'clock.cr.txt',
    'clock.utf-16le-bom.txt',
    'clock.utf-16be-bom.crlf.txt',
    'clock.utf-16le.txt',
    'clock.utf-16be.txt',
    'clock.windows-1252.crlf.txt',
    'clock.wrapped-72.txt',
    'clock.wrapped-60.txt',
    'clock.single-line-breaks.txt',
    'clock.tabs-and-trailing-spaces.txt',
  ])('reads the same from %s', (name) => {
    const { original: _original, setAside, ...rest } = fixture(name);
    const { original: _clock, setAside: expected, ...clockRest } = clock;
    expect(rest).toEqual(clockRest);
    expect(setAside.map(({ kind, text }) => [kind, text.replace(/\s+/gu, ' ')])).toEqual(
      expected.map(({ kind, text }) => [kind, text.replace(/\s+/gu, ' ')]),
    );
  });

  test('has a footer in any order', () => {
    const other = fixture('clock.footer-in-another-order.txt');
    expect(other).toMatchObject({
      originalTitle: 'A town divided by four minutes',
      site: 'www.lalanterne.example',
      tags: ['time', 'france'],
      contributors: clock.contributors,
    });
    expect(projectText(other.body).text).toBe(clockText);
  });

  test('has a footer with parts missing', () => {
    const part = fixture('clock.footer-in-part.txt');
    expect(part).toMatchObject({
      site: 'www.lalanterne.example',
      published: null,
      tags: [],
      originalTitle: null,
    });
    expect(projectText(part.body).text).toBe(clockText);
  });

  test('without a footer is plain text with its first line as title', () => {
    const plain = fixture('clock.no-footer.txt');
    expect(plain).toMatchObject({ title: clock.title, site: null, url: null, published: null, setAside: [] });
    expect(projectText(plain.body).text).toBe(clockText);
  });
});

describe('the title', () => {
  test('is repeated also in other letters and marks', () => {
    const { title, body } = read('A “plain” title\nA "Plain" title.\n\nA title\n\nText of the article.');
    expect(title).toBe('A “plain” title');
    expect(projectText(body).text).toBe('A title\n\nText of the article.');
  });

  test('that the footer gives in other words is kept beside it', () => {
    expect(read('One\n\nText.\n\nOriginal Title: Two\nTags:').originalTitle).toBe('Two');
    expect(read('One\n\nText.\n\nOriginal Title: One\nTags:').originalTitle).toBeNull();
  });

  test('comes from the footer where the text opens with a paragraph', () => {
    const paragraph = 'A sentence that goes on for a while, and then it ends. '.repeat(8).trim();
    const { title, originalTitle, body } = read(
      `${paragraph}\n\nMore.\n\nOriginal Title: The title\nTags: a`,
    );
    expect([title, originalTitle]).toEqual(['The title', null]);
    expect(projectText(body).text).toBe(`${paragraph}\n\nMore.`);
  });

  test('is the first words where nothing else gives one, and these stay in the text', () => {
    const paragraph = 'A sentence that goes on for a while, and then it ends. '.repeat(8).trim();
    const { title, body } = read(`${paragraph}\n\nMore.`);
    expect(title).toBe(
      'A sentence that goes on for a while, and then it ends. A sentence that goes on for a while, and then it ends. A…',
    );
    expect(projectText(body).text).toBe(`${paragraph}\n\nMore.`);
  });

  test.each([
    'La ministre de la Culture, Marie Martin, a défendu le projet devant les députés, qui l’ont écoutée. « Nous avançons », a-t-elle déclaré lundi.',
    'La ministre de la Culture, Marie Martin, a défendu le projet devant les députés, qui l’ont longuement écoutée. « Nous avançons et nous irons au bout. »',
    'Die Ministerin hat das Vorhaben am Montag vor den Abgeordneten verteidigt, die ihr lange zuhörten. „Wir kommen voran“, sagte sie in Berlin.',
    'La ministra defendió el proyecto el lunes ante los diputados, que la escucharon durante mucho tiempo. «¿Quién, si no?», preguntó en Madrid.',
    'The minister defended the project before the house on Monday, which listened to her for a long time. “We are getting on,” she said there.',
  ])('is no paragraph whose second sentence opens with quoted words: %s', (paragraph) => {
    expect(projectText(read(`${paragraph}\n\nMore.`).body).text).toBe(`${paragraph}\n\nMore.`);
  });

  test('is not torn out of a wrapped paragraph', () => {
    const text =
      'The first line of a paragraph that was wrapped by hand runs on\ninto a second line, and into a third one, before it comes to\nan end here.\n\nThe second paragraph was wrapped by hand as well, and it has\nmore than one line.';
    const { title, body } = read(text);
    expect(title.startsWith('The first line of a paragraph that was wrapped by hand runs on into')).toBe(
      true,
    );
    expect(body.children).toHaveLength(2);
  });

  test('is set aside where it is repeated, but not for ever', () => {
    const { title, setAside, body } = read('Why?\n'.repeat(20_000));
    expect(title).toBe('Why?');
    expect(setAside.length).toBeLessThan(50);
    expect(body.children.length).toBeGreaterThan(19_900);
  });

  test('of a single line is its text as well', () => {
    expect(read('Only this')).toMatchObject({ title: 'Only this' });
    expect(textOf('Only this')).toBe('Only this');
  });
});

describe('promotion', () => {
  test.each([
    'Unlock the White House Watch newsletter for free',
    'Unlock the Editor’s Digest for free',
    'Sign up to our politics round-up',
    'Sign up for the Daily Brief, our free e-mail.',
    'Subscribe to our newsletter to get more stories like this.',
    'Get the day’s top stories delivered to your inbox',
    'This article is part of the series “Living with heat”',
    'This article is part of our special report on shipping.',
    'This story was originally published in The Quarterly',
    'Read more: The bridge that nobody wanted',
    'Advertisement',
    'Simply sign up to the Climate myFT Digest, delivered directly to your inbox.',
    'Stay informed with free updates',
    'Ada Bell, editor of the paper, selects her favourite stories in this weekly newsletter.',
    'Don’t miss a story: subscribe to our newsletter',
    'Our weekly newsletter, free in your inbox',
    'The Morning Briefing: sign up here',
    'Listen to this story',
    'Follow us on Instagram',
    'Share on Facebook',
    'Abonnieren Sie unseren Newsletter',
    'Jetzt kostenlos anmelden: der Newsletter am Morgen',
    'Inscrivez-vous à notre newsletter',
    'Suscríbete a nuestro boletín',
  ])('is set aside at the head: %s', (line) => {
    const { body, setAside } = read(`A title\n\n${line}\n\nThe text begins here.\n\nIt goes on.`);
    expect(setAside).toEqual([{ kind: 'promotion', text: line }]);
    expect(projectText(body).text).toBe('The text begins here.\n\nIt goes on.');
  });

  test('is set aside at the foot and before the title', () => {
    expect(textOf('Sign up for our newsletter\n\nA title\n\nText.\n\nSubscribe to our newsletter')).toBe(
      'Text.',
    );
    expect(read('Sign up for our newsletter\n\nA title\n\nText.').title).toBe('A title');
  });

  test.each([
    'Sign up to vote, the posters said, and nobody did.',
    'Unlock the door, and you will find a second one behind it.',
    'Subscribe to a theory for long enough and it becomes a fact.',
    'Get a move on, the foreman told them.',
    'Follow the money. It leads to a newsletter. It always leads to a newsletter.',
    'This article is part of the statute since 1952, and nobody has ever read it.',
    'Keep your inbox clean, experts advise, and your desk will follow.',
    'Don’t miss the bus, she said, and went on reading the alerts.',
    'Stay informed, the old teacher used to tell his class.',
    'Our daily bread came in a van, and nobody had an inbox.',
    'Jetzt will der Minister den Newsletter seiner Behörde einstellen.',
    'Recevez mes vœux, écrivait-il dans chaque lettre.',
    'Related to the queen by marriage, he never spoke of it.',
  ])('is not seen in prose: %s', (line) => {
    expect(textOf(`A title\n\n${line}\n\nMore.\n\n${line}`)).toBe(`${line}\n\nMore.\n\n${line}`);
  });

  test('in the middle of the text is left alone', () => {
    expect(textOf('A title\n\nOne.\n\nSign up for our newsletter\n\nTwo.')).toBe(
      'One.\n\nSign up for our newsletter\n\nTwo.',
    );
  });
});

describe('credits', () => {
  test.each([
    'With additional reporting by Ann Lee in Berlin',
    'Additional reporting by Ann Lee, Bo Chen and Cy O’Doe',
    'Reporting by Ann Lee in Kyiv; editing by Bo van der Chen',
    '(Reporting by Ann Lee; Editing by Bo Chen)',
    'Ann Lee contributed to this report',
    'Edited by Ann Lee',
  ])('name contributors, to the letter: %s', (line) => {
    const { body, contributors, authors } = read(
      `A title\n\nText.\n\n${line}\n\nSource: www.example.org\nTags:`,
    );
    expect(contributors).toEqual([line]);
    expect(authors).toEqual([]);
    expect(projectText(body).text).toBe('Text.');
  });

  test.each([
    'Reporting by the newspaper has shown that ministers knew of it.',
    'Edited by hand, the film took two years.',
    'Additional reporting by the agency found that the wells were dry.',
  ])('are not seen in prose: %s', (line) => {
    expect(textOf(`A title\n\nText.\n\n${line}\n\nSource: www.example.org\nTags:`)).toBe(`Text.\n\n${line}`);
  });

  test('at the head name the authors', () => {
    expect(read('A title\n\nBy Ann Lee and Bo Chen in Paris\n\nText.').authors).toEqual([
      'Ann Lee',
      'Bo Chen',
    ]);
    expect(read('A title\n\nBy the time it rained, all had left.\n\nText.').authors).toEqual([]);
  });
});

describe('the footer', () => {
  const footer = (fields: string) => read(`A title\n\nText.\n\n${fields}`);

  test('with an address states address and site', () => {
    expect(footer('Source: https://www.example.org/a?b=c\nTags:')).toMatchObject({
      url: 'https://www.example.org/a?b=c',
      site: 'www.example.org',
    });
  });

  test('with a host alone states a site, and no address is made of it', () => {
    expect(footer('Source: www.example.org\nTags:')).toMatchObject({ url: null, site: 'www.example.org' });
    expect(footer('Source: The Example Times\nTags:')).toMatchObject({
      url: null,
      site: 'The Example Times',
    });
    expect(footer('Source: www.example.org/a/b\nTags:')).toMatchObject({
      url: null,
      site: 'www.example.org',
    });
  });

  test.each([
    ['a, b c, d', ['a', 'b c', 'd']],
    ['a b c', ['a', 'b', 'c']],
    ['#a #b-c', ['a', 'b-c']],
    ['a; b', ['a', 'b']],
    ['', []],
    ['-', []],
    ['a, A, a', ['a']],
    ['"two words" one', ['two words', 'one']],
  ])('has the tags %j as %j', (tags, expected) => {
    expect(footer(`Source: www.example.org\nTags: ${tags}`).tags).toEqual(expected);
  });

  test('of one line counts where its value fits', () => {
    expect(footer('Published: 3 May 2025')).toMatchObject({ published: { iso: '2025-05-03' } });
    expect(textOf('A title\n\nText.\n\nSource: the ministry’s own figures')).toBe(
      'Text.\n\nSource: the ministry’s own figures',
    );
    expect(textOf('A title\n\nText.\n\nDate: unknown to all of us')).toBe(
      'Text.\n\nDate: unknown to all of us',
    );
  });

  test.each(['---', '* * *', '———', '____'])('may stand below a rule, %s', (rule) => {
    expect(textOf(`A title\n\nText.\n\n${rule}\n\nSource: www.example.org\nTags: a`)).toBe('Text.');
    expect(textOf(`A title\n\nText.\n\n${rule}\nSource: www.example.org\nTags: a`)).toBe('Text.');
    expect(textOf(`A title\n\nText.\n\n${rule}\n\nMore.`)).toContain(rule);
  });

  test('may have its labels in bold', () => {
    expect(
      footer('**Original Title:** Other\n__Source__: www.example.org\n*Published:* 2025-01-02\n**Tags:**'),
    ).toMatchObject({ originalTitle: 'Other', site: 'www.example.org', published: { iso: '2025-01-02' } });
  });

  test('with every field empty says nothing, and is no text', () => {
    expect(footer('Original Title:\nSource:\nPublished:\nTags:')).toMatchObject({
      originalTitle: null,
      site: null,
      url: null,
      published: null,
      tags: [],
    });
  });

  test('may be wrapped', () => {
    expect(
      footer(
        'Original Title: A title that was too long for\nthe line\nSource: www.example.org\n\nThis article was automatically curated from public\nsources. For full details, visit the original source link above.',
      ),
    ).toMatchObject({ originalTitle: 'A title that was too long for the line', site: 'www.example.org' });
  });

  test('is not looked for in the middle of the text', () => {
    expect(textOf('A title\n\nSource: www.example.org\nTags: a\n\nText.')).toBe(
      'Source: www.example.org\nTags: a\n\nText.',
    );
  });
});

describe('paragraphs', () => {
  test('of one line each need no blank lines between them', () => {
    const lines = [
      '“No,” she said.',
      'He waited for a long time before he answered her, and then he did not.',
      '“Why?”',
    ];
    expect(textOf(`A title\n${lines.join('\n')}`)).toBe(lines.join('\n\n'));
  });

  test('that were wrapped begin where a line is set in', () => {
    expect(
      textOf(
        'A title\n\n  The first paragraph was wrapped by hand at some width, and\nit has a second line and a third one, which ends before the\nend.\n  The second paragraph is set in as well, and goes on with a\nsecond line.',
      ),
    ).toBe(
      'The first paragraph was wrapped by hand at some width, and it has a second line and a third one, which ends before the end.\n\nThe second paragraph is set in as well, and goes on with a second line.',
    );
  });

  test('of verse keep their lines', () => {
    expect(
      textOf(
        'A title\n\nI went into the garden\nand looked for you there\nbetween the beans\n\nThat was all.',
      ),
    ).toBe('I went into the garden\nand looked for you there\nbetween the beans\n\nThat was all.');
  });

  test('with bullets and numbers are lists; hyphens only after a colon', () => {
    const types = (text: string) => read(`A title\n\n${text}\n\nEnd.`).body.children.map(({ type }) => type);
    expect(types('• one\n• two')).toEqual(['list', 'paragraph']);
    expect(types('1. one\n2. two')).toEqual(['list', 'paragraph']);
    expect(types('They want:\n- one\n- two')).toEqual(['paragraph', 'list', 'paragraph']);
    expect(types('- Bonjour, dit-il.\n- Bonsoir.')).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(types('1984. That was the year.\n1985. That was another.')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});
