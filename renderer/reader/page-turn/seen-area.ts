/** What stands within so many pixels of an edge of the text, over most of its width, covers it up to there. */
const AT_EDGE = 32;

/** The part of the text's window that nothing lies over, in CSS pixels of the viewport: no drawer, no bar. */
export function seenArea(scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  const view = scroller.getBoundingClientRect();
  let { top, bottom } = view;
  for (const other of scroller.parentElement?.children ?? []) {
    const box = other.getBoundingClientRect();
    const shared = Math.min(box.right, view.right) - Math.max(box.left, view.left);
    if (other === scroller || shared < view.width / 2) continue;
    if (box.top > view.top + view.height / 3 && box.bottom > view.bottom - AT_EDGE)
      bottom = Math.min(bottom, box.top);
    else if (box.top < view.top + AT_EDGE && box.bottom > view.top + 1 && box.bottom < view.bottom)
      top = Math.max(top, box.bottom);
  }
  return { top, bottom };
}
