/**
 * Code and tables wider than the column scroll sideways: while they do, and only then, the keyboard can enter them
 * (WCAG 2.2, 2.1.1). Answers with the function that ends it.
 */
export function followOverflow(body: HTMLElement): () => void {
  const blocks = [...body.querySelectorAll<HTMLElement>('[data-scrolls]')];
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target === body) later();
      else if (target instanceof HTMLElement) update(target);
    }
  });
  // What is not laid out yet is told of by no observer, and the keyboard may come there before it is.
  let idle = 0;
  const later = () => {
    cancelIdleCallback(idle);
    idle = requestIdleCallback(() => blocks.forEach(update));
  };
  if (blocks.length > 0) observer.observe(body);
  for (const block of blocks) observer.observe(block);
  return () => {
    cancelIdleCallback(idle);
    observer.disconnect();
  };
}

function update(block: HTMLElement): void {
  if (block.scrollWidth > block.clientWidth) {
    block.tabIndex = 0;
    block.setAttribute('role', 'group');
    block.setAttribute('aria-label', block.dataset['scrolls'] ?? '');
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) block.removeAttribute(name);
  }
}
