import { render } from '@testing-library/react';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/article/body.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { hyphenationOf, prepareHyphenation } from '../hyphenation/hyphenation.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { TextMap } from './text-map.ts';

const EVERYTHING = `# A first *heading*

“A quoted **start**,” said [someone](https://example.org "Title"), and [another](javascript:alert).

A line with \`inline code\`,\\
a hard break, ~~a deletion~~ and a note.[^one] Also ![a picture in the line](https://example.org/a.png) here.

![A picture by itself](https://example.org/b.png)

> A block quote
>
> - with a list
>   1. and one inside
>
> and its end[^two]

- [x] done
- [ ] not done

---

\`\`\`js
const code = 1;

	kept.to('the letter');
\`\`\`

[^one]: The first footnote.

| Left | Right |
| :--- | ----: |
| 1    | **2** |
|      | 4     |

[^two]: The second, in two paragraphs.

    With \`code\`.

The end.
`;

await prepareHyphenation('en');

/** @param divided whether there are soft hyphens in the page's words */
function shown(markdown: string, divided = false) {
  const body: Body = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const projection = projectText(body);
  const { container } = render(
    <ArticleBody body={body} language="en" divided={divided ? 'freely' : 'never'} ref={null} />,
  );
  return { projection, container, map: new TextMap(container, projection.leaves) };
}

/** What the page shows of a passage, with separators and hard breaks left out. */
function textOf(map: TextMap, start: number, end: number): string {
  const found = map.boundsOf({ start, end })!;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  for (const outside of copy.querySelectorAll('[data-unprojected]')) outside.remove();
  return copy.textContent.replaceAll(/[\s\u00AD]/g, '');
}

describe.each([
  ['whole words', false],
  ['words that may be divided', true],
])('the map between the page and the projection, with %s', (_, divided) => {
  const { projection, container, map } = shown(EVERYTHING, divided);
  const { text } = projection;

  it('gives any passage the page range of the very same words', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(80), (start, length) => {
        const end = Math.min(text.length, start + length + 1);
        fc.pre(text.slice(start, end).trim() !== '');
        expect(textOf(map, start, end)).toBe(text.slice(start, end).replaceAll(/\s/g, ''));
      }),
    );
  });

  it('is of a page with soft hyphens in it, or without', () => {
    expect(hyphenationOf('en').by).toBe('us');
    expect(container.textContent.includes('\u00AD')).toBe(divided);
  });

  it('leads back to the offset that it came from', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (offset) => {
        fc.pre(text[offset]?.trim() !== '');
        const at = map.pointAfter(offset)!;
        expect(map.offsetOf(at.node, at.offset, 'after')).toBe(offset);
        const end = map.pointBefore(offset + 1)!;
        expect(map.offsetOf(end.node, end.offset, 'before')).toBe(offset + 1);
      }),
    );
  });

  it('takes a point beside an element to the text after or before it', () => {
    const pre = container.querySelector('pre')!;
    const start = text.indexOf('const code');
    const block = pre.parentElement!;
    expect(map.offsetOf(block, 0, 'after')).toBe(start);
    expect(map.offsetOf(block, 0, 'before')).toBe(text.indexOf('not done') + 'not done'.length);
    expect(map.offsetOf(block, 1, 'before')).toBe(text.indexOf("letter');") + "letter');".length);
  });

  it('gives no place outside a text node that something else has cut since', () => {
    const cut = shown('One paragraph of some words.', divided);
    cut.container.querySelector('p')!.firstChild!.nodeValue = 'One';
    const { endOffset, endContainer } = cut.map.boundsOf({ start: 4, end: 20 })!;
    expect(endOffset).toBeLessThanOrEqual(endContainer.nodeValue!.length);
    expect(cut.map.pointAfter(10)!.offset).toBeLessThanOrEqual(3);
  });

  it('knows no place before the first or after the last text', () => {
    expect(map.offsetOf(container, 0, 'before')).toBeNull();
    expect(map.offsetOf(container, container.childNodes.length, 'after')).toBeNull();
    expect(map.boundsOf({ start: 5, end: 5 })).toBeNull();
  });

  it('refuses a page that shows another text', () => {
    const other = document.createElement('div');
    other.textContent = 'Something else';
    expect(() => new TextMap(other, projection.leaves)).toThrow('another text');
  });
});

describe('the page', () => {
  const { container } = shown(EVERYTHING);

  it('opens links outside and drops those that lead nowhere safe', () => {
    const links = [...container.querySelectorAll('a[target]')].map((a) => a.getAttribute('href'));
    expect(links).toContain('https://example.org');
    expect(container.innerHTML).not.toContain('javascript:');
  });

  it('puts headings below the title of the page', () => {
    expect(container.querySelector('h1')).toBeNull();
    expect(container.querySelector('h2')?.textContent).toBe('A first heading');
  });

  it('fetches no picture', () => {
    expect(container.querySelector('img')).toBeNull();
  });
});
