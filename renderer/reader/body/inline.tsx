import type { FootnoteReference, Image, PhrasingContent } from 'mdast';
import type { ReactNode } from 'react';
import { divideButLast } from '../hyphenation/divide-words.ts';
import styles from './body.module.css';
import type { BodyContext } from './body-context.ts';
import { safeLink } from './safe-link.ts';

/**
 * Text inside a block. Each leaf becomes one text node of the leaf's own value, in order, so that offsets into the
 * projection are offsets into these nodes, soft hyphens left out; what is shown besides carries {@link UNPROJECTED}.
 *
 * @param toEnd whether the last of them ends a paragraph
 */
export function inline(nodes: readonly PhrasingContent[], context: BodyContext, toEnd = false): ReactNode[] {
  return nodes.map((node, i) => inlineNode(node, context, i, toEnd && i === nodes.length - 1));
}

/** Marks what stands in the page without being in the projection. */
export const UNPROJECTED = { 'data-unprojected': '' } as const;

function inlineNode(node: PhrasingContent, context: BodyContext, key: number, isEnd: boolean): ReactNode {
  switch (node.type) {
    case 'text':
      if (context.words !== undefined) return context.words(node, node.value);
      if (context.divide === undefined) return node.value;
      return isEnd ? divideButLast(node.value, context.divide) : context.divide(node.value);
    case 'emphasis':
      return <em key={key}>{inline(node.children, context)}</em>;
    case 'strong':
      return <strong key={key}>{inline(node.children, context)}</strong>;
    case 'delete':
      return <del key={key}>{inline(node.children, context)}</del>;
    case 'inlineCode':
      return (
        <code key={key} className={styles.inlineCode} translate="no">
          {context.words?.(node, node.value) ?? node.value}
        </code>
      );
    case 'break':
      return <br key={key} />;
    case 'link': {
      const url = safeLink(node.url);
      if (url === null) return <span key={key}>{inline(node.children, context)}</span>;
      return (
        <a
          key={key}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          {...(node.title ? { title: node.title } : {})}
        >
          {inline(node.children, context)}
        </a>
      );
    }
    case 'image':
      return <InlineImage key={key} image={node} context={context} />;
    case 'footnoteReference':
      return <FootnoteMark key={key} reference={node} context={context} />;
    case 'html':
    case 'linkReference':
    case 'imageReference':
      return null;
    default:
      return node satisfies never;
  }
}

/** Remote pictures are not fetched (that would tell their servers what is read when): their words stand for them. */
function InlineImage({ image, context }: { readonly image: Image; readonly context: BodyContext }) {
  const url = safeLink(image.url);
  return (
    <span className={styles.inlineImage}>
      {context.words?.(image, image.alt ?? '') ?? image.alt}
      {url !== null && <PictureLink url={url} />}
    </span>
  );
}

export function PictureLink({ url }: { readonly url: string }) {
  return (
    <a {...UNPROJECTED} className={styles.pictureLink} href={url} target="_blank" rel="noopener noreferrer">
      View picture
    </a>
  );
}

function FootnoteMark({
  reference,
  context,
}: {
  readonly reference: FootnoteReference;
  readonly context: BodyContext;
}) {
  const footnote = context.footnoteOf.get(reference.identifier);
  if (footnote === undefined) return null;
  if (context.linked === true) {
    return (
      <sup className={styles.footnoteMark}>
        <a href={`#${footnote.noteId}`}>{footnote.number}</a>
      </sup>
    );
  }
  return (
    <sup {...UNPROJECTED} className={styles.footnoteMark}>
      <button
        type="button"
        id={footnote.markId}
        aria-label={`Footnote ${footnote.number}`}
        aria-haspopup="dialog"
        data-footnote={footnote.number}
      >
        {footnote.number}
      </button>
    </sup>
  );
}
