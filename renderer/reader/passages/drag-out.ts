import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { safeUrl } from '../../../shared/article/safe-url.ts';
import { quotationMarkdown, type Source } from '../../../shared/markdown/passages.ts';

/** Passages as other programs take them when they are dropped there, by media type. */
export interface DraggedPassages {
  readonly 'text/plain': string;
  /** RFC 7763. */
  readonly 'text/markdown': string;
  readonly 'text/html': string;
}

/** Each as a quotation with its speaker, its source and its note. */
export function draggedPassages(
  passages: readonly PlacedAnnotation[],
  source: Source,
  nameOf: (speaker: string) => string,
): DraggedPassages {
  const named = passages.map(({ target, speaker, note }) => ({
    text: target.quote.exact,
    speaker: speaker === null ? null : nameOf(speaker),
    note,
  }));
  const markdown = named.map((passage) => quotationMarkdown(passage, source)).join('\n');
  const html = named.map(({ text, speaker, note }) =>
    [
      `<blockquote>${text
        .split(/\n{2,}/u)
        .map((part) => `<p>${escaped(part)}</p>`)
        .join('')}</blockquote>`,
      `<p>— ${[escaped(speaker ?? source.authors.join(', ')), linked(source)].filter((part) => part !== '').join(', ')}</p>`,
      note === '' ? '' : `<p>${escaped(note)}</p>`,
    ].join('\n'),
  );
  return { 'text/plain': markdown, 'text/markdown': markdown, 'text/html': html.join('\n') };
}

function linked({ title, url }: Source): string {
  const href = url === null ? null : safeUrl(url, 'link');
  return href === null ? `<em>${escaped(title)}</em>` : `<a href="${escaped(href)}">${escaped(title)}</a>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
