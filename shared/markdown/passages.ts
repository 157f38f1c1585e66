import type { PhrasingContent, RootContent } from 'mdast';
import type { Annotation, Color } from '../annotation/annotation.ts';
import type { ArticleSummary } from '../article/article.ts';
import { hashtag } from './hashtag.ts';
import { noteBlocks } from './note.ts';
import { blockQuote } from './quote.ts';
import { serialise } from './serialise.ts';

export type ColorNames = Readonly<Partial<Record<Color, string>>>;

/** A passage as files and the clipboard show it: what it says, and what the reader added. */
export type MarkedPassage = Pick<Annotation, 'id' | 'color' | 'note' | 'tags' | 'speaker'> & {
  /** The words as they stand in the text that is exported. */
  readonly text: string;
};

/**
 * A passage in an exported file: the words as a block quote with its speaker, a block id that links can point to
 * (`^…` on a line of its own behind the quote, as Obsidian reads it), the note, and a line with colour and tags.
 */
export function passageBlocks(passage: MarkedPassage, colorNames: ColorNames): readonly RootContent[] {
  return [
    blockQuote(passage.text, speakerLine(passage.speaker)),
    { type: 'html', value: blockId(passage.id) },
    ...noteBlocks(passage.note),
    { type: 'paragraph', children: labels(passage, colorNames) },
  ];
}

/** Letters, digits and hyphens: what Obsidian allows in a block id. */
export function blockId(annotationId: string): string {
  return `^${annotationId.replace(/[^0-9a-zA-Z-]/gu, '-')}`;
}

function speakerLine(speaker: string | null): readonly PhrasingContent[] | undefined {
  return speaker === null ? undefined : [{ type: 'text', value: `— ${speaker}` }];
}

function labels({ color, tags }: MarkedPassage, colorNames: ColorNames): PhrasingContent[] {
  const parts: PhrasingContent[] = [
    { type: 'emphasis', children: [{ type: 'text', value: colorNames[color] ?? color }] },
  ];
  for (const tag of tags) {
    const word = hashtag(tag);
    parts.push({ type: 'text', value: ' ' });
    parts.push(word === null ? { type: 'text', value: tag } : { type: 'html', value: word });
  }
  return parts;
}

/** What names an article behind a quotation. */
export type Source = Pick<ArticleSummary, 'title' | 'url' | 'site' | 'authors' | 'published'>;

/**
 * A passage to paste elsewhere: the words as a block quote, and under them who said it, and where. The note follows
 * where there is one.
 */
export function quotationMarkdown(
  passage: Pick<MarkedPassage, 'text' | 'speaker' | 'note'>,
  source: Source,
): string {
  const quote = blockQuote(passage.text, attribution(passage.speaker, source));
  return serialise({ type: 'root', children: [quote, ...noteBlocks(passage.note)] });
}

function attribution(speaker: string | null, source: Source): readonly PhrasingContent[] {
  const title: PhrasingContent = { type: 'text', value: source.title };
  const named: PhrasingContent =
    source.url === null
      ? { type: 'emphasis', children: [title] }
      : { type: 'link', url: source.url, children: [title] };
  const before = [speaker, ...(speaker === null ? source.authors : [])].filter((part) => part !== null);
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(source.published?.iso ?? '')?.[0] ?? source.published?.raw;
  const after = [source.site, day].filter((part) => part !== null && part !== undefined && part !== '');
  return [
    { type: 'text', value: ['— ', ...before.map((part) => `${part}, `)].join('') },
    named,
    ...(after.length === 0 ? [] : [{ type: 'text' as const, value: `, ${after.join(', ')}` }]),
  ];
}
