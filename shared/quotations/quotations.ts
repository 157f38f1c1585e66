import { noAliases, speakerAliases } from './aliases.ts';
import { attribute } from './attribution.ts';
import type { Attribution } from './claims.ts';
import { type CodeStretch, withoutCode } from './code.ts';
import { languageOf } from './language-of.ts';
import type { ReadQuotation } from './reading.ts';
import { joined, readText } from './reading.ts';

/** A place in the text that speaks for an attribution. Offsets are UTF-16. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  /** `speaker`: the speaker as written; `verb`: what reports; `carried`: the speaker of before; `antecedent`: the full form. */
  readonly kind: 'speaker' | 'verb' | 'carried' | 'antecedent';
}

/** Quoted words and who said them. All offsets are UTF-16 offsets into the text that was read. */
export interface Quotation {
  /** The quoted words without their marks. */
  readonly start: number;
  readonly end: number;
  /** The same with their marks, for painting. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /**
   * The quoted words to the letter: `source.slice(start, end)`, less the opening marks that are repeated
   * where a quotation runs over paragraphs.
   */
  readonly text: string;
  /** The speaker in full; null where nothing in the text says who it is. */
  readonly speaker: string | null;
  /** The speaker as written nearest to the quotation (“Merz”, “he”); null where there is none. */
  readonly speakerAsWritten: string | null;
  readonly evidence: readonly Evidence[];
  /** How sure detection and attribution are together, between 0 and 1. */
  readonly confidence: number;
  /** One sentence on what the attribution rests on. */
  readonly why: string;
  /** `speech`: sentences somebody said; `fragment`: somebody’s words inside the writer’s sentence. */
  readonly kind: 'speech' | 'fragment';
}

export interface QuotationOptions {
  /** BCP 47 tag of the text; guessed from its words where it is left out or unknown. */
  readonly language?: string;
  /** Names as written and whom they mean (see `speakerAliases`). */
  readonly aliases?: ReadonlyMap<string, string>;
  /** What in the text is code, in text order (see `codeOf`): nobody says it. */
  readonly code?: readonly CodeStretch[];
}

function toQuotation(text: string, quotation: ReadQuotation, attribution: Attribution): Quotation {
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1) ?? first;
  return {
    start: first.start,
    end: last.end,
    outerStart: first.outerStart,
    outerEnd: last.outerEnd,
    text: joined(text, quotation.parts),
    speaker: attribution.speaker,
    speakerAsWritten: attribution.speakerAsWritten,
    evidence: attribution.evidence,
    confidence: attribution.confidence,
    why: attribution.why,
    kind: attribution.reading === 'speech' ? 'speech' : 'fragment',
  };
}

/**
 * Finds the direct quotations of a text and who said them. Deterministic, linear in the length of the text,
 * and never guesses a speaker without evidence.
 *
 * The method is that of verb-cue systems (Pareti’s PARC, the Gender Gap Tracker, Muzny and others’ sieve of
 * 2017): pair the marks; find reporting verbs and their subjects; attach each quotation to the cue that
 * stands nearest in syntax; resolve the subject to the fullest name; carry speakers over where a
 * quotation goes on without one. Quoted words that nobody says (labels, titles, scare quotes) are left out.
 *
 * @param text plain text, paragraphs separated by blank lines (or single line breaks)
 */
export function detectQuotations(text: string, options: QuotationOptions = {}): readonly Quotation[] {
  const prose = options.code === undefined ? text : withoutCode(text, options.code);
  const language = languageOf(prose, options.language);
  const aliases = options.aliases === undefined ? noAliases : speakerAliases(options.aliases);
  const read = readText(prose, language);
  if (read.quotations.length === 0) return [];
  const attributions = attribute(prose, language, read, aliases);
  const found: Quotation[] = [];
  for (const [index, quotation] of read.quotations.entries()) {
    const attribution = attributions[index];
    if (attribution === undefined || attribution.reading === 'label' || attribution.reading === 'title')
      continue;
    found.push(toQuotation(text, quotation, attribution));
  }
  return found;
}
