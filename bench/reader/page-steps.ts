/** Steps of a run that are taken in the page: handed over as source, so each may use nothing from outside of itself. */
import type { Place } from './long-article.ts';

/**
 * From the next click until the text, and then the highlights in view, are painted; milliseconds. Sets the marks
 * `opening`, `text painted`, `showing` and `highlights painted`.
 */
export async function watchOpening(withHighlights: boolean): Promise<{ text: number; highlights: number }> {
  const clicked = await new Promise<number>((resolve) => {
    const onClick = () => {
      performance.mark('opening');
      resolve(performance.now());
    };
    addEventListener('click', onClick, { once: true, capture: true });
  });
  const hasText = () => document.querySelector('[data-scroller] [data-kind]') !== null;
  const hasHighlights = () =>
    [...CSS.highlights].some(([name, { size }]) => /^commonplace-(yellow|green)$/.test(name) && size > 0);
  let text = 0;
  for (;;) {
    const shown = hasText();
    const lit = shown && (!withHighlights || hasHighlights());
    const { ended } = await window.watch.frame();
    if (shown && text === 0) {
      performance.mark('text painted');
      performance.mark('showing');
      text = ended - clicked;
    }
    if (lit) {
      performance.mark('highlights painted');
      return { text, highlights: ended - clicked - text };
    }
  }
}

/** Whether the words of the whole text are divided: what is out of sight is divided behind. */
export function isDivided(): boolean {
  const boxes = [...document.querySelectorAll('[data-scroller] [data-screenful]')];
  const divided = boxes.filter((box) => box.textContent.includes('\u00AD')).length;
  // None where the browser divides words by itself.
  return divided === 0 || divided > boxes.length / 2;
}

/** Gives another means all highlights, and waits until they are painted; milliseconds. Marks as {@link watchOpening}. */
export async function showAll(places: readonly Place[]): Promise<number> {
  const body = document.querySelector<HTMLElement>('[data-scroller] [data-screenful]')?.parentElement;
  const { contender } = window;
  if (!body || contender === undefined) throw new Error('there is nothing to show highlights in');
  // What divides words in the page's text is not in the offsets, and its means should not have to know of it.
  const hyphens: number[] = [];
  for (let at = 0, text = body.textContent, i = 0; i < text.length; i++)
    if (text[i] === '\u00AD') hyphens.push(at);
    else at++;
  const inPage = (offset: number): number => {
    let [low, high] = [0, hyphens.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hyphens[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  const own = places.map(({ start, end, ...place }) => ({
    ...place,
    start: inPage(start),
    end: inPage(end - 1) + 1,
  }));
  const before = contender.painted();
  await window.watch.frame();
  const began = performance.now();
  performance.mark('showing');
  contender.load(body, own);
  for (;;) {
    const { ended } = await window.watch.frame();
    if (contender.painted() === before) continue;
    performance.mark('highlights painted');
    return ended - began;
  }
}

/** Gives the other means keys of their own: F7 adds what is selected, F8 recolours it, F9 removes it; clicks find. */
export function answerKeys(): void {
  const { contender } = window;
  if (contender === undefined) return;
  let id = '';
  addEventListener('keydown', ({ key }) => {
    if (key === 'F7') {
      id = crypto.randomUUID();
      contender.add(id, 'green');
    } else if (key === 'F8') contender.recolor(id, 'pink');
    else if (key === 'F9') contender.remove(id);
  });
  addEventListener('click', ({ clientX, clientY }) => contender.at(clientX, clientY));
}

/** Selects some words of a paragraph on screen, another one each turn; gives the middle of the first line of them. */
export function selectWords(turn: number): { x: number; y: number } {
  /** UTF-16 units: shorter than nearly every other highlight, so that a click means this one. */
  const length = 30;
  const scroller = document.querySelector('[data-scroller]');
  const view = scroller?.getBoundingClientRect();
  const blocks = [...document.querySelectorAll('[data-scroller] [data-kind]')];
  const seen = blocks.filter((block) => {
    const box = block.getBoundingClientRect();
    return view !== undefined && box.top > view.top + 20 && box.top < view.bottom - 240;
  });
  const block = seen[turn % seen.length];
  if (block === undefined) throw new Error('no paragraph is on screen');
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const from = 20 + 7 * turn;
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    if (at <= from && at + text.length > from) range.setStart(text, from - at);
    if (at < from + length && at + text.length >= from + length) range.setEnd(text, from + length - at);
    at += text.length;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const line = range.getClientRects()[0];
  if (line === undefined) throw new Error('nothing was selected');
  return { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
}

/** Until the page has had nothing to do for a while; a page that is never idle is given a second. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const idle = (next: () => void) => requestIdleCallback(next, { timeout: 500 });
    setTimeout(() => idle(() => idle(() => resolve())), 100);
  });
