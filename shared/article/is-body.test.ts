import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodies } from '../text/generated-bodies.ts';
import { isBody } from './is-body.ts';

const text = { type: 'text', value: 'x' };
const root = (...children: readonly unknown[]) => ({ type: 'root', children });

describe('a value from a disk', () => {
  it.each([
    null,
    'root',
    {},
    { type: 'root' },
    { type: 'paragraph', children: [text] },
    root({ type: 'html', value: '<script>' }),
    root({ type: 'paragraph' }),
    root({ type: 'paragraph', children: [{ type: 'text' }] }),
    root({ type: 'paragraph', children: [null] }),
    root({ type: 'link', url: 'javascript:alert(1)', children: [text] }),
    root({ type: 'image', url: 'data:image/png;base64,AA' }),
    root({ type: 'image', url: 'https://example.org/a.png', alt: 3 }),
  ])('%j is no body', (value) => {
    expect(isBody(value)).toBe(false);
  });

  it('that an importer may have made is a body', () => {
    fc.assert(
      fc.property(bodies(), (body) => {
        const text = JSON.stringify(body, (name, value) =>
          name === 'url' ? 'https://example.org/x' : value,
        );
        expect(isBody(JSON.parse(text))).toBe(true);
      }),
    );
  });

  it('nested without end is no body', () => {
    let node: unknown = text;
    for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'blockquote', children: [node] };
    expect(isBody(root(node))).toBe(false);
  });
});
