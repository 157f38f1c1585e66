import type { Color } from '../../../shared/annotation/annotation.ts';
import type { Place } from '../long-article.ts';
import { type Contender, PageText } from './contender.ts';

/**
 * As most readers do it: each highlight is wrapped in `<mark>` elements, one a text node, nested where highlights
 * overlap. All at once they are wrapped from the last to the first, so that no offset is looked up twice.
 */
class MarkElements implements Contender {
  readonly #marks = new Map<string, HTMLElement[]>();
  #changes = 0;

  load(body: HTMLElement, places: readonly Place[]): void {
    const style = document.createElement('style');
    style.textContent = ['yellow', 'green', 'blue', 'pink', 'purple']
      .map(
        (color) =>
          `mark[data-color=${color}]{background:var(--hl-${color});text-decoration:underline var(--hl-${color}-style) var(--hl-${color}-line) 1px}`,
      )
      .join('\n');
    document.head.append(style);
    for (const { node, from, to, place } of inOneWalk(new PageText(body), places))
      this.#wrap(node, from, to, place);
  }

  add(id: string, color: Color): void {
    const range = getSelection()?.getRangeAt(0);
    const within = range?.commonAncestorContainer;
    if (range === undefined || within === undefined) return;
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = within.nodeType === Node.TEXT_NODE ? [within as Text] : [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    for (const node of nodes.filter((one) => range.intersectsNode(one))) {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : node.length;
      if (from < to) this.#wrap(node, from, to, { id, color });
    }
  }

  recolor(id: string, color: Color): void {
    this.#changes++;
    for (const mark of this.#marks.get(id) ?? []) mark.dataset['color'] = color;
  }

  remove(id: string): void {
    this.#changes++;
    for (const mark of this.#marks.get(id) ?? []) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    this.#marks.delete(id);
  }

  at(x: number, y: number): string | null {
    return document.elementFromPoint(x, y)?.closest<HTMLElement>('mark')?.dataset['id'] ?? null;
  }

  painted(): string {
    return String(this.#changes);
  }

  #wrap(node: Text, from: number, to: number, { id, color }: Pick<Place, 'id' | 'color'>): void {
    this.#changes++;
    // Without a Range: each would be kept up to date with every later change of the page.
    if (to < node.length) node.splitText(to);
    const words = from > 0 ? node.splitText(from) : node;
    const mark = document.createElement('mark');
    mark.dataset['color'] = color;
    mark.dataset['id'] = id;
    words.replaceWith(mark);
    mark.append(words);
    this.#marks.set(id, [...(this.#marks.get(id) ?? []), mark]);
  }
}

interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** What to wrap, each piece told by the text node that it stands in by then: nodes are cut as they are wrapped. */
function* inOneWalk(text: PageText, places: readonly Place[]): Generator<Piece> {
  const cuts = new Map<Text, Set<number>>();
  const wanted: Piece[] = [];
  for (const place of places) {
    for (const { node, from, to } of text.between(place.start, place.end)) {
      const at = cuts.get(node) ?? new Set();
      cuts.set(node, at.add(from).add(to));
      wanted.push({ node, from, to, place });
    }
  }
  const parts = new Map<Text, { readonly node: Text; readonly start: number }[]>();
  for (const [node, at] of cuts) {
    const made = [{ node, start: 0 }];
    for (const cut of [...at].toSorted((a, b) => a - b)) {
      const last = made.at(-1);
      if (last === undefined || cut <= last.start || cut >= last.start + last.node.length) continue;
      made.push({ node: last.node.splitText(cut - last.start), start: cut });
    }
    parts.set(node, made);
  }
  for (const { node, from, to, place } of wanted) {
    for (const part of parts.get(node) ?? []) {
      if (part.start >= from && part.start < to)
        yield { node: part.node, from: 0, to: part.node.length, place };
    }
  }
}

Object.assign(window, { contender: new MarkElements() });
