/** The footnote mark that was clicked or pressed, if one was. Numbers count from 1, as they are shown. */
export function footnoteMarkOf(
  target: EventTarget | null,
): { readonly number: number; readonly mark: HTMLElement } | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-footnote]') : null;
  return mark === null ? null : { number: Number(mark.dataset['footnote']), mark };
}
