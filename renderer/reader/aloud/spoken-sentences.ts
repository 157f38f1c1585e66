import type { Body } from '../../../shared/article/body.ts';
import type { Projection } from '../../../shared/text/projection.ts';
import type { Sentence, SentenceSource } from '../cursor/sentence-source.ts';

/**
 * The sentences of an article as they are read aloud: code is passed over, and the text ends before its footnotes
 * (whoever begins in a footnote hears the rest of them).
 */
export class SpokenSentences {
  readonly #source: SentenceSource;
  readonly #blocks: readonly { readonly isCode: boolean; readonly isFootnote: boolean }[];

  constructor(source: SentenceSource, projection: Projection, body: Body) {
    this.#source = source;
    this.#blocks = projection.blocks.map(({ node, path }) => ({
      isCode: node.type === 'code',
      isFootnote: body.children[path[0] ?? -1]?.type === 'footnoteDefinition',
    }));
  }

  /** The sentence at a place, or the next one that is read; null where there is none. */
  at(offset: number): Sentence | null {
    const sentence = this.#source.at(offset);
    return sentence === null || this.#isRead(sentence) ? sentence : this.next(sentence);
  }

  next(sentence: Sentence): Sentence | null {
    const inNotes = this.#blocks[sentence.block]?.isFootnote === true;
    for (let next = this.#source.next(sentence); next !== null; next = this.#source.next(next)) {
      if (this.#blocks[next.block]?.isFootnote === true && !inNotes) return null;
      if (this.#isRead(next)) return next;
    }
    return null;
  }

  previous(sentence: Sentence): Sentence | null {
    for (
      let before = this.#source.previous(sentence);
      before !== null;
      before = this.#source.previous(before)
    ) {
      if (this.#isRead(before)) return before;
    }
    return null;
  }

  #isRead({ block }: Sentence): boolean {
    return this.#blocks[block]?.isCode === false;
  }
}
