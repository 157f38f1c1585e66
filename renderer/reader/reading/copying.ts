import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { InHand } from './in-hand.ts';

export interface CopyingPorts {
  /** Says something in passing. */
  readonly say: (message: string) => void;
  readonly copy: (text: string) => Promise<void>;
  /** The highlights as Markdown quotations with their source. */
  readonly exportPassages: (ids: readonly AnnotationId[]) => Promise<string>;
  readonly quote: (passage: Interval) => string;
}

/** Takes words, quotations and highlights to the clipboard. */
export class Copying {
  readonly #hand: InHand;
  readonly #ports: CopyingPorts;

  constructor(hand: InHand, ports: CopyingPorts) {
    this.#hand = hand;
    this.#ports = ports;
  }

  /** The passage in hand as a quotation; else a highlight with all that belongs to it. */
  async copy(id: AnnotationId | undefined = this.#hand.highlight?.id): Promise<void> {
    const { passage } = this.#hand;
    if (passage !== null && this.#hand.reading.state.focus === null) {
      await this.#ports.copy(this.#ports.quote(passage));
      this.#hand.clearSelection();
    } else if (id === undefined) return;
    else await this.#ports.copy(await this.#ports.exportPassages([id]));
    this.#ports.say('Copied as a quotation');
  }

  /** Several highlights with all that belongs to them, in this order. */
  async copyAll(ids: readonly AnnotationId[]): Promise<void> {
    await this.#ports.copy(await this.#ports.exportPassages(ids));
    this.#ports.say(ids.length === 1 ? 'Copied as a quotation' : `Copied ${ids.length} quotations`);
  }

  /** The words alone, as they stand. */
  async copyWords(): Promise<void> {
    const { passage } = this.#hand;
    if (passage === null) return;
    await this.#ports.copy(this.#hand.reading.projection.text.slice(passage.start, passage.end));
    this.#hand.clearSelection();
    this.#ports.say('Copied');
  }
}
