import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import type { Commands } from '../reading/commands.ts';
import type { Reading } from '../reading/reading.ts';
import { highlightOf, quotationAt, quotationBeside, quotationOf } from './find-quotation.ts';

/** Quotations have a colour of their own, so that they are found again by it; see `DEFAULT_COLOR_NAMES`. */
export const QUOTATION_COLOR: Color = 'purple';

export interface QuotationPorts {
  /** Says something in passing. */
  readonly say: (message: string) => void;
  /** `3 quotations`. */
  readonly counted: (amount: number, one: string) => string;
}

/** What a reader can do with the quotations that were found in the text. */
export class QuotationCommands {
  readonly #reading: Reading;
  readonly #commands: Commands;
  readonly #ports: QuotationPorts;

  constructor(reading: Reading, commands: Commands, ports: QuotationPorts) {
    this.#reading = reading;
    this.#commands = commands;
    this.#ports = ports;
  }

  /** The quotation under the cursor, else the one that the pointer is on. */
  get inHand(): FoundQuotation | null {
    const { quotations, cursor, pointed } = this.#reading.state;
    if (cursor === null) return pointed;
    return quotationOf(quotations, cursor) ?? quotationAt(quotations, cursor.start);
  }

  /** Whether the cursor stands on exactly a quotation. */
  get isUnderCursor(): boolean {
    const { quotations, cursor } = this.#reading.state;
    return cursor !== null && quotationOf(quotations, cursor) !== null;
  }

  /**
   * Moves the cursor to the next or the previous quotation, from where it stands or from what is on screen; in a text
   * that has just been opened, as soon as its quotations are known.
   */
  step(towards: 'forward' | 'back'): void {
    const isDone = this.#reading.attribution.whenKnown(() => this.#step(towards));
    if (!isDone) this.#ports.say('Looking for the quotations…');
  }

  #step(towards: 'forward' | 'back'): void {
    const { quotations } = this.#reading.state;
    const from = this.#commands.placeInHand();
    if (from === null) return;
    const next = quotationBeside(quotations, towards, from);
    if (next !== null) this.stand(next);
    else if (quotations.length === 0) this.#ports.say('No quotations in this text');
    else
      this.#ports.say(towards === 'forward' ? 'That was the last quotation' : 'That was the first quotation');
  }

  /** Puts the cursor on a quotation. */
  stand(quotation: FoundQuotation): void {
    this.#commands.cursor.stand(quotation);
    this.#reading.store.setState({ said: spoken(quotation) });
  }

  /**
   * Highlights the quotation in hand, with its speaker; without one, goes to the next. What it does with other
   * highlights that it shares words with is the reader's choice, as for every new highlight.
   */
  mark(quotation: FoundQuotation | null = this.inHand): void {
    if (quotation === null) {
      this.step('forward');
      return;
    }
    if (!this.#commands.mayMark()) return;
    const { start, end, speaker } = quotation;
    const there = this.#highlight(quotation);
    if (there === null) this.#commands.reshaping.mark({ start, end }, { color: QUOTATION_COLOR, speaker });
    else if (there.speaker === null && !there.speakerUnknown && speaker !== null) {
      void this.#reading.edit(there.id, { speaker }, 'name the speaker');
    }
    this.#reading.store.setState({ said: `Highlighted. ${spoken(quotation)}` });
  }

  /**
   * Highlights everything that the speaker of the quotation or the highlight in hand says in this text, and does with
   * other highlights what the reader chose for every new one.
   */
  markAll(speaker: string | null = this.speakerInHand): void {
    if (speaker === null || !this.#commands.mayMark()) return;
    const unmarked = this.unmarkedOf(speaker);
    if (unmarked.length === 0) {
      this.#ports.say(`Everything that ${speaker} says here is highlighted`);
      return;
    }
    this.#commands.reshaping.markMany(
      unmarked.map(({ start, end }) => ({ start, end })),
      { color: QUOTATION_COLOR, speaker },
      {
        label: `highlight what ${speaker} says`,
        message: `Highlighted ${this.#ports.counted(unmarked.length, 'quotation')} by ${speaker}`,
      },
    );
  }

  get speakerInHand(): string | null {
    const quotation = this.inHand;
    const highlight = quotation === null ? this.#commands.highlight : this.#highlight(quotation);
    if (highlight?.speakerUnknown) return null;
    const named = highlight?.speaker ?? null;
    return named === null ? (quotation?.speaker ?? null) : this.#reading.nameOf(named);
  }

  /** What the speaker says in this text and no highlight holds. */
  unmarkedOf(speaker: string): readonly FoundQuotation[] {
    return this.#reading.state.quotations.filter(
      (quotation) => quotation.speaker === speaker && this.#highlight(quotation) === null,
    );
  }

  #highlight(quotation: FoundQuotation): PlacedAnnotation | null {
    return highlightOf(quotation, this.#reading.state.annotations.values());
  }
}

const spoken = ({ speaker }: FoundQuotation): string =>
  speaker === null ? 'Quotation, speaker unknown' : `Quotation, ${speaker}`;
