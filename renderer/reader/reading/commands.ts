import { COLORS, type Color, type PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Preferences } from '../../../shared/preferences.ts';
import { snapToWords } from '../../../shared/text/word-snap.ts';
import { CursorCommands } from '../cursor/cursor-commands.ts';
import type { Interval } from '../paint/interval-index.ts';
import { Reshaping } from '../reshape/reshaping.ts';
import { Splitting } from '../reshape/splitting.ts';
import { Copying, type CopyingPorts } from './copying.ts';
import { HighlightFocus } from './highlight-focus.ts';
import { InHand } from './in-hand.ts';
import type { Page } from './page.ts';
import type { Reading } from './reading.ts';
import type { CardField, Focus } from './reading-state.ts';

/** What commands need of the app around the reader. */
export interface CommandPorts extends CopyingPorts {
  readonly preferences: () => Preferences;
  readonly setPreferences: (changes: Partial<Preferences>) => void;
  readonly colorName: (color: Color) => string;
  readonly leave: () => void;
  /** Does what the next frame need not wait for. */
  readonly behindPaint: (work: () => void) => void;
}

/**
 * What a reader can do, by whatever means: keys, toolbar, card, panel and palette all end here. See {@link InHand} for
 * what they are about.
 */
export class Commands {
  readonly reshaping: Reshaping;
  readonly splitting: Splitting;
  readonly cursor: CursorCommands;
  readonly copying: Copying;
  readonly focus: HighlightFocus;
  readonly #reading: Reading;
  readonly #ports: CommandPorts;
  readonly #hand: InHand;
  #newColor: Color | null = null;

  constructor(reading: Reading, ports: CommandPorts) {
    this.#reading = reading;
    this.#ports = ports;
    this.#hand = new InHand(reading);
    this.reshaping = new Reshaping(reading, ports);
    this.splitting = new Splitting(this.#hand, this.reshaping, ports.say);
    this.cursor = new CursorCommands(this.#hand);
    this.copying = new Copying(this.#hand, ports);
    this.focus = new HighlightFocus(this.#hand, ports.say);
  }

  attach(page: Page | null): void {
    this.#hand.page = page;
  }

  get passage(): Interval | null {
    return this.#hand.passage;
  }

  get highlight(): PlacedAnnotation | null {
    return this.#hand.highlight;
  }

  clearSelection(): void {
    this.#hand.clearSelection();
  }

  /** Whether highlights can be made in this text; says why not where they cannot. */
  mayMark(): boolean {
    if (!this.#reading.isEarlier) return true;
    this.#ports.say('This is another version of the text: highlights are made in the one of today');
    return false;
  }

  /** Marks the passage in hand and, with a field, goes on to write into it; else recolours the highlight in hand. */
  mark(color: Color = this.#lastColor, field: CardField = 'none'): void {
    if (!this.mayMark()) return;
    const selected = this.#hand.selected;
    const passage = selected ?? this.#reading.state.cursor;
    if (passage === null) {
      if (this.highlight === null) this.cursor.begin();
      else if (field === 'none') this.recolor(color);
      else this.focus.on(this.highlight.id, field, 'keyboard');
      return;
    }
    const snapped =
      selected !== null && this.#ports.preferences().snapToWords
        ? snapToWords(this.#reading.projection.text, passage.start, passage.end)
        : passage;
    if (snapped === null) return;
    const there = this.#markedExactly(snapped);
    const id = there ?? this.reshaping.mark(snapped, { color });
    if (there !== undefined && field === 'none') void this.#reading.edit(there, { color }, 'change colour');
    this.#remember(color);
    this.clearSelection();
    this.#reading.store.setState({ said: `Marked as ${this.#ports.colorName(color)}` });
    if (field !== 'none') this.focus.on(id, field, selected === null ? 'keyboard' : 'text');
  }

  get #lastColor(): Color {
    return this.#newColor ?? this.#ports.preferences().lastColor;
  }

  /** For the next one; kept behind the paint, since all that shows a setting is looked through for it. */
  #remember(color: Color): void {
    if (color === this.#lastColor) return;
    const isOnItsWay = this.#newColor !== null;
    this.#newColor = color;
    if (isOnItsWay) return;
    this.#ports.behindPaint(() => {
      if (this.#newColor !== null) this.#ports.setPreferences({ lastColor: this.#newColor });
      this.#newColor = null;
    });
  }

  /** The latest highlight of just these words: marking them again goes on with it, and makes no second one. */
  #markedExactly({ start, end }: Interval): AnnotationId | undefined {
    const there = this.#hand.page?.index.meeting(start, end) ?? [];
    const exactly = there.flatMap((one) =>
      one.start === start && one.end === end ? (this.#reading.annotation(one.id) ?? []) : [],
    );
    return exactly.reduce<PlacedAnnotation | undefined>(
      (latest, one) => (latest === undefined || one.created >= latest.created ? one : latest),
      undefined,
    )?.id;
  }

  /** Marks with the colour of this place in the list of colours, 1 to 5, or recolours the highlight in hand. */
  markWithColor(place: number, field: CardField = 'none'): void {
    const color = COLORS[place - 1];
    if (color !== undefined) this.mark(color, field);
  }

  recolor(color: Color): void {
    const { highlight } = this;
    if (highlight === null || highlight.color === color) return;
    void this.#reading.edit(highlight.id, { color }, 'change colour');
    this.#remember(color);
    this.#reading.store.setState({ said: `Now ${this.#ports.colorName(color)}` });
  }

  remove(id: AnnotationId | undefined = this.highlight?.id): void {
    if (id === undefined) return;
    void this.#reading.remove(id);
  }

  /** Where the cursor or the focused highlight begins, else what is at the top of the view; null without a page. */
  placeInHand(): number | null {
    const place = this.highlight?.place;
    const inHand = this.#reading.state.cursor ?? (place?.status === 'anchored' ? place : null);
    if (inHand !== null || this.#hand.page === null) return inHand?.start ?? null;
    return this.#hand.page.offsetAtHeight(this.#hand.page.scroller.getBoundingClientRect().top + 1) - 1;
  }

  /** Gives the highlight in hand the passage in hand. */
  takePassage(): void {
    const { highlight, passage } = this;
    if (highlight === null || passage === null) return;
    void this.#reading.move(highlight.id, passage);
    this.clearSelection();
  }

  /** Merges what is asked about, what the passage in hand lies on, or the highlight in hand with its neighbours. */
  merge(): void {
    const { question } = this.#reading.state;
    const { passage, highlight } = this;
    if (question !== null) this.#goOnWith(this.reshaping.answerMerge());
    else if (highlight !== null && this.#hand.selected === null) {
      this.#goOnWith(
        this.reshaping.merge([highlight.id, ...this.reshaping.neighbours(highlight.id)]),
        'keyboard',
      );
    } else if (passage !== null) {
      const left = this.reshaping.merge(this.reshaping.under(passage));
      if (left !== null) this.clearSelection();
    }
  }

  #goOnWith(id: AnnotationId | null, from: Focus['from'] = 'text'): void {
    if (id !== null && this.#reading.state.focus !== null) this.focus.on(id, 'none', from);
  }

  /** One step back out: from the card, the selection, the cursor, the article. */
  escape(): void {
    const { focus, selected, cursor, split, question } = this.#reading.state;
    if (split !== null) this.#reading.store.setState({ split: null });
    else if (question !== null) this.reshaping.keepApart();
    else if (focus !== null) this.focus.off();
    else if (selected !== null) this.clearSelection();
    else if (cursor !== null) this.#reading.store.setState({ cursor: null });
    else this.#ports.leave();
  }
}
