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

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  /** @param y CSS pixels of the viewport */
  show(y: number, column: DOMRect): void {
    const view = this.#scroller.getBoundingClientRect();
    this.#line ??= this.#begin();
    this.#line.style.left = `${column.left - view.left - BEYOND}px`;
    this.#line.style.width = `${column.width + 2 * BEYOND}px`;
    this.#line.style.top = `${y - view.top + this.#scroller.scrollTop}px`;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#line?.remove();
    this.#line = null;
  }

  #begin(): HTMLElement {
    const line = document.createElement('div');
    line.className = styles.seam ?? '';
    line.dataset['seam'] = '';
    line.setAttribute('aria-hidden', 'true');
    this.#scroller.append(line);
    this.#timer = setTimeout(() => this.hide(), SHOWN);
    return line;
  }
}
