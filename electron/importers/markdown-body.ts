import type { Root, RootContent } from 'mdast';
import type { Body } from '../../shared/article/body.ts';
import { parseMarkdown } from '../../shared/markdown/parse.ts';
import { closedBody } from './closed-body.ts';
import { translateHtml } from './html-in-markdown.ts';
import { chunksOf } from './markdown-chunks.ts';
import { linesOf, plainTextBody } from './plain-text.ts';
import { resolveReferences } from './references.ts';
import { isTame } from './tame-markdown.ts';

export interface MarkdownBody {
  readonly body: Body;
  /** HTML that has no words, to the letter. */
  readonly dropped: readonly string[];
}

/**
 * Markdown as a body: parsed in chunks, references resolved, HTML translated, and closed. What only a machine would
 * write is read as plain text.
 *
 * @param base the article's own address, which relative addresses are resolved against
 * @param chunkLength about how much is parsed at once, in UTF-16 units
 */
export function markdownBody(markdown: string, base: string | null, chunkLength?: number): MarkdownBody {
  if (!isTame(markdown)) return { body: plainTextBody(linesOf(markdown)), dropped: [] };
  const children: RootContent[] = [];
  const dropped: string[] = [];
  for (const chunk of chunksOf(markdown, chunkLength)) {
    const tree = parseMarkdown(chunk.definitions + chunk.markdown);
    resolveReferences(tree);
    withoutFirst(tree, chunk.definitions.length);
    dropped.push(...translateHtml(tree, chunk.markdown));
    for (const node of closedBody(tree, base).children) children.push(node);
  }
  return { body: { type: 'root', children }, dropped };
}

/** Takes out the blocks that begin in the first `length` UTF-16 units. */
function withoutFirst(tree: Root, length: number): void {
  tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? length) >= length);
}
