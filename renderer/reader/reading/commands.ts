import { COLORS, type Color, type PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Preferences } from '../../../shared/preferences.ts';
import { snapToWords } from '../../../shared/text/word-snap.ts';
import { type CursorStep, moveCursor, moveEdgeByWord, startCursor } from '../cursor/cursor.ts';
import { SentenceSource } from '../cursor/sentence-source.ts';
import type { Interval } from '../paint/interval-index.ts';
import { Reshaping } from '../reshape/reshaping.ts';
import { movedSplit, startOfSplit } from '../reshape/split-place.ts';
import type { Page } from './page.ts';
import type { CardField, Focus, Reading } from './reading.ts';
import { NARROW } from './widths.ts';

/** How much of a narrow screen's height the card takes. */
const SHEET = 0.4;

/** What commands need of the app around the reader. */
export interface CommandPorts {
  readonly preferences: () => Preferences;
  readonly setPreferences: (changes: Partial<Preferences>) => void;
  /** Says something in passing. */
  readonly say: (message: string) => void;
  readonly colorName: (color: Color) => string;
  readonly copy: (text: string) => Promise<void>;
  /** The highlights as Markdown quotations with their source. */
  readonly exportPassages: (ids: readonly AnnotationId[]) => Promise<string>;
  readonly quote: (passage: Interval) => string;
  readonly leave: () => void;
}

/**
 * What a reader can do, by whatever means: keys, toolbar, card, panel and palette all end here. The passage in hand
 * is what is selected, else what the cursor stands on; the highlight in hand is the focused one.
 */
export class Commands {
  readonly reshaping: Reshaping;
  readonly #reading: Reading;
  readonly #ports: CommandPorts;
  readonly #sentences: SentenceSource;
  #page: Page | null = null;

  constructor(reading: Reading, ports: CommandPorts) {
    this.#reading = reading;
    this.#ports = ports;
    this.reshaping = new Reshaping(reading, ports);
    this.#sentences = new SentenceSource(reading.projection, reading.state.open.content.language);
  }

  attach(page: Page | null): void {
    this.#page = page;
  }

  get passage(): Interval | null {
    return this.#selected ?? this.#reading.state.cursor;
  }

