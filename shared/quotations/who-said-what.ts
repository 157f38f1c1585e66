import type { Color } from '../annotation/annotation.ts';
import type { AnnotationId } from '../identifiers.ts';
import type { Quotation } from './quotations.ts';
import { areSameWords, type Stretch } from './speaker-of-passage.ts';

/** A quotation as it is kept and sent: without the places of its evidence. */
export type FoundQuotation = Omit<Quotation, 'evidence'>;

/** A passage that the reader marked, as far as it bears on who said what. */
export interface MarkedWords {
  readonly id: AnnotationId;
  readonly color: Color;
  /** As the reader or the detector named them. */
  readonly speaker: string | null;
  /** The reader says that nobody is known. */
  readonly speakerUnknown: boolean;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Where it stands in the text that the quotations were found in; null where it is no longer in it. */
  readonly place: Stretch | null;
  /** The words, for a passage with a speaker. */
  readonly text: string;
}

/** Words that somebody said, in one article. */
export interface Said {
  /** UTF-16 offsets of the words; null where they are no longer in the text. */
  readonly place: Stretch | null;
  readonly text: string;
  /** Null where nobody is known. Aliases are not applied. */
  readonly speaker: string | null;
  /** Why it is this speaker, in a sentence. */
  readonly why: string;
  /** The highlight on these words. */
  readonly marked: { readonly id: AnnotationId; readonly color: Color } | null;
}

const BY_THE_READER = 'named in your highlight';
const UNKNOWN_TO_THE_READER = 'as you say in your highlight';

/**
 * What is said in an article: the quotations that were found, and over them what the reader marked. A speaker that
 * the reader named goes before the one that was found for the same words, and so does that nobody is known; words
 * that only the reader attributed are there too. In text order, words that left the text last.
 */
export function whoSaidWhat(
  found: readonly FoundQuotation[],
  marked: readonly MarkedWords[],
): readonly Said[] {
  const latestFirst = marked.toSorted((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
  const taken = new Set<AnnotationId>();
  const said = found.map((quotation): Said => {
    const onIt = latestFirst.filter(({ place }) => place !== null && areSameWords(place, quotation));
    for (const { id } of onIt) taken.add(id);
    const says = (one: MarkedWords): boolean => one.speaker !== null || one.speakerUnknown;
    const naming = onIt.find((one) => says(one) && speaksFor(one, quotation, found));
    const highlight = naming ?? onIt[0];
    return {
      place: { start: quotation.start, end: quotation.end },
      text: quotation.text,
      ...(naming === undefined ? quotationSays(quotation) : readerSays(naming, quotation)),
      marked: highlight === undefined ? null : { id: highlight.id, color: highlight.color },
    };
  });
  const alone = marked
    .filter(({ id, speaker }) => speaker !== null && !taken.has(id))
    .map(({ id, color, place, text, speaker }): Said => {
      return { place, text, speaker, why: BY_THE_READER, marked: { id, color } };
    });
  return [...said, ...alone].sort((a, b) => startOf(a) - startOf(b));
}

const quotationSays = ({ speaker, why }: FoundQuotation): Pick<Said, 'speaker' | 'why'> => ({ speaker, why });

function readerSays({ speaker }: MarkedWords, quotation: FoundQuotation): Pick<Said, 'speaker' | 'why'> {
  if (speaker === quotation.speaker) return quotationSays(quotation);
  return { speaker, why: speaker === null ? UNKNOWN_TO_THE_READER : BY_THE_READER };
}

/** A highlight over the words of several people names one of them, and who that is stands open. */
function speaksFor(
  { place, speaker }: MarkedWords,
  quotation: FoundQuotation,
  found: readonly FoundQuotation[],
): boolean {
  if (place === null || quotation.speaker === null || quotation.speaker === speaker) return true;
  return found.every((other) => other.speaker === quotation.speaker || !areSameWords(place, other));
}

const startOf = ({ place }: Said): number => place?.start ?? Number.POSITIVE_INFINITY;
