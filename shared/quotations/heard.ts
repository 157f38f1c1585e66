import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';

/** Who spoke where, in text order. */
export class Heard {
  private readonly lastOf = new Map<number, Speaker>();
  private readonly heard: { readonly sentence: number; readonly speaker: Speaker }[] = [];

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.heard.push({ sentence: sentence.index, speaker });
    this.lastOf.set(sentence.paragraph, speaker);
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
    return this.lastOf.get(paragraph) ?? null;
  }

  /** As many speakers with their sentences, latest first. */
  *latest(count: number): Iterable<{ readonly sentence: number; readonly speaker: Speaker }> {
    const first = Math.max(0, this.heard.length - count);
    for (let at = this.heard.length - 1; at >= first; at -= 1) {
      const one = this.heard[at];
      if (one !== undefined) yield one;
    }
  }
}
