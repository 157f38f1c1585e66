import type { Speech, SpeechEvents, SpeechRequest, Voice } from './speech.ts';

/** The system's speech for tests: says nothing, keeps what it was asked to say, and is told what has happened. */
export class StandInSpeech implements Speech {
  readonly said: SpeechRequest[] = [];
  readonly #voices: Voice[];
  readonly #listeners = new Set<() => void>();
  #events: SpeechEvents | null = null;

  constructor(voices: readonly Voice[]) {
    this.#voices = [...voices];
  }

  voices = (): readonly Voice[] => this.#voices;

  onVoicesChanged = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  speak = (request: SpeechRequest, events: SpeechEvents): (() => void) => {
    this.said.push(request);
    this.#events = events;
    return () => {
      if (this.#events === events) this.#events = null;
    };
  };

  /** What is being said now; null when silent. */
  get speaking(): string | null {
    return this.#events === null ? null : (this.said.at(-1)?.text ?? null);
  }

  tellVoices(...voices: readonly Voice[]): void {
    this.#voices.push(...voices);
    // Listeners may leave while they are told.
    const listeners = [...this.#listeners];
    for (const listener of listeners) listener();
  }

  reachWord(start: number, length: number): void {
    this.#events?.onStart();
    this.#events?.onWord(start, length);
  }

  finish(): void {
    const events = this.#events;
    this.#events = null;
    events?.onStart();
    events?.onEnd();
  }

  fail(code: string): void {
    this.#events?.onError(code);
  }
}
