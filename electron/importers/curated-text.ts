import type { SetAside } from '../../shared/article/article.ts';
import { projectText } from '../../shared/text/projection.ts';
import type { ArticleDraft } from './article-draft.ts';
import { authorsOfByline } from './credit-lines.ts';
import { readFooter } from './curated-footer.ts';
import { guessLanguage } from './guess-language.ts';
import { joinWrapped, type Line, linesOf, plainTextBody } from './plain-text.ts';
import { isPromotion } from './promotion-lines.ts';
import { shorten } from './shorten.ts';
import { endsSentence, widthOf, wrappingOf } from './wrapping.ts';

/**
 * Reads a text as curators pass articles on: the title (often twice), lines of promotion, the prose, a credit line,
 * then a footer with `Original Title`, `Source`, `Published` and `Tags` and a sentence of boilerplate. Every one of
 * these may be missing: what is left is plain text with its first line as title. Whatever is not the article is set
 * aside, to the letter.
 *
 * @param text with `\n` as its only line ending
 * @param nameTitle the title where the text gives none
 */
export function readCuratedText(text: string, nameTitle: string): ArticleDraft {
  const lines = linesOf(text);
  const footer = readFooter(lines);
  const prose = lines.slice(0, footer.proseLines);
  const head = readHead(prose, footer.originalTitle);
  const body = plainTextBody(head.rest);
  const projected = projectText(body).text;
  const title = head.title ?? footer.originalTitle ?? firstWords(projected) ?? nameTitle;
  const originalTitle =
    footer.originalTitle !== null && sameLetters(footer.originalTitle) !== sameLetters(title)
      ? shorten(footer.originalTitle, 1000)
      : null;
  return {
    title: shorten(title, 1000),
    originalTitle,
    authors: footer.authors.length > 0 ? footer.authors : authorsOfByline(firstText(head.rest)),
    contributors: footer.contributors,
    site: footer.site,
    url: footer.url,
    published: footer.published,
    tags: footer.tags,
    language: guessLanguage(projected),
    body,
    setAside: [...head.setAside, ...footer.setAside],
  };
}

interface Head {
  readonly title: string | null;
  readonly setAside: readonly SetAside[];
  /** The prose without its head. */
  readonly rest: readonly Line[];
}

/** More lines above the prose are no head. */
const MAX_HEAD = 30;

/** Takes title, its repetitions and promotion off the top, and always leaves something to read. */
function readHead(prose: readonly Line[], originalTitle: string | null): Head {
  const setAside: SetAside[] = [];
  let title: string | null = null;
  let rest = trimStart(prose);
  for (let count = 0; count < MAX_HEAD; count += 1) {
    const next = firstUnit(rest, title ?? originalTitle);
    if (next === null || isBlank(next.rest)) break;
    if (title !== null && isSameTitle(next.text, title)) {
      setAside.push({ kind: 'repeated-title', text: next.text });
    } else if (next.isAlone && isPromotion(next.text)) {
      setAside.push({ kind: 'promotion', text: next.text });
    } else if (
      title === null &&
      next.isAlone &&
      (isTitleLike(next.text) || isSameTitle(next.text, originalTitle ?? ''))
    ) {
      title = next.text;
    } else break;
    rest = trimStart(next.rest);
  }
  return { title, setAside, rest };
}

interface Unit {
  readonly text: string;
  /** False for the first line of a paragraph that goes on in the next. */
  readonly isAlone: boolean;
  readonly rest: readonly Line[];
}

/**
 * The first line, or several where a title was wrapped: those that give the expected title, or a short block of its
 * own in a wrapped text.
 */
function firstUnit(lines: readonly Line[], expected: string | null): Unit | null {
  if (lines.length === 0) return null;
  const blockEnd = lines.findIndex(({ text }) => text === '');
  const block = lines.slice(0, blockEnd === -1 ? lines.length : blockEnd);
  for (let count = Math.min(block.length, 4); count > 1; count -= 1) {
    const text = joinLines(block.slice(0, count));
    if (expected !== null && isSameTitle(text, expected))
      return { text, isAlone: true, rest: lines.slice(count) };
  }
  const texts = lines.map(({ text }) => text);
  if (block.length === 1 || wrappingOf(texts) === 'lines') return firstLine(lines, true);
  const isOne = joinWrapped(block.slice(0, 4), widthOf(texts)).length === 1;
  if (isOne && block.length <= 3 && !endsSentence(block.at(-1)?.text ?? '')) {
    return { text: joinLines(block), isAlone: true, rest: lines.slice(block.length) };
  }
  return firstLine(lines, joinWrapped(block.slice(0, 2), widthOf(texts)).length === 2);
}

function firstLine(lines: readonly Line[], isAlone: boolean): Unit {
  return { text: lines[0]?.text ?? '', isAlone, rest: lines.slice(1) };
}

/** Where one sentence ends and another begins, which may open with quoted words: “… Friday. « Nous …”. */
const nextSentence = /[.!?…][”“"’»«)]*\s+[„“”"«»‹›‚‘'—–(¿¡\s]*\p{Lu}/u;

/** A line that names what follows, and is no paragraph itself. */
function isTitleLike(line: string): boolean {
  if (line.length > 300) return false;
  return line.length <= 120 || !(endsSentence(line) && nextSentence.test(line));
}

/** Where a text has no line for a title, its own first words. */
function firstWords(text: string): string | null {
  const paragraph = text.split('\n', 1)[0] ?? '';
  return paragraph === '' ? null : shorten(paragraph, 120);
}

/** Compares titles as readers do: without regard to case, white space, the kind of quotation marks and a final stop. */
function isSameTitle(a: string, b: string): boolean {
  const plain = (text: string): string =>
    sameLetters(text)
      .toLowerCase()
      .replace(/[‘’‚‛`´]/gu, "'")
      .replace(/[“”„«»]/gu, '"')
      .replace(/[‐‑–—]/gu, '-')
      .replace(/\.$/u, '');
  return plain(a) === plain(b);
}

function sameLetters(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const joinLines = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');
const firstText = (lines: readonly Line[]): string => lines.find(({ text }) => text !== '')?.text ?? '';
const isBlank = (lines: readonly Line[]): boolean => firstText(lines) === '';

function trimStart(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => text !== '');
  return first === -1 ? [] : lines.slice(first);
}
