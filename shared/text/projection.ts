import type {
  Break,
  Code,
  FootnoteReference,
  Heading,
  Image,
  InlineCode,
  Nodes,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { Body } from '../article/body.ts';

/**
 * The plain text of an article, that all offsets count in. Version 1 of the rules:
 *
 * - Text is that of the leaves, in document order; footnote definitions come after everything else.
 * - A block (paragraph, heading, code block, table cell) is set apart from the one before by a blank line
 *   (`"\n\n"`), whatever holds it: a quote, a list item (which has no marker or number), a footnote.
 *   Cells of one row are set apart by `"\t"`, rows of one table by `"\n"`.
 * - A block without text leaves no trace: no separator, no entry in `blocks`. So does a thematic break.
 * - `text`, `inlineCode` and an image's `alt` are taken to the letter, only that each line break or tab in them is
 *   one space (so hard-wrapped source reads as it is shown, and offsets inside the leaf's value stay the same).
 * - `code` is taken to the letter. A `break` is `"\n"`. A footnote reference is empty.
 *
 * A change to these rules needs a new version number, since stored offsets count in this text.
 */
export const PROJECTION_VERSION = 1;

export type BlockNode = Paragraph | Heading | Code | TableCell;
export type LeafNode = Text | InlineCode | Code | Break | Image | FootnoteReference;

/** A stretch of text that sentences and words never cross. */
export interface Block {
  /** UTF-16 offset into the projection. */
  readonly start: number;
  /** UTF-16 offset into the projection, after the last unit; more than `start`. */
  readonly end: number;
  /** The node that holds the text: a {@link BlockNode}, or the leaf itself where it stands outside any block. */
  readonly node: BlockNode | LeafNode;
  /** Child indices that lead from the body to the node. */
  readonly path: readonly number[];
}

export interface Leaf {
  readonly node: LeafNode;
  /** UTF-16 offset into the projection. */
  readonly start: number;
  /** UTF-16 offset into the projection; equals `start` for a footnote reference and an empty value. */
  readonly end: number;
}

export interface Projection {
  readonly version: typeof PROJECTION_VERSION;
  readonly text: string;
  /** In text order; every character that is not of a separator is in exactly one. */
  readonly blocks: readonly Block[];
  /** In text order. The text of a leaf is as long as its value, so an offset inside the value adds to `start`. */
  readonly leaves: readonly Leaf[];
  /** Where each leaf node (by identity) starts. */
  readonly starts: ReadonlyMap<LeafNode, number>;
}

/** Projects a body to its plain text. Linear in the size of the tree; the same in every JavaScript runtime. */
export function projectText(body: Body): Projection {
  const writer = new ProjectionWriter();
  const footnotes: { readonly node: Nodes; readonly path: readonly number[] }[] = [];

  const visit = (node: Nodes, path: readonly number[], cell: CellContext): void => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'break':
      case 'image':
      case 'footnoteReference':
        writer.leaf(node, path);
        return;
      case 'thematicBreak':
      case 'definition':
      case 'html':
      case 'imageReference':
      case 'yaml':
        return;
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        writer.open(node, path, cell);
        visitChildren(node.children, path, cell);
        writer.close();
        return;
      case 'table':
        visitChildren(node.children, path, { table: node, row: null });
        return;
      case 'tableRow':
        visitChildren(node.children, path, { table: cell.table, row: node });
        return;
      case 'root':
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        visitChildren(node.children, path, cell);
    }
  };
  const visitChildren = (children: readonly Nodes[], path: readonly number[], cell: CellContext): void => {
    children.forEach((child, index) => {
      const childPath = [...path, index];
      if (child.type === 'footnoteDefinition') footnotes.push({ node: child, path: childPath });
      else visit(child, childPath, cell);
    });
  };

  visit(body, [], NO_CELL);
  for (const footnote of footnotes) visit(footnote.node, footnote.path, NO_CELL);
  return writer.finish();
}

/** The text that a leaf stands for in the projection; as long as the value it is shown with. */
function leafText(node: LeafNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return inOneLine(node.value);
    case 'code':
      return node.value;
    case 'image':
      return inOneLine(node.alt ?? '');
    case 'break':
      return '\n';
    case 'footnoteReference':
      break;
  }
  return '';
}

function inOneLine(value: string): string {
  return value.replace(/[\t-\r\u0085\u2028\u2029]/g, ' ');
}

interface CellContext {
  readonly table: Table | null;
  readonly row: TableRow | null;
}
const NO_CELL: CellContext = { table: null, row: null };

class ProjectionWriter {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #leaves: Leaf[] = [];
  readonly #starts = new Map<LeafNode, number>();
  #length = 0;
  #open: {
    readonly node: Block['node'];
    readonly path: readonly number[];
    readonly cell: CellContext;
  } | null = null;
  /** Where the open block's first text is; null as long as it has none. */
  #start: number | null = null;
  /** Where the last block that has text stands. */
  #before: CellContext = NO_CELL;

  open(node: Block['node'], path: readonly number[], cell: CellContext): void {
    this.#open = { node, path, cell };
    this.#start = null;
  }

  close(): void {
    if (this.#open !== null && this.#start !== null) {
      this.#blocks.push({
        start: this.#start,
        end: this.#length,
        node: this.#open.node,
        path: this.#open.path,
      });
      this.#before = this.#open.cell;
    }
    this.#open = null;
  }

  leaf(node: LeafNode, path: readonly number[]): void {
    const alone = this.#open === null;
    if (alone) this.open(node, path, NO_CELL);
    const text = leafText(node);
    if (text !== '' && this.#start === null) {
      this.#write(this.#separator());
      this.#start = this.#length;
    }
    const start = this.#length;
    this.#write(text);
    this.#leaves.push({ node, start, end: this.#length });
    this.#starts.set(node, start);
    if (alone) this.close();
  }

  finish(): Projection {
    return {
      version: PROJECTION_VERSION,
      text: this.#parts.join(''),
      blocks: this.#blocks,
      leaves: this.#leaves,
      starts: this.#starts,
    };
  }

  #separator(): string {
    if (this.#length === 0) return '';
    const cell = this.#open?.cell ?? NO_CELL;
    if (cell.table === null || cell.table !== this.#before.table) return '\n\n';
    return cell.row === this.#before.row ? '\t' : '\n';
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
