import type { RootContent } from 'mdast';
import type { PlacedAnnotation } from '../../shared/annotation/annotation.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import { frontMatter } from '../../shared/markdown/front-matter.ts';
import { noteBlocks } from '../../shared/markdown/note.ts';
import { type ColorNames, type MarkedPassage, passageBlocks } from '../../shared/markdown/passages.ts';
import { serialise } from '../../shared/markdown/serialise.ts';

export interface ExportedArticle {
  readonly summary: ArticleSummary;
  /** The article's own note, Markdown. */
  readonly note: string;
  /** The text projection of the content version that is exported. */
  readonly text: string;
  /** In any order. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly colorNames: ColorNames;
}

/**
 * An article's notes as one Markdown file: front matter, title, the article's note, its passages in text order, and
 * those whose words are no longer in the text. The same library state gives the same bytes.
 */
export function articleMarkdown({ summary, note, text, annotations, colorNames }: ExportedArticle): string {
  const placed = annotations
    .flatMap((annotation) =>
      annotation.place.status === 'anchored' ? [{ annotation, ...annotation.place }] : [],
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.annotation.id < b.annotation.id ? -1 : 1));
  const orphans = annotations
    .filter(({ place }) => place.status === 'orphan')
    .toSorted((a, b) => a.target.position.start - b.target.position.start || (a.id < b.id ? -1 : 1));
  const blocks: RootContent[] = [
    heading(1, summary.title),
    ...noteBlocks(note),
    ...placed.flatMap(({ annotation, start, end }) =>
      passageBlocks(marked(annotation, text.slice(start, end)), colorNames),
    ),
    ...(orphans.length === 0 ? [] : [heading(2, 'No longer in the text')]),
    ...orphans.flatMap((annotation) =>
      passageBlocks(marked(annotation, annotation.target.quote.exact), colorNames),
    ),
  ];
  return `${head(summary)}\n${serialise({ type: 'root', children: blocks })}`;
}

function head({ id, title, site, url, authors, published, importedAt, tags }: ArticleSummary): string {
  return frontMatter({
    title,
    author: authors.length > 1 ? authors : (authors[0] ?? null),
    site,
    url,
    published: published?.iso ?? published?.raw ?? null,
    imported: importedAt,
    tags,
    id,
  });
}

function marked(annotation: PlacedAnnotation, text: string): MarkedPassage {
  const { id, color, note, tags, speaker } = annotation;
  return { id, color, note, tags, speaker, text };
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}
