import type { Page } from '../reading/page.ts';
import type { ReadAloud } from './read-aloud.ts';

/** Milliseconds after scrolling by hand in which the voice does not take the reader along. */
const LOOKING_AROUND = 4_000;
const BY_HAND = ['wheel', 'touchmove'] as const;

/** Marks the sentence and the word that are said, and keeps them in view. Answers with the function that ends it. */
export function followVoice(aloud: ReadAloud, page: Page): () => void {
  const { scroller, painter } = page;
  let byHand = Number.NEGATIVE_INFINITY;
  const noteHand = (event: Event) => {
    byHand = event.timeStamp;
  };
  for (const name of BY_HAND) scroller.addEventListener(name, noteHand, { passive: true });

  const unsubscribe = aloud.store.subscribe(({ sentence, word }, before) => {
    painter.mark('aloud', sentence);
    painter.mark('aloud-word', word);
    if (sentence === null || sentence === before.sentence) return;
    if (performance.now() - byHand > LOOKING_AROUND) page.reveal(sentence, { behavior: 'smooth' });
  });
  return () => {
    unsubscribe();
    for (const name of BY_HAND) scroller.removeEventListener(name, noteHand);
    painter.mark('aloud', null);
    painter.mark('aloud-word', null);
  };
}
