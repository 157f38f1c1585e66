import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Page } from './page.ts';
import type { Reading } from './reading.ts';

/**
 * What the reader's commands are about. The passage in hand is what is selected, else what the cursor stands on; the
 * highlight in hand is the focused one.
 */
export class InHand {
  readonly reading: Reading;
  page: Page | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  get passage(): Interval | null {
    return this.selected ?? this.reading.state.cursor;
  }

  /** What is selected this very moment: a key may come before the selection was taken note of. */
  get selected(): Interval | null {
    return this.page?.selected() ?? null;
  }

  get highlight(): PlacedAnnotation | null {
    const { focus } = this.reading.state;
    return focus === null ? null : (this.reading.annotation(focus.id) ?? null);
  }

  clearSelection(): void {
    if (this.reading.state.selected === null && getSelection()?.isCollapsed !== false) return;
    getSelection()?.removeAllRanges();
    this.reading.store.setState({ selected: null });
  }
}
