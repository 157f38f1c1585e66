import { expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Source } from '../../../shared/markdown/passages.ts';
import { draggedPassages } from './drag-out.ts';

const source: Source = {
  title: 'A <title>',
  url: 'https://example.org/a?b="c"',
  site: 'example.org',
  authors: ['Ann Author'],
  published: null,
};
const passage = (exact: string, speaker: string | null, note = '') =>
  ({ target: { quote: { exact } }, speaker, note }) as unknown as PlacedAnnotation;

it('gives Markdown with whose words they are, where from, and the note', () => {
  const dragged = draggedPassages(
    [passage('One.\n\nTwo *2*.', 'Ada', 'Check.'), passage('Three.', null)],
    source,
    (name) => `${name} Lovelace`,
  );
  const markdown = dragged['text/markdown'];
  expect(markdown).toContain('> One.\n>\n> Two \\*2\\*.');
  expect(markdown).toContain('— Ada Lovelace, [A \\<title>](https://example.org/a?b="c")');
  expect(markdown).toContain('Check.');
  expect(markdown).toContain('> Three.\n>\n> — Ann Author, ');
  expect(dragged['text/plain']).toBe(markdown);
});

it('gives HTML in which the words are only words', () => {
  const html = draggedPassages([passage('<img onerror=x> & more', null, '<b>')], source, String)['text/html'];
  expect(html).toContain('<blockquote><p>&lt;img onerror=x&gt; &amp; more</p></blockquote>');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('<img');
  const unsafe = draggedPassages([passage('x', null)], { ...source, url: 'javascript:alert(1)' }, String);
  expect(unsafe['text/html']).not.toContain('javascript');
});
