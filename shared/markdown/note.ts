import type { Html, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse.ts';

/** An exported note's headings stand below the article's own (`#`) and its sections' (`##`). */
const DEMOTED_BY = 2;
const SENTINEL = 'commonplace-end-of-note';

/**
 * A reader's note for an exported file: to the letter, wiki links, tags and all, with its headings two ranks lower.
 * A note that would swallow what follows it (a fence, comment or tag that nothing closes) is written anew from its
 * tree, its raw HTML as text.
 */
export function noteBlocks(note: string): readonly RootContent[] {
  const text = note.replace(/\r\n?/gu, '\n').replace(/^\n+|\s+$/gu, '');
  if (text === '') return [];
  if (endsItself(text)) {
    const raw: Html = { type: 'html', value: demoted(text) };
    return [raw];
  }
  return withoutHtml(parseMarkdown(text)).children;
}

function endsItself(text: string): boolean {
  const last = parseMarkdown(`${text}\n\n${SENTINEL}\n`).children.at(-1);
  const only = last?.type === 'paragraph' && last.children.length === 1 ? last.children[0] : undefined;
  return only?.type === 'text' && only.value === SENTINEL;
}

/** Puts more `#` before each ATX heading; setext headings, which have no such ranks, become ATX ones. */
function demoted(text: string): string {
  let result = text;
  const headings: { readonly start: number; readonly end: number; readonly depth: number }[] = [];
  visit(parseMarkdown(text), 'heading', ({ position, depth }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start !== undefined && end !== undefined) headings.push({ start, end, depth });
  });
  for (const { start, end, depth } of headings.toReversed()) {
    const marks = '#'.repeat(Math.min(6, depth + DEMOTED_BY));
    const source = result.slice(start, end);
    const words = source.startsWith('#')
      ? source.replace(/^#{1,6}/u, '')
      : ` ${source.replace(/\n[^\n]*$/u, '').replace(/\s*\n\s*/gu, ' ')}`;
    result = `${result.slice(0, start)}${marks}${words}${result.slice(end)}`;
  }
  return result;
}

function withoutHtml(tree: Root): Root {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + DEMOTED_BY) as 3;
    if (node.type !== 'html' || parent === undefined || index === undefined) return;
    const text = { type: 'text' as const, value: node.value };
    const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
    parent.children[index] = isBlock ? { type: 'paragraph', children: [text] } : text;
  });
  return tree;
}
