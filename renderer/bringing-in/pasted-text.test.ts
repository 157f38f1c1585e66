import { describe, expect, it } from 'vitest';
import { pastedName } from './pasted-text.ts';

describe('pasted text', () => {
  it.each([
    '# A title\n\nText.',
    '---\ntitle: A\n---\n\nText.',
    'See [the report](https://example.org/report).',
    'Points:\n\n- one\n- two',
    'A **strong** word.',
    '> quoted',
  ])('with the signs of Markdown is Markdown: %j', (text) => {
    expect(pastedName(text)).toBe('Pasted text.md');
  });

  it.each([
    'A title\n\nSome prose - with a dash, 5 * 3 * 2, and [brackets].',
    '#hashtags are prose',
    'Costs rose\n- he said so -',
    'Ministers met\n\nTags: a, b',
  ])('without them is plain text: %j', (text) => {
    expect(pastedName(text)).toBe('Pasted text.txt');
  });
});
