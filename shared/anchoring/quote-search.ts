import type { PassageSelector } from './describe.ts';
import { type FollowedPassage, followPassage } from './follow-passage.ts';
import { alignTexts } from './text-alignment.ts';
import { type Tokens, Vocabulary } from './vocabulary.ts';

/** Words that stand more often than this in the text do not tell a place. */
const MOST_OCCURRENCES = 40;
/** How many of the likeliest places are looked at closely. */
const PLACES = 3;
/** Words that vote for places this many tokens apart vote for the same. */
const SPREAD = 16;
/** What is looked at around a likely place, in tokens, besides as much as the quote has. */
const MARGIN = 24;

/** Searches one text for passages that may have been edited, by the rare words of their quotes. */
export class QuoteSearch {
  readonly #text: string;
  readonly #vocabulary = new Vocabulary();
  readonly #tokens: Tokens;
  readonly #occurrences = new Map<number, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#tokens = this.#vocabulary.tokenize(text, 0, text.length);
    this.#tokens.ids.forEach((id, index) => {
      const occurrences = this.#occurrences.get(id);
      if (occurrences === undefined) this.#occurrences.set(id, [index]);
      else occurrences.push(index);
    });
  }

  /** Where most of the passage and its surroundings is, however little that may be; `null` if nothing is. */
  best({ quote }: PassageSelector): FollowedPassage | null {
    const quoted = quote.prefix + quote.exact + quote.suffix;
    const words = this.#vocabulary.tokenize(quoted, 0, quoted.length);
    let best: FollowedPassage | null = null;
    for (const start of this.#likelyStarts(words)) {
      const from = this.#tokens.starts[Math.max(0, start - MARGIN)] ?? 0;
      const to =
        this.#tokens.ends[Math.min(this.#tokens.length - 1, start + SPREAD + words.length + MARGIN)] ?? from;
      const alignment = alignTexts(quoted, this.#text.slice(from, to));
      const found = followPassage(alignment, quote.prefix.length, quote.prefix.length + quote.exact.length);
      if (found === null || (best !== null && score(found) <= score(best))) continue;
      best = { ...found, start: found.start + from, end: found.end + from };
    }
    return best;
  }

  /** The tokens where the quote with its surroundings likely begins, likeliest first. */
  #likelyStarts(words: Tokens): readonly number[] {
    const votes = new Map<number, number>();
    words.ids.forEach((id, index) => {
      const occurrences = this.#occurrences.get(id) ?? [];
      if (occurrences.length > MOST_OCCURRENCES) return;
      const vote = this.#vocabulary.weight(id) / Math.sqrt(occurrences.length);
      for (const occurrence of occurrences) {
        const bucket = Math.floor((occurrence - index) / SPREAD);
        votes.set(bucket, (votes.get(bucket) ?? 0) + vote);
        votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + vote / 2);
      }
    });
    return [...votes]
      .toSorted(([, first], [, second]) => second - first)
      .slice(0, PLACES)
      .map(([bucket]) => Math.max(0, bucket * SPREAD));
  }
}

function score({ kept, evidence, support }: FollowedPassage): number {
  return kept * evidence + support / 2;
}
