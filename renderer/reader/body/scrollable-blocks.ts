/**
 * Code and tables wider than the column scroll sideways: while they do, and only then, the keyboard can enter them
 * (WCAG 2.2, 2.1.1). Answers with the function that ends it.
 */
export function followOverflow(body: HTMLElement): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) update(target);
  });
  for (const block of body.querySelectorAll<HTMLElement>('[data-scrolls]')) observer.observe(block);
  return () => observer.disconnect();
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
