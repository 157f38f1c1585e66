import { type CSSProperties, memo, type Ref, useMemo } from 'react';
import type { Body } from '../../../shared/article/body.ts';
import { block, blocks } from './blocks.tsx';
import styles from './body.module.css';
import { type BodyContext, bodyContext, undivided } from './body-context.ts';
import { estimatedLines } from './estimated-lines.ts';
import { UNPROJECTED } from './inline.tsx';
import { type Screenful, screenfuls } from './screenfuls.ts';

interface ArticleBodyProps {
  readonly body: Body;
  /** BCP 47; decides hyphenation and quotation marks. */
  readonly language: string | null;
  /** Long words may be divided at the ends of lines, which is for eyes alone. */
  readonly divided: boolean;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The article's text, rendered once: nothing here depends on highlights, preferences or selection. It stands in boxes
 * of a few blocks each (`data-screenful`), which the browser lays out only when they come near the screen.
 */
export const ArticleBody = memo(function ArticleBody({ body, language, divided, ref }: ArticleBodyProps) {
  const context = useMemo(() => {
    const context = bodyContext(body, language);
    return divided ? context : undivided(context);
  }, [body, language, divided]);
  return (
    <div
      ref={ref}
      className={styles.body}
      dir={context.direction}
      data-hyphenated={context.hyphenated || undefined}
      {...(language === null ? {} : { lang: language })}
    >
      {screenfuls(body.children, MEASURE).map((screenful, i) => (
        <ScreenfulBox key={i} screenful={screenful} context={context} />
      ))}
      {context.footnotes.length > 0 && <Footnotes context={context} />}
    </div>
  );
});

/** Characters to a line that heights are estimated with; the real measure is the reader's choice. */
const MEASURE = 66;

interface ScreenfulBoxProps {
  readonly screenful: Screenful;
  readonly context: BodyContext;
}

function ScreenfulBox({ screenful, context }: ScreenfulBoxProps) {
  return (
    <div className={styles.screenful} data-screenful style={lines(screenful.lines)}>
      {screenful.blocks.map(({ node, index }) => (
        <div key={index} className={styles.block} data-kind={node.type}>
          {block(node, context, 0)}
        </div>
      ))}
    </div>
  );
}

const lines = (count: number): CSSProperties => ({ ['--lines' as string]: count });

function Footnotes({ context }: { readonly context: BodyContext }) {
  return (
    <section className={styles.footnotes} aria-label="Footnotes">
      {context.footnotes.map(({ number, noteId, markId, definition }) => (
        <div
          key={noteId}
          id={noteId}
          className={`${styles.screenful} ${styles.block} ${styles.footnote}`}
          data-screenful
          data-kind="footnote"
          role="note"
          tabIndex={-1}
          style={lines(estimatedLines(definition, MEASURE))}
        >
          <a
            {...UNPROJECTED}
            className={styles.footnoteNumber}
            href={`#${markId}`}
            data-goto={markId}
            aria-label={`Footnote ${number}: back to the text`}
          >
            {number}
          </a>
          <div>{blocks(definition.children, context)}</div>
        </div>
      ))}
    </section>
  );
}
