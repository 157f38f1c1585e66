/** Milliseconds without scrolling after which the text counts as at rest. */
const REST = 120;

/**
 * Tells of a pointer that moves over the text. While the text moves under the pointer, browsers tell of moves with
 * every frame; here they come to one, when the text is at rest: whatever is painted for one of them has the browser
 * paint every highlight anew.
 */
export function followPointer(
  body: HTMLElement,
  scroller: HTMLElement,
  tell: (event: PointerEvent) => void,
): () => void {
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    scrolledAt = performance.now();
  };
  const onMove = (event: PointerEvent) => {
    clearTimeout(timer);
    if (performance.now() - scrolledAt > REST) tell(event);
    else timer = setTimeout(() => tell(event), REST);
  };
  const onLeave = () => clearTimeout(timer);

  scroller.addEventListener('scroll', onScroll, { passive: true });
  body.addEventListener('pointermove', onMove);
  body.addEventListener('pointerleave', onLeave);
  return () => {
    clearTimeout(timer);
    scroller.removeEventListener('scroll', onScroll);
    body.removeEventListener('pointermove', onMove);
    body.removeEventListener('pointerleave', onLeave);
  };
}
