import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';

/** Who spoke where, in text order. */
export class Heard {
  private readonly sentences: readonly Sentence[];
  private readonly heard: { readonly sentence: number; readonly speaker: Speaker }[] = [];

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences;
  }

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.heard.push({ sentence: sentence.index, speaker });
  }

  /** Whether somebody spoke in a sentence. */
  hasHeard(sentence: Sentence): boolean {
    return this.speakerIn(sentence.index) !== null;
  }

  /** The last speaker heard up to a sentence (its index excluded). */
  lastBefore(sentence: number): { readonly sentence: number; readonly speaker: Speaker } | null {
    for (let at = this.heard.length - 1; at >= 0; at -= 1) {
      const one = this.heard[at];
      if (one !== undefined && one.sentence < sentence) return one;
    }
    return null;
  }

  /** The speakers heard last, latest first. */
  recent(count: number): readonly Speaker[] {
    return this.heard
      .slice(-count)
      .toReversed()
      .map((one) => one.speaker);
  }

  /** Who spoke last in a sentence, or null. */
  speakerIn(index: number): Speaker | null {
    for (let at = this.heard.length - 1; at >= 0; at -= 1) {
      const one = this.heard[at];
      if (one === undefined || one.sentence < index) return null;
      if (one.sentence === index) return one.speaker;
    }
    return null;
  }

  /** Who spoke last in a paragraph, or null. */
  speakerOf(paragraph: number): Speaker | null {
    for (const { sentence, speaker } of this.latest()) {
      const where = this.sentences[sentence]?.paragraph ?? 0;
      if (where <= paragraph) return where === paragraph ? speaker : null;
    }
    return null;
  }

  /** The speakers with their sentences, latest first. */
  *latest(): Iterable<{ readonly sentence: number; readonly speaker: Speaker }> {
    for (let at = this.heard.length - 1; at >= 0; at -= 1) {
      const one = this.heard[at];
      if (one !== undefined) yield one;
    }
  }
}
