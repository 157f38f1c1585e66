import type { Code, Image, List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ReactNode } from 'react';
import { directionOf } from '../../../shared/text/direction.ts';
import styles from './body.module.css';
import { type BodyContext, hardlyDivided } from './body-context.ts';
import { inline, PictureLink, UNPROJECTED } from './inline.tsx';
import { leadingQuote } from './leading-quote.ts';
import { numericColumns } from './numeric-columns.ts';
import { safeLink } from './safe-link.ts';

/** Blocks in order. Footnotes are left out: they stand together at the end, as in the projection. */
export function blocks(nodes: readonly RootContent[], context: BodyContext): ReactNode[] {
  return nodes.map((node, i) => block(node, context, i));
}

export function block(node: RootContent, context: BodyContext, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, key);
    case 'heading': {
      const rank = context.ranks.get(node.depth) ?? 2;
      const Tag = `h${rank}` as const;
      return (
        <Tag key={key} {...turned(node, context)}>
          {inline(node.children, hardlyDivided(context))}
        </Tag>
      );
    }
    case 'blockquote':
      return (
        <blockquote key={key} {...turned(node, context)}>
          {blocks(node.children, context)}
        </blockquote>
      );
    case 'list':
      return list(node, context, key);
    case 'code':
      return code(node, context, key);
    case 'thematicBreak':
      return <hr key={key} />;
    case 'table':
      return table(node, context, key);
    case 'footnoteDefinition':
    case 'html':
    case 'definition':
    case 'yaml':
      return null;
    case 'listItem':
      return item(node, context, key, false);
    case 'tableRow':
      return node.children.map((cell, i) => block(cell, context, i));
    case 'tableCell':
      return <p key={key}>{inline(node.children, context)}</p>;
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'image':
    case 'footnoteReference':
    case 'linkReference':
    case 'imageReference':
      return <p key={key}>{inline([node], context)}</p>;
    default:
      return node satisfies never;
  }
}

/** `dir` for a block that runs against the article's direction. */
function turned(node: RootContent, context: BodyContext): { readonly dir?: 'ltr' | 'rtl' } {
  const direction = directionOf(textOf(node));
  return direction === null || direction === context.direction ? {} : { dir: direction };
}

function paragraph(node: Paragraph, context: BodyContext, key: number): ReactNode {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === 'image') return figure(only, context, key);
  const hanging = leadingQuote(node);
  return (
    <p key={key} {...turned(node, context)} {...(hanging === null ? {} : { 'data-hanging': hanging })}>
      {inline(node.children, context, true)}
    </p>
  );
}

/** A picture by itself: what it shows in words, its title as the caption, and the way to it. */
function figure(image: Image, context: BodyContext, key: number): ReactNode {
  const url = safeLink(image.url);
  return (
    <figure key={key} className={styles.figure}>
      <p className={styles.pictured}>{context.words?.(image, image.alt ?? '') ?? image.alt}</p>
      {(image.title || url !== null) && (
        <figcaption {...UNPROJECTED}>
          {image.title} {url !== null && <PictureLink url={url} />}
        </figcaption>
      )}
    </figure>
  );
}

function list(node: List, context: BodyContext, key: number): ReactNode {
  const Tag = node.ordered ? 'ol' : 'ul';
  const loose = node.spread === true || node.children.some((child) => child.spread === true);
  const tasks = node.children.some((child) => typeof child.checked === 'boolean');
  return (
    <Tag
      key={key}
      {...turned(node, context)}
      {...(node.ordered && node.start !== null && node.start !== undefined && node.start !== 1
        ? { start: node.start }
        : {})}
      {...(loose ? { 'data-loose': '' } : {})}
      {...(tasks ? { 'data-tasks': '' } : {})}
    >
      {node.children.map((child, i) => item(child, context, i, tasks))}
    </Tag>
  );
}

function item(node: ListItem, context: BodyContext, key: number, inTasks: boolean): ReactNode {
  return (
    <li key={key}>
      {inTasks && typeof node.checked === 'boolean' && (
        <span className={styles.task} data-checked={node.checked} {...UNPROJECTED}>
          <span className="visually-hidden">{node.checked ? 'Done: ' : 'Not done: '}</span>
        </span>
      )}
      {blocks(node.children, context)}
    </li>
  );
}

function code(node: Code, context: BodyContext, key: number): ReactNode {
  return (
    <pre
      key={key}
      className={styles.code}
      data-scrolls={node.lang ? `Code, ${node.lang}` : 'Code'}
      dir="ltr"
      translate="no"
    >
      <code>{context.words?.(node, node.value) ?? node.value}</code>
    </pre>
  );
}

function table(node: Table, context: BodyContext, key: number): ReactNode {
  const [head, ...rest] = node.children;
  const numeric = numericColumns(node);
  const cells = hardlyDivided(context);
  const align = numeric.map((isNumeric, i) => node.align?.[i] ?? (isNumeric ? 'numeric' : undefined));
  return (
    <div key={key} className={styles.table} data-scrolls="Table" {...turned(node, context)}>
      <table>
        {head !== undefined && <thead>{row(head, align, cells, 0, 'th')}</thead>}
        {rest.length > 0 && <tbody>{rest.map((one, i) => row(one, align, cells, i, 'td'))}</tbody>}
      </table>
    </div>
  );
}

/** Letters of a cell that stays in one line: a span of years, a name. */
const SHORT = 12;

type Align = 'left' | 'right' | 'center' | 'numeric' | undefined;

function row(
  node: TableRow,
  align: readonly Align[],
  context: BodyContext,
  key: number,
  Cell: 'th' | 'td',
): ReactNode {
  return (
    <tr key={key}>
      {node.children.map((cell, i) => (
        <Cell
          key={i}
          data-align={align[i]}
          data-short={textOf(cell).length <= SHORT || undefined}
          {...(Cell === 'th' ? { scope: 'col' } : {})}
        >
          {inline(cell.children, context)}
        </Cell>
      ))}
    </tr>
  );
}
