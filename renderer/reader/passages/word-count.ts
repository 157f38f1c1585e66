import type { PlacedAnnotation, Target } from '../../../shared/annotation/annotation.ts';
import { countWords } from '../../../shared/text/words.ts';

/** By target, so that a passage is counted once however often the list changes. */
const known = new WeakMap<Target, number>();

/** How many words the passages have together; what two of them share counts for both. */
export function wordsOf(passages: Iterable<PlacedAnnotation>): number {
  let sum = 0;
  for (const { target } of passages) {
    const words = known.get(target) ?? countWords(target.quote.exact);
    known.set(target, words);
    sum += words;
  }
  return sum;
}
