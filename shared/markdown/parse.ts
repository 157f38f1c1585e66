import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfm } from 'micromark-extension-gfm';

/**
 * Parses Markdown as people write it: CommonMark with GitHub's tables, strike-through, footnotes, task lists and
 * literal addresses, and with emphasis in Chinese, Japanese and Korean. There, no spaces stand between words, and
 * CommonMark by itself leaves the marks of `**「…」**と` on the page (its issue 650; the amendment is that of
 * markdown-cjk-friendly, which changes nothing in other scripts).
 */
export function parseMarkdown(text: string): Root {
  // The later extension goes first where several know a sign.
  const extensions = [gfm(), cjkFriendlyExtension(), gfmStrikethroughCjkFriendly()];
  return fromMarkdown(text, { extensions, mdastExtensions: [gfmFromMarkdown()] });
}
