import { HANGING_MARKS } from './leading-quote.ts';

/**
 * Gives each kind of hanging mark the width that it has in this face at this size, once the face is there and again
 * when the text is set anew. Answers with the function that ends it.
 */
export function measureHangingMarks(body: HTMLElement): () => void {
  let ended = false;
  const measure = () => {
    if (ended) return;
    const size = Number.parseFloat(getComputedStyle(body).fontSize);
    for (const mark of HANGING_MARKS) {
      const paragraph = body.querySelector(`p[data-hanging="${mark}"]`);
      const width = paragraph === null ? 0 : firstCharacterWidth(paragraph);
      if (width > 0 && size > 0) body.style.setProperty(`--hang-${mark}`, `${(width / size).toFixed(3)}em`);
    }
  };
  document.fonts.ready.then(measure, () => undefined);
  return () => {
    ended = true;
  };
}

function firstCharacterWidth(paragraph: Element): number {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const at = node.nodeValue?.search(/\S/) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().width;
  }
  return 0;
}
