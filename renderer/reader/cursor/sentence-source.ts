import type { Projection } from '../../../shared/text/projection.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { Interval } from '../paint/interval-index.ts';

/** A sentence with where it stands: indices into the projection's blocks and into its block's sentences. */
export interface Sentence extends Interval {
  readonly block: number;
  readonly index: number;
}

/**
 * The sentences of an article, divided block by block as they are asked for, so that a long text costs nothing until
 * the cursor comes there.
 */
export class SentenceSource {
  readonly #projection: Projection;
  readonly #language: string | null;
  readonly #ofBlock = new Map<number, readonly Sentence[]>();

  constructor(projection: Projection, language: string | null) {
    this.#projection = projection;
    this.#language = language;
  }

  get blockCount(): number {
    return this.#projection.blocks.length;
  }

  /** In text order; none for a block that does not exist. */
  ofBlock(block: number): readonly Sentence[] {
    const known = this.#ofBlock.get(block);
    if (known !== undefined) return known;
    const stretch = this.#projection.blocks[block];
    if (stretch === undefined) return [];
    const sentences = sentencesIn(this.#projection.text, stretch.start, stretch.end, this.#language).map(
      ({ start, end }, index): Sentence => ({ start, end, block, index }),
    );
    this.#ofBlock.set(block, sentences);
    return sentences;
  }

  /** The sentence that covers `offset`, or else the first one after it, or else the last of the text. */
  at(offset: number): Sentence | null {
    const from = this.#blockAt(offset);
    for (let block = from; block < this.blockCount; block++) {
      const found = this.ofBlock(block).find((sentence) => sentence.end > offset);
      if (found !== undefined) return found;
    }
    return this.#lastBefore(this.blockCount);
  }

  next(sentence: Sentence): Sentence | null {
    const sibling = this.ofBlock(sentence.block)[sentence.index + 1];
    return sibling ?? this.firstFrom(sentence.block + 1);
  }

  previous(sentence: Sentence): Sentence | null {
    const sibling = this.ofBlock(sentence.block)[sentence.index - 1];
    return sibling ?? this.#lastBefore(sentence.block);
  }

  /** The first sentence of this block or of the nearest one after it. */
  firstFrom(block: number): Sentence | null {
    for (let i = block; i < this.blockCount; i++) {
      const first = this.ofBlock(i)[0];
      if (first !== undefined) return first;
    }
    return null;
  }

  /** The last sentence of this block; null where it has none. */
  lastOf(block: number): Sentence | null {
    return this.ofBlock(block).at(-1) ?? null;
  }

  #lastBefore(block: number): Sentence | null {
    for (let i = block - 1; i >= 0; i--) {
      const last = this.ofBlock(i).at(-1);
      if (last !== undefined) return last;
    }
    return null;
  }

  /** The last block that starts at or before `offset`. */
  #blockAt(offset: number): number {
    const { blocks } = this.#projection;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
