/** Milliseconds between two looks. */
const LOOK = 1000;
/** Of the time that reading a text takes, how much of it somebody who is quick or skips needs. */
const QUICK = 1 / 3;
/** Words a minute, as in `ArticleSummary.readingMinutes`. */
const WORDS_A_MINUTE = 230;
/** Milliseconds that a text of a few words must have been on screen, so that opening it is not reading it. */
const LEAST = 5000;

/** How long, in milliseconds, a text that needs no scrolling must be on screen to count as read. */
export function timeToRead(words: number): number {
  return Math.max(LEAST, (words / WORDS_A_MINUTE) * 60_000 * QUICK);
}

export interface ShortTextPorts {
  /** Whether all of the text is on screen, and the window is seen. */
  readonly isSeen: () => boolean;
  readonly onRead: () => void;
}

/**
 * A text that fits on the screen is never scrolled to its end: it is read once it was on screen, all of it, for
 * {@link timeToRead}. Time in which it is hidden or does not fit does not count. Answers with what ends the watch.
 */
export function watchShortText(words: number, { isSeen, onRead }: ShortTextPorts): () => void {
  let left = timeToRead(words);
  const timer = setInterval(() => {
    if (!isSeen()) return;
    left -= LOOK;
    if (left > 0) return;
    clearInterval(timer);
    onRead();
  }, LOOK);
  return () => clearInterval(timer);
}
