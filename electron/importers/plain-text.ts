import type { List, Paragraph, RootContent } from 'mdast';
import type { Body } from '../../shared/article/body.ts';
import { endsSentence, isFull, type Wrapping, widthOf, wrappingOf } from './wrapping.ts';

/** A line of a text without white space at its ends, and whether it was set in from the margin. */
export interface Line {
  readonly text: string;
  readonly indented: boolean;
}

export function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((line) => ({
    text: line.replace(/\t+/gu, ' ').trim(),
    indented: /^(?:\t| {2,})\s*\S/u.test(line),
  }));
}

/** The prose of plain text as a body: paragraphs, lists with telling markers, and verses with their line breaks. */
export function plainTextBody(lines: readonly Line[]): Body {
  const texts = lines.map(({ text }) => text);
  const wrapping = wrappingOf(texts);
  const width = widthOf(texts);
  const children: RootContent[] = [];
  let before = '';
  for (const block of blocksOf(lines)) {
    const { lead, items, ordered } = splitList(block, before);
    for (const paragraph of paragraphsOf(lead, wrapping, width)) children.push(paragraph);
    if (items.length > 0) children.push(list(items, ordered));
    before = block.at(-1)?.text ?? '';
  }
  return { type: 'root', children };
}

/** Runs of lines between blank lines. */
export function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === '') open = false;
    else if (open) blocks.at(-1)?.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

function paragraphsOf(block: readonly Line[], wrapping: Wrapping, width: number): readonly Paragraph[] {
  if (block.length === 0) return [];
  if (wrapping === 'wrapped') return joinWrapped(block, width).map((text) => paragraph([text]));
  if (isVerse(block)) return [paragraph(block.map(({ text }) => text))];
  return block.map(({ text }) => paragraph([text]));
}

/**
 * Lines of wrapped text as paragraphs. A paragraph begins at a line set in from the margin, and after a line that
 * stopped early at the end of a sentence or before half the width (a heading).
 */
export function joinWrapped(block: readonly Line[], width: number): readonly string[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of block) {
    const begins =
      before === null ||
      (line.indented && !before.indented) ||
      (!isFull({ before: before.text, after: line.text }, width) &&
        (endsSentence(before.text) || before.text.length < width / 2));
    if (begins) paragraphs.push(line.text);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line.text}`);
    before = line;
  }
  return paragraphs;
}

/** Several short lines of which most end no sentence: a poem, an address, a table of results. */
function isVerse(block: readonly Line[]): boolean {
  return (
    block.length > 1 &&
    block.every(({ text }) => text.length <= 60) &&
    block.filter(({ text }) => endsSentence(text)).length < block.length / 2
  );
}

const BULLET = /^[•‣▪◦●*]\s+(?=\S)/u;
const HYPHEN = /^[-–]\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

interface SplitList {
  readonly lead: readonly Line[];
  readonly items: readonly string[];
  readonly ordered: boolean;
}

/**
 * Takes a list off the end of a block. Hyphens and dashes make a list only after a colon: elsewhere they may open
 * the turns of a dialogue, where the mark belongs to the text.
 */
function splitList(block: readonly Line[], before: string): SplitList {
  const none: SplitList = { lead: block, items: [], ordered: false };
  const start = block.findIndex(({ text }) => BULLET.test(text) || HYPHEN.test(text) || NUMBER.test(text));
  if (start === -1) return none;
  const lead = block.slice(0, start);
  const lines = block.slice(start).map(({ text }) => text);
  const announced = (lead.at(-1)?.text ?? before).endsWith(':');
  for (const marker of [BULLET, NUMBER, ...(announced ? [HYPHEN] : [])]) {
    const items = itemsOf(lines, marker);
    if (items !== null && (marker !== NUMBER || isCounted(lines))) {
      return { lead, items, ordered: marker === NUMBER };
    }
  }
  return none;
}

/** Null where fewer than two lines have the marker; a line without one continues the item above. */
function itemsOf(lines: readonly string[], marker: RegExp): readonly string[] | null {
  if (!marker.test(lines[0] ?? '')) return null;
  const items: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  return items.length > 1 ? items : null;
}

/** Whether the numbers count 1, 2, 3: a year at the beginning of a line is no number of a list. */
function isCounted(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []);
  return numbers.every((number, index) => Number(number) === index + 1);
}

function list(items: readonly string[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start: 1 } : {}),
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph([item])] })),
  };
}

function paragraph(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((value, index) =>
      index === 0
        ? [{ type: 'text' as const, value }]
        : [{ type: 'break' as const }, { type: 'text' as const, value }],
    ),
  };
}
