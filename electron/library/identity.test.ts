import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdFor, canonicalUrl } from './identity.ts';

const unknown = {
  url: null,
  site: null,
  originalTitle: null,
  title: 'A title',
  publishedRaw: null,
  text: 'Words.',
};

describe('article identity', () => {
  it('is 20 lower-case base-32 characters', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(articleIdFor({ ...unknown, text })).toMatch(/^[a-z2-7]{20}$/);
      }),
    );
  });

  it('is the known value for a known address, for ever', () => {
    expect(articleIdFor({ ...unknown, url: 'https://example.org/a' })).toMatchInlineSnapshot(
      `"7sqartovcbnlkvmjm7j2"`,
    );
  });

  it('looks at the address alone where there is one', () => {
    const one = articleIdFor({ ...unknown, url: 'https://example.org/a', text: 'Before.' });
    expect(articleIdFor({ ...unknown, url: 'http://example.org/a/?utm_source=x#top', text: 'After.' })).toBe(
      one,
    );
    expect(articleIdFor({ ...unknown, url: 'https://example.org/b', text: 'Before.' })).not.toBe(one);
  });

  it('without an address is site, original title and date, however the text changed', () => {
    const dated = {
      ...unknown,
      site: 'Example.org',
      originalTitle: 'An original',
      publishedRaw: 'May 1, 2025',
    };
    const one = articleIdFor(dated);
    expect(articleIdFor({ ...dated, text: 'Other words.', title: 'Edited', site: 'example.org' })).toBe(one);
    expect(articleIdFor({ ...dated, publishedRaw: 'May 2, 2025' })).not.toBe(one);
  });

  it('without address and date is the words, however they are wrapped', () => {
    const one = articleIdFor({ ...unknown, text: 'Two words\nthree' });
    expect(articleIdFor({ ...unknown, text: 'Two  words three\n' })).toBe(one);
    expect(articleIdFor({ ...unknown, text: 'Two words four' })).not.toBe(one);
  });

  it('does not take a non-web address for an identity', () => {
    expect(articleIdFor({ ...unknown, url: 'file:///a' })).toBe(articleIdFor(unknown));
    expect(articleIdFor({ ...unknown, url: 'not an address' })).toBe(articleIdFor(unknown));
  });
});

describe('canonical address', () => {
  it.each([
    ['https://Example.org:443/a/b/', 'example.org/a/b'],
    ['http://example.org', 'example.org'],
    ['https://example.org/?id=3&utm_medium=mail&fbclid=z', 'example.org?id=3'],
    ['https://me:secret@example.org:8080/x', 'example.org:8080/x'],
    ['https://example.org/app#/story/4', 'example.org/app#/story/4'],
    ['https://example.org/a#section', 'example.org/a'],
    ['https://example.org/?b=2&a=1', 'example.org?b=2&a=1'],
  ])('%s is %s', (given, expected) => {
    expect(canonicalUrl(given)).toBe(expected);
  });

  it('is the same when taken twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        expect(once).not.toBeNull();
        expect(canonicalUrl(`https://${once ?? ''}`)).toBe(once);
      }),
    );
  });
});
