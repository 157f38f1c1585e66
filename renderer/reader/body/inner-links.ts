/** The ways back from footnotes to their marks: followed without an entry in the window's history. */
export function followInnerLinks(body: HTMLElement): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-goto]') : null;
    const target = document.getElementById(link?.dataset['goto'] ?? '');
    if (target === null) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  };
  body.addEventListener('click', follow);
  return () => body.removeEventListener('click', follow);
}
