import type { Code, FootnoteDefinition, Image, InlineCode, Nodes, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ReactNode } from 'react';
import type { Body } from '../../../shared/article/body.ts';
import { type Direction, directionOf, directionOfLanguage } from '../../../shared/text/direction.ts';
import type { DivideWords, HowMuch } from '../hyphenation/divide-words.ts';
import { hyphenationOf } from '../hyphenation/hyphenation.ts';
import { flow } from './flow.ts';
import { headingRanks } from './heading-ranks.ts';

export interface Footnote {
  readonly number: number;
  /** The id of the element that holds the footnote. */
  readonly noteId: string;
  /** The id of the mark in the text that leads to it. */
  readonly markId: string;
  readonly definition: FootnoteDefinition;
}

/** A leaf that has words of its own. */
export type WordsNode = Text | InlineCode | Code | Image;

/** What the rendering of one node needs to know of the whole article. */
export interface BodyContext {
  /** Of the article as a whole; blocks that run the other way say so. */
  readonly direction: Direction;
  readonly ranks: ReadonlyMap<number, 2 | 3 | 4 | 5 | 6>;
  /** In the order of the projection: those inside other footnotes last. */
  readonly footnotes: readonly Footnote[];
  /** What a footnote mark leads to: of two definitions with one identifier, the first. */
  readonly footnoteOf: ReadonlyMap<string, Footnote>;
  /** Whether somebody knows how to divide its words at the ends of lines. */
  readonly hyphenated: boolean;
  /** Puts in where the words of prose may be divided, where the browser does not know it. */
  readonly divide?: DivideWords;
  /** The same for headings and cells. */
  readonly divideHardly?: DivideWords;
  /** For paper: what stands in place of a leaf's own words, such as the same words with marks in them. */
  readonly words?: (node: WordsNode, value: string) => ReactNode;
  /** For paper: footnote marks lead to their footnotes as links, where on screen they are buttons. */
  readonly linked?: boolean;
}

/**
 * @param language BCP 47, where it is known
 * @param divided how much the words of prose are divided at the ends of lines
 */
export function bodyContext(
  body: Body,
  language: string | null = null,
  divided: HowMuch | 'never' = 'never',
): BodyContext {
  const footnotes: Footnote[] = [];
  const footnoteOf = new Map<string, Footnote>();
  const collect = (root: Nodes): void => {
    for (const definition of flow(root, ({ type }) => type !== 'footnoteDefinition')) {
      if (definition.type !== 'footnoteDefinition') continue;
      const number = footnotes.length + 1;
      const footnote: Footnote = {
        number,
        noteId: `footnote-${number}`,
        markId: `footnote-mark-${number}`,
        definition,
      };
      footnotes.push(footnote);
      if (!footnoteOf.has(definition.identifier)) footnoteOf.set(definition.identifier, footnote);
    }
  };
  collect(body);
  for (const { definition } of footnotes) collect(definition);
  const hyphenation = hyphenationOf(language);
  return {
    direction: directionOfBody(body, language),
    ranks: headingRanks(body),
    footnotes,
    footnoteOf,
    hyphenated: hyphenation.by !== 'nobody',
    ...(hyphenation.by === 'us' && divided !== 'never'
      ? { divide: hyphenation.divide[divided], divideHardly: hyphenation.divide.hardly }
      : {}),
  };
}

/** For headings and tables, where only the longest words are divided. */
export function hardlyDivided(context: BodyContext): BodyContext {
  return context.divideHardly === undefined ? context : { ...context, divide: context.divideHardly };
}

/** The same with all words whole. */
export function undivided(context: BodyContext): BodyContext {
  const { divide, divideHardly: _divideHardly, ...whole } = context;
  return divide === undefined ? context : whole;
}

/** Most of the text decides: a language can be wrong, or be that of the site. */
function directionOfBody(body: Body, language: string | null): Direction {
  return directionOf(textOf(body)) ?? (language === null ? 'ltr' : directionOfLanguage(language));
}