  /** What is selected this very moment: a key may come before the selection was taken note of. */
  get #selected(): Interval | null {
    return this.#page?.selected() ?? null;
  }

  get highlight(): PlacedAnnotation | null {
    const { focus } = this.#reading.state;
    return focus === null ? null : (this.#reading.annotation(focus.id) ?? null);
  }

  /** Whether highlights can be made in this text; says why not where they cannot. */
  mayMark(): boolean {
    if (!this.#reading.isEarlier) return true;
    this.#ports.say('This is another version of the text: highlights are made in the one of today');
    return false;
  }

  /** Marks the passage in hand and, with a field, goes on to write into it; else recolours the highlight in hand. */
  mark(color: Color = this.#ports.preferences().lastColor, field: CardField = 'none'): void {
    if (!this.mayMark()) return;
    const selected = this.#selected;
    const passage = selected ?? this.#reading.state.cursor;
    if (passage === null) {
      if (this.highlight === null) this.#beginCursor();
      else if (field === 'none') this.recolor(color);
      else this.focus(this.highlight.id, field, 'keyboard');
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
    if (color !== this.#ports.preferences().lastColor) this.#ports.setPreferences({ lastColor: color });
    this.clearSelection();
    this.#reading.store.setState({ said: `Marked as ${this.#ports.colorName(color)}` });
    if (field !== 'none') this.focus(id, field, selected === null ? 'keyboard' : 'text');
  }

  /** The latest highlight of just these words: marking them again goes on with it, and makes no second one. */
  #markedExactly({ start, end }: Interval): AnnotationId | undefined {
    let latest: AnnotationId | undefined;
    // Without a copy: this is done for every key that marks, before anything is on screen.
    for (const { id, place } of this.#reading.state.annotations.values()) {
      if (place.status === 'anchored' && place.start === start && place.end === end) latest = id;
    }
    return latest;
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
    this.#ports.setPreferences({ lastColor: color });
    this.#reading.store.setState({ said: `Now ${this.#ports.colorName(color)}` });
  }

  remove(id: AnnotationId | undefined = this.highlight?.id): void {
    if (id === undefined) return;
    void this.#reading.remove(id);
  }

  focus(id: AnnotationId, field: CardField, from: Focus['from']): void {
    const place = this.#reading.annotation(id)?.place;
    const { question, split } = this.#reading.state;
    this.#reading.store.setState({
      focus: { id, field, from },
      selected: null,
      question: question?.id === id ? question : null,
      split: split?.id === id ? split : null,
    });
    if (place?.status !== 'anchored') return;
    // On a narrow screen the card is a sheet over the lower part of the text.
    const covered = matchMedia(NARROW).matches ? SHEET : 0;
    if (from !== 'text' || covered > 0) this.#page?.reveal(place, { behavior: 'smooth', covered });
    if (from === 'panel' || from === 'link') this.#page?.flash(place);
  }

  blur(): void {
    this.#reading.store.setState({ focus: null, split: null, question: null });
  }

  /** To the highlight after or before the focused one, or after or before the reading place. */
  step(towards: 'forward' | 'back'): void {
    const page = this.#page;
    if (page === null) return;
    const { focus, cursor } = this.#reading.state;
    const id = focus?.id ?? (cursor === null ? page.highlightWithKeyboard() : null);
    const from = cursor?.start ?? page.offsetAtHeight(page.scroller.getBoundingClientRect().top + 1);
    const next = towards === 'forward' ? page.index.next(id, from) : page.index.previous(id, from);
    if (next === undefined) {
      const none = page.index.size === 0;
      this.#ports.say(
        none
          ? 'No highlights yet'
          : towards === 'forward'
            ? 'That was the last highlight'
            : 'That was the first highlight',
      );
      return;
    }
    this.focus(next.id, 'none', 'keyboard');
  }

  /** Puts the cursor on a passage. */
  stand({ start, end }: Interval): void {
    this.#setCursor({ start, end, edge: 'end' });
  }

  /** Where the cursor or the focused highlight begins, else what is at the top of the view; null without a page. */
  placeInHand(): number | null {
    const place = this.highlight?.place;
    const inHand = this.#reading.state.cursor ?? (place?.status === 'anchored' ? place : null);
    if (inHand !== null || this.#page === null) return inHand?.start ?? null;
    return this.#page.offsetAtHeight(this.#page.scroller.getBoundingClientRect().top + 1) - 1;
  }

  moveCursor(step: CursorStep): void {
    const { cursor, focus } = this.#reading.state;
    if (cursor === null) {
      const place = this.highlight?.place;
      this.#beginCursor(focus !== null && place?.status === 'anchored' ? place.start : undefined);
      return;
    }
    this.#setCursor(moveCursor(cursor, step, this.#sentences));
  }

  /** Stretches or shortens the highlight in hand by a word, or else the passage under the cursor. */
  moveEdge(edge: 'start' | 'end', towards: 'forward' | 'back'): void {
    const { text } = this.#reading.projection;
    const { cursor, focus } = this.#reading.state;
    const place = focus === null ? undefined : this.highlight?.place;
    if (focus !== null && place?.status === 'anchored') {
      const moved = moveEdgeByWord(place, edge, towards, text);
      if (moved.start !== place.start || moved.end !== place.end) void this.#reading.move(focus.id, moved);
      return;
    }
    if (cursor !== null) this.#setCursor({ ...moveEdgeByWord(cursor, edge, towards, text), edge });
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
    else if (highlight !== null && this.#selected === null) {
      this.#goOnWith(
        this.reshaping.merge([highlight.id, ...this.reshaping.neighbours(highlight.id)]),
        'keyboard',
      );
    } else if (passage !== null) {
      const left = this.reshaping.merge(this.reshaping.under(passage));
      if (left !== null) this.clearSelection();
    }
  }

  /** Splits the highlight around the passage in hand; without one, asks for the place in the highlight in hand. */
  split(): void {
    const { passage, highlight } = this;
    if (this.#selected !== null || highlight === null) {
      if (passage === null) return;
      const around = this.reshaping.around(passage);
      if (around === null) this.#ports.say('There is no highlight around this passage to split');
      else if (this.reshaping.split(around.id, [passage.start, passage.end])) this.clearSelection();
      return;
    }
    if (highlight.place.status !== 'anchored') return;
    const { text } = this.#reading.projection;
    const { start, end } = highlight.place;
    const near = this.#page?.caretIn(highlight.place) ?? Math.floor((start + end) / 2);
    const at = startOfSplit(text, highlight.place, near);
    if (at === null) this.#ports.say('A highlight of one word cannot be split');
    else this.#chooseSplit(highlight.id, at);
  }

  moveSplit(to: 'forward' | 'back' | number): void {
    const { split } = this.#reading.state;
    const place = split === null ? undefined : this.#reading.annotation(split.id)?.place;
    if (split === null || place?.status !== 'anchored') return;
    const { text } = this.#reading.projection;
    const at = typeof to === 'number' ? startOfSplit(text, place, to) : movedSplit(text, place, split.at, to);
    if (at !== null) this.#chooseSplit(split.id, at);
  }

  splitHere(): void {
    const { split } = this.#reading.state;
    if (split !== null) this.reshaping.split(split.id, [split.at]);
  }

  #chooseSplit(id: AnnotationId, at: number): void {
    const { text } = this.#reading.projection;
    const word = text.slice(at, at + 40).split(/\s/u)[0] ?? '';
    this.#page?.scroller.focus({ preventScroll: true });
    this.#reading.store.setState({ split: { id, at }, said: `Split before “${word}”` });
    this.#page?.reveal({ start: at, end: at + 1 });
  }

  #goOnWith(id: AnnotationId | null, from: Focus['from'] = 'text'): void {
    if (id !== null && this.#reading.state.focus !== null) this.focus(id, 'none', from);
  }

  async copy(id: AnnotationId | undefined = this.highlight?.id): Promise<void> {
    const { passage } = this;
    if (passage !== null && this.#reading.state.focus === null) {
      await this.#ports.copy(this.#ports.quote(passage));
      this.clearSelection();
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
    const { passage } = this;
    if (passage === null) return;
    await this.#ports.copy(this.#reading.projection.text.slice(passage.start, passage.end));
    this.clearSelection();
    this.#ports.say('Copied');
  }

  clearSelection(): void {
    if (this.#reading.state.selected === null && getSelection()?.isCollapsed !== false) return;
    getSelection()?.removeAllRanges();
    this.#reading.store.setState({ selected: null });
  }

  /** One step back out: from the card, the selection, the cursor, the article. */
  escape(): void {
    const { focus, selected, cursor, split, question } = this.#reading.state;
    if (split !== null) this.#reading.store.setState({ split: null });
    else if (question !== null) this.reshaping.keepApart();
    else if (focus !== null) this.blur();
    else if (selected !== null) this.clearSelection();
    else if (cursor !== null) this.#reading.store.setState({ cursor: null });
    else this.#ports.leave();
  }

  #beginCursor(offset?: number): void {
    const page = this.#page;
    if (page === null) return;
    const top = page.scroller.getBoundingClientRect().top;
    this.#setCursor(startCursor(this.#sentences, offset ?? page.offsetAtHeight(top + 48)));
  }

  #setCursor(cursor: ReturnType<typeof startCursor>): void {
    getSelection()?.removeAllRanges();
    this.#reading.store.setState({ cursor, selected: null, focus: null });
    if (cursor === null) return;
    this.#page?.scroller.focus({ preventScroll: true });
    const edge =
      cursor.edge === 'end'
        ? { start: cursor.end - 1, end: cursor.end }
        : { start: cursor.start, end: cursor.start + 1 };
    this.#page?.reveal(cursor.end - cursor.start > 1500 ? edge : cursor);
  }
}
