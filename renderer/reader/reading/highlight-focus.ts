import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { InHand } from './in-hand.ts';
import type { CardField, Focus } from './reading-state.ts';
import { NARROW } from './widths.ts';

/** How much of a narrow screen's height the card takes. */
const SHEET = 0.4;

/** Which highlight is in hand: its card is open, and keys are about it. */
export class HighlightFocus {
  readonly #hand: InHand;
  readonly #say: (message: string) => void;

  constructor(hand: InHand, say: (message: string) => void) {
    this.#hand = hand;
    this.#say = say;
  }

  on(id: AnnotationId, field: CardField, from: Focus['from']): void {
    const { reading, page } = this.#hand;
    const place = reading.annotation(id)?.place;
    const { question, split } = reading.state;
    reading.store.setState({
      focus: { id, field, from },
      selected: null,
      question: question?.id === id ? question : null,
      split: split?.id === id ? split : null,
    });
    if (place?.status !== 'anchored') return;
    // On a narrow screen the card is a sheet over the lower part of the text.
    const covered = matchMedia(NARROW).matches ? SHEET : 0;
    if (from !== 'text' || covered > 0) page?.reveal(place, { behavior: 'smooth', covered });
    if (from === 'panel' || from === 'link') page?.flash(place);
  }

  off(): void {
    this.#hand.reading.store.setState({ focus: null, split: null, question: null });
  }

  /** To the highlight after or before the focused one, or after or before the reading place. */
  step(towards: 'forward' | 'back'): void {
    const { page, reading } = this.#hand;
    if (page === null) return;
    const { focus, cursor } = reading.state;
    const id = focus?.id ?? (cursor === null ? page.highlightWithKeyboard() : null);
    const from = cursor?.start ?? page.offsetAtHeight(page.scroller.getBoundingClientRect().top + 1);
    const next = towards === 'forward' ? page.index.next(id, from) : page.index.previous(id, from);
    if (next !== undefined) this.on(next.id, 'none', 'keyboard');
    else if (page.index.size === 0) this.#say('No highlights yet');
    else if (towards === 'forward') this.#say('That was the last highlight');
    else this.#say('That was the first highlight');
  }
}
