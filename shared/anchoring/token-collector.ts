import type { Tokens, Vocabulary } from './vocabulary.ts';

/** The tokens of several stretches of one text, one after the other. */
export class TokenCollector implements Tokens {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly ids: number[] = [];
  readonly #text: string;
  readonly #vocabulary: Vocabulary;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
  }

  get length(): number {
    return this.ids.length;
  }

  add(from: number, to: number): void {
    const tokens = this.#vocabulary.tokenize(this.#text, from, to);
    for (let index = 0; index < tokens.length; index += 1) {
      this.starts.push(tokens.starts[index] ?? 0);
      this.ends.push(tokens.ends[index] ?? 0);
      this.ids.push(tokens.ids[index] ?? 0);
    }
  }

  endsSentence(token: number): boolean {
    return /[.!?…:。！？]/.test(this.#text.charAt(this.starts[token] ?? -1));
  }

  beginsLine(token: number): boolean {
    return token === 0 || /[\n\t]/.test(this.#text.slice(this.ends[token - 1], this.starts[token]));
  }
}
