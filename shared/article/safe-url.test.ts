import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeUrl, webUrl } from './safe-url.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['  http://example.org  ', 'http://example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['asset:3f2a/picture.png', 'asset:3f2a/picture.png'],
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https:\\\\example.org\\a', 'https://example.org/a'],
  ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
])('%j may be linked to, as %j', (given, expected) => {
  expect(safeUrl(given, 'link')).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://example.org/1',
  'app://commonplace/x',
  '/relative',
  '#fragment',
  '//example.org/x',
  '',
  `https://example.org/${'a'.repeat(8000)}`,
])('%j may not be linked to', (given) => {
  expect(safeUrl(given, 'link')).toBeNull();
});

test('an image comes from the web or from the app, not from mail or data', () => {
  expect(safeUrl('https://example.org/a.png', 'image')).toBe('https://example.org/a.png');
  expect(safeUrl('mailto:a@example.org', 'image')).toBeNull();
  expect(safeUrl('data:image/png;base64,AAAA', 'image')).toBeNull();
});

test('a relative address counts where the article states its own', () => {
  expect(safeUrl('../b', 'link', 'https://example.org/a/c')).toBe('https://example.org/b');
  expect(safeUrl('javascript:alert(1)', 'link', 'https://example.org/')).toBeNull();
});

test('nothing outside the list of schemes comes through, whatever it is dressed in', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `javascript:${rest}`),
      ),
      (address) => {
        const safe = safeUrl(address, 'link');
        if (safe !== null) expect(new URL(safe).protocol).toMatch(/^(?:https?|mailto|asset):$/u);
      },
    ),
  );
});

test.each([
  ['https://www.example.org/x', 'www.example.org'],
  ['http://example.org:8080', 'example.org:8080'],
  ['www.example.org', null],
  ['mailto:a@example.org', null],
  ['https://', null],
])('%j as an article’s own address has the host %j', (given, host) => {
  expect(webUrl(given)?.host ?? null).toBe(host);
});
