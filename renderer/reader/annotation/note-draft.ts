/** What is kept of a note while it is being written. */
export interface NoteDraft {
  /** What the field shows. */
  readonly text: string;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
  /** What someone else wrote into the same note meanwhile, and the field does not show. */
  readonly elsewhere: string | null;
}

export interface NoteDraftOptions {
  readonly initial: string;
  /** Resolves once the text is durable. */
  readonly save: (text: string) => Promise<void>;
  readonly changed: (draft: NoteDraft) => void;
  /** Milliseconds after the last keystroke; the text is also saved by {@link NoteDraftKeeper.flush}. */
  readonly delay: number;
  /** `setTimeout`, passed in; answers with what takes the call back. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/**
 * Saves a note as it is typed, one save at a time, the newest text last. A save that fails keeps the text and is
 * tried again with the next keystroke or flush. What the reader is writing wins over what arrives from elsewhere,
 * which is kept beside it until it is taken over or dismissed.
 */
export class NoteDraftKeeper {
  readonly #options: NoteDraftOptions;
  #draft: NoteDraft;
  /** The text that both sides last agreed on. */
  #agreed: string;
  #saving: string | null = null;
  #cancelTimer: (() => void) | null = null;

  constructor(options: NoteDraftOptions) {
    this.#options = options;
    this.#agreed = options.initial;
    this.#draft = { text: options.initial, state: 'saved', elsewhere: null };
  }

  get draft(): NoteDraft {
    return this.#draft;
  }

  type(text: string): void {
    this.#cancel();
    this.#show({ text, state: this.#saving === null ? 'waiting' : 'saving' });
    this.#cancelTimer = this.#options.later(() => void this.flush(), this.#options.delay);
  }

  /** Saves at once what is not saved yet: on leaving the field, closing the card or the window. */
  async flush(): Promise<void> {
    this.#cancel();
    if (this.#saving !== null) return;
    while (this.#draft.text !== this.#agreed) {
      const text = this.#draft.text;
      this.#saving = text;
      this.#show({ state: 'saving' });
      try {
        await this.#options.save(text);
      } catch {
        // The caller of `save` has told the reader why; the text stays and is tried again.
        this.#saving = null;
        this.#show({ state: 'failed' });
        return;
      }
      this.#saving = null;
      this.#agreed = text;
    }
    this.#show({ state: 'saved' });
  }

  /** The note as the library has it now: after a change from another window or device, or after an undo. */
  outside(text: string): void {
    if (text === this.#agreed || text === this.#saving) return;
    const clean = this.#draft.text === this.#agreed && this.#saving === null;
    if (clean || text === this.#draft.text) {
      this.#agreed = text;
      this.#cancel();
      this.#show({ text, state: 'saved', elsewhere: null });
      return;
    }
    this.#show({ elsewhere: text });
  }

  /** Puts the other text below the reader's own. */
  takeElsewhere(): void {
    const { text, elsewhere } = this.#draft;
    if (elsewhere === null) return;
    this.#show({ elsewhere: null });
    this.type(text === '' ? elsewhere : `${text}\n\n${elsewhere}`);
  }

  dismissElsewhere(): void {
    this.#show({ elsewhere: null });
  }

  #cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #show(part: Partial<NoteDraft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.#options.changed(this.#draft);
  }
}
