import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';

/**
 * What CommonMark and GFM leave alone but note-taking programs read as their own: block ids and inline footnotes
 * (`^`), tags (`#tag`), highlights (`==`), comments (`%%`), mathematics (`$`). Wiki links (`[[`) are escaped as links
 * are. A backslash before ASCII punctuation is that character in CommonMark (section 2.4), so this changes no text.
 */
const NOTE_PROGRAMS: Options = {
  unsafe: inWordsOnly([
    { character: '^', before: '\\s', inConstruct: 'phrasing' },
    { character: '^', after: '\\[', inConstruct: 'phrasing' },
    { character: '#', after: '[^\\s#.,;:!?)]', inConstruct: 'phrasing' },
    { character: '=', after: '=', inConstruct: 'phrasing' },
    { character: '=', before: '=', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    { character: '%', before: '%', inConstruct: 'phrasing' },
    // A formula has a sign at either end; a price has one.
    { character: '$', after: '(?=[^$]*\\$)', inConstruct: 'phrasing' },
    { character: '$', before: '(?<=\\$[^$]*)', inConstruct: 'phrasing' },
    // GFM would take `www.` with an escape behind it for an address that holds the backslash.
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' },
    // A carriage return would be read back as a line feed.
    { character: '\r', inConstruct: 'phrasing' },
  ]),
};

/** An address is no running text, though it stands inside of it. */
function inWordsOnly(patterns: readonly Unsafe[]): Unsafe[] {
  return patterns.map((pattern) => ({
    ...pattern,
    notInConstruct: ['destinationLiteral', 'destinationRaw'],
  }));
}

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [gfmToMarkdown(), NOTE_PROGRAMS],
};

/** Serialises an mdast tree as Markdown that CommonMark, GFM and note-taking programs read as the same tree. */
export function serialise(tree: Nodes): string {
  return toMarkdown(tree, OPTIONS);
}
