import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { parseMarkdown } from '../../shared/markdown/parse.ts';
import styles from './Markdown.module.css';

/** The address if it may be followed: `http`, `https` and `mailto` only. */
export function safeHref(url: string): string | undefined {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const render = (nodes: readonly (RootContent | PhrasingContent)[]): ReactNode =>
  nodes.map((node, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a parsed text has no other identity, and is rendered whole
    <Fragment key={index}>{element(node)}</Fragment>
  ));

function element(node: Nodes): ReactNode {
  switch (node.type) {
    case 'root':
      return render(node.children);
    case 'paragraph':
      return <p>{render(node.children)}</p>;
    case 'heading':
      // A note stands inside a page that has its own headings: its headings begin a few levels down.
      return createElement(`h${Math.min(node.depth + 3, 6)}`, null, render(node.children));
    case 'blockquote':
      return <blockquote>{render(node.children)}</blockquote>;
    case 'list':
      return createElement(
        node.ordered ? 'ol' : 'ul',
        node.ordered && node.start ? { start: node.start } : null,
        render(node.children),
      );
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {render(node.children)}
        </li>
      );
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'emphasis':
      return <em>{render(node.children)}</em>;
    case 'strong':
      return <strong>{render(node.children)}</strong>;
    case 'delete':
      return <del>{render(node.children)}</del>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'text':
    case 'html':
      return node.value;
    case 'link': {
      const href = safeHref(node.url);
      return href ? (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {render(node.children)}
        </a>
      ) : (
        render(node.children)
      );
    }
    case 'image':
      return node.alt ?? '';
    case 'table':
      return (
        <table>
          <tbody>{render(node.children)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{render(node.children)}</tr>;
    case 'tableCell':
      return <td>{render(node.children)}</td>;
    case 'linkReference':
    case 'footnoteDefinition':
      return render(node.children);
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return <sup>{node.label ?? node.identifier}</sup>;
    case 'definition':
    case 'yaml':
      return null;
  }
}

/** A note of the reader's, as it is meant: Markdown becomes elements, HTML in it stays the text it is. */
export function Markdown({ text }: { readonly text: string }) {
  const rendered = useMemo(() => element(parseMarkdown(text)), [text]);
  return <div className={styles.markdown}>{rendered}</div>;
}
