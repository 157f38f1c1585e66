import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from './Markdown.tsx';

afterEach(cleanup);
const html = (text: string) => render(<Markdown text={text} />).container.firstElementChild!.innerHTML;

describe('a note in Markdown', () => {
  it('becomes elements', () => {
    expect(html('Mind the **gap** and ~~not~~ `this`.\n\n- a\n- b')).toBe(
      '<p>Mind the <strong>gap</strong> and <del>not</del> <code>this</code>.</p><ul><li><p>a</p></li><li><p>b</p></li></ul>',
    );
  });

  it('shows HTML as the text it is', () => {
    expect(html('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('follows links of the web and of mail, and no others', () => {
    expect(html('[a](https://example.org)')).toContain('href="https://example.org"');
    expect(html('[a](javascript:alert(1))')).toBe('<p>a</p>');
    expect(html('[a](file:///etc/passwd)')).toBe('<p>a</p>');
  });

  it('loads no image', () => {
    expect(html('![a cat](https://example.org/cat.png)')).toBe('<p>a cat</p>');
  });
});
