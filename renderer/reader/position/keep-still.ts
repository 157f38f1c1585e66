/**
 * Keeps the text where it is on screen while what stands above its window comes or goes, such as a banner: by as much
 * as the window's top moves, the text is scrolled, before anything is painted. Answers with the function that ends it.
 */
export function keepStill(scroller: HTMLElement, onScrolled: () => void): () => void {
  let top = scroller.getBoundingClientRect().top;
  const observer = new ResizeObserver(() => {
    const moved = scroller.getBoundingClientRect().top - top;
    if (moved === 0) return;
    top += moved;
    scroller.scrollTop += moved;
    onScrolled();
  });
  observer.observe(scroller);
  return () => observer.disconnect();
}
