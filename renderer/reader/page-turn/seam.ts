import styles from './seam.module.css';

/** Milliseconds that it is there; its fading takes as long. */
const SHOWN = 1800;
/** Pixels that it reaches beyond the text on either side, as hanging marks do. */
const BEYOND = 16;

/** A quiet line through the text where the page ended that was read before. */
export class Seam {
  readonly #scroller: HTMLElement;
  #line: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width = 0;
  /** In lines of another length it would stand elsewhere. */
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined && Math.abs(entry.contentRect.width - this.#width) > 1) this.hide();
  });

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  /**
   * @param y CSS pixels of the viewport
   * @param text as wide as the lines
   */
  show(y: number, text: HTMLElement): void {
    const view = this.#scroller.getBoundingClientRect();
    const column = text.getBoundingClientRect();
    this.#width = column.width;
    this.#line ??= this.#begin(text);
    this.#line.style.left = `${column.left - view.left - BEYOND}px`;
    this.#line.style.width = `${column.width + 2 * BEYOND}px`;
    this.#line.style.top = `${y - view.top + this.#scroller.scrollTop}px`;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#line?.remove();
    this.#line = null;
  }

  #begin(text: HTMLElement): HTMLElement {
    const line = document.createElement('div');
    line.className = styles.seam ?? '';
    line.dataset['seam'] = '';
    line.setAttribute('aria-hidden', 'true');
    this.#scroller.append(line);
    this.#observer.observe(text);
    this.#timer = setTimeout(() => this.hide(), SHOWN);
    return line;
  }
}
