import type { Heading, Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { SetAside } from '../../shared/article/article.ts';
import type { Body } from '../../shared/article/body.ts';
import { projectText } from '../../shared/text/projection.ts';
import type { ArticleDraft } from './article-draft.ts';
import { readFooter } from './curated-footer.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { guessLanguage } from './guess-language.ts';
import { markdownBody } from './markdown-body.ts';
import { linesOf } from './plain-text.ts';
import { isPromotion } from './promotion-lines.ts';
import { shorten } from './shorten.ts';

/**
 * Reads Markdown (CommonMark with GitHub's tables, strike-through, footnotes, task lists and literal addresses), with
 * or without YAML front matter. Front matter that cannot be read is set aside; a curated text's footer is understood
 * where there is no front matter.
 *
 * @param text with `\n` as its only line ending
 * @param nameTitle the title where the text gives none
 */
export function readMarkdown(text: string, nameTitle: string): ArticleDraft {
  const { yaml, markdown } = splitFrontMatter(text);
  const frontMatter = yaml === null ? null : readFrontMatter(yaml);
  const footer = yaml === null ? readFooter(linesOf(markdown)) : null;
  const prose = footer === null ? markdown : markdown.split('\n').slice(0, footer.proseLines).join('\n');
  const url = frontMatter?.url ?? footer?.url ?? null;
  const { body: whole, dropped } = markdownBody(prose, url);
  const stated = frontMatter?.title ?? null;
  const { body, title, setAside } = takeTitle(whole, stated);
  const known = title ?? footer?.originalTitle ?? nameTitle;
  const originalTitle = footer?.originalTitle ?? null;
  return {
    title: shorten(known, 1000),
    originalTitle:
      originalTitle === null || sameWords(originalTitle, known) ? null : shorten(originalTitle, 1000),
    authors: frontMatter?.authors ?? footer?.authors ?? [],
    contributors: footer?.contributors ?? [],
    site: frontMatter?.site ?? footer?.site ?? null,
    url,
    published: frontMatter?.published ?? footer?.published ?? null,
    tags: frontMatter?.tags ?? footer?.tags ?? [],
    language: frontMatter?.language ?? guessLanguage(projectText(body).text),
    body,
    setAside: [
      ...(yaml !== null && frontMatter === null
        ? [{ kind: 'front-matter' as const, text: yaml.trim() }]
        : []),
      ...setAside,
      ...(footer?.setAside ?? []),
      ...dropped.map((html) => ({ kind: 'dropped-html' as const, text: html.trim() })),
    ],
  };
}

interface Titled {
  readonly body: Body;
  readonly title: string | null;
  readonly setAside: readonly SetAside[];
}

/**
 * The title and the body without it: the stated title; else the heading at the top, else the first heading of the
 * first rank, else a first line that reads as one. What repeats the title at the top, and promotion there, is set
 * aside. Something to read always stays.
 */
function takeTitle(body: Body, stated: string | null): Titled {
  if (stated !== null) return { title: stated, ...withoutHead(body, stated) };
  const at = titleIndex(body);
  const found = body.children[at];
  if (found === undefined) return { body, title: null, setAside: [] };
  const title = words(textOf(found));
  const rest: Body = { type: 'root', children: body.children.toSpliced(at, 1) };
  return hasText(rest) ? { title, ...withoutHead(rest, title) } : { body, title, setAside: [] };
}

/** More blocks above the prose are no head. */
const MAX_HEAD = 30;

function withoutHead(body: Body, title: string): Omit<Titled, 'title'> {
  const setAside: SetAside[] = [];
  let rest = body;
  while (setAside.length < MAX_HEAD) {
    const [first, ...others] = rest.children;
    const next: Body = { type: 'root', children: others };
    if ((first?.type !== 'heading' && first?.type !== 'paragraph') || !hasText(next)) break;
    const text = words(textOf(first));
    if (sameWords(text, title)) setAside.push({ kind: 'repeated-title', text });
    else if (first.type === 'paragraph' && isPromotion(text)) setAside.push({ kind: 'promotion', text });
    else break;
    rest = next;
  }
  return { body: rest, setAside };
}

const hasText = (body: Body): boolean => projectText(body).text.trim() !== '';

function titleIndex(body: Body): number {
  const isTitle = (node: Nodes): node is Heading => node.type === 'heading' && words(textOf(node)) !== '';
  const first = body.children.findIndex((node) => words(textOf(node)) !== '');
  const top = body.children[first];
  if (top !== undefined && isTitle(top)) return first;
  const heading = body.children.findIndex((node) => isTitle(node) && node.depth === 1);
  if (heading !== -1) return heading;
  return top?.type === 'paragraph' && isTitleLine(top) ? first : -1;
}

/** A short line without a full stop, as titles are. */
function isTitleLine(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  return text.length <= 120 && !text.includes('\n') && !/[.!?…:;,]["”’»)]*$/u.test(text.trim());
}

const words = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const sameWords = (a: string, b: string): boolean => words(a).toLowerCase() === words(b).toLowerCase();
