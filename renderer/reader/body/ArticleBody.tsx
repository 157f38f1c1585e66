import { type CSSProperties, memo, type Ref, useMemo, useState } from 'react';
import type { Body } from '../../../shared/article/body.ts';
import type { HowMuch } from '../hyphenation/divide-words.ts';
import { block, blocks } from './blocks.tsx';
import styles from './body.module.css';
import { type BodyContext, bodyContext, undivided } from './body-context.ts';
import { estimatedLines } from './estimated-lines.ts';
import { UNPROJECTED } from './inline.tsx';
import { type Screenful, screenfuls } from './screenfuls.ts';
import { useAllDivided } from './use-all-divided.ts';

interface ArticleBodyProps {
  readonly body: Body;
  /** BCP 47; decides hyphenation and quotation marks. */
  readonly language: string | null;
  /** How much words are divided at the ends of lines, which is for eyes alone. */
  readonly divided: HowMuch | 'never';
  /** How much of the text stands before what is seen of it first, from 0 to 1. */
  readonly from?: number;
  /** Called when text nodes have other data, since by now the words of the whole text are divided. */
  readonly onDivided?: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The article's text, rendered once, but for places to divide words at, which come in time: nothing here depends on
 * highlights or selection. It stands in boxes of a few blocks each (`data-screenful`), which the browser lays out only
 * when they come near the screen.
 */
export const ArticleBody = memo(function ArticleBody(props: ArticleBodyProps) {
  const { body, language, divided, from = 0, onDivided, ref } = props;
  const parts = useMemo(() => screenfuls(body.children, MEASURE), [body]);
  const context = useMemo(() => bodyContext(body, language, divided), [body, language, divided]);
  const whole = useMemo(() => undivided(context), [context]);
  const [first] = useState(() => seenFirst(parts, from));
  const all = useAllDivided(
    context.divide !== undefined && first.size < parts.length ? parts.length : 0,
    (part) => {
      for (const { node } of parts[part]?.blocks ?? []) void block(node, context, 0);
    },
    onDivided,
  );
  return (
    <div
      ref={ref}
      className={styles.body}
      dir={context.direction}
      data-hyphenated={context.hyphenated || undefined}
      {...(language === null ? {} : { lang: language })}
    >
      {parts.map((screenful, i) => (
        <ScreenfulBox key={i} screenful={screenful} context={all || first.has(i) ? context : whole} />
      ))}
      {context.footnotes.length > 0 && <Footnotes context={all ? context : whole} />}
    </div>
  );
});

/** Screenfuls before and after the one that is seen first which may be seen soon. */
const BEFORE = 1;
const AFTER = 2;

/** The places of those that are seen first, where so much of the text stands before. */
function seenFirst(parts: readonly Screenful[], from: number): ReadonlySet<number> {
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  let before = 0;
  const seen = parts.findIndex((part) => {
    before += part.lines;
    return before > from * lines;
  });
  const at = seen < 0 ? parts.length - 1 : seen;
  return new Set(parts.keys().filter((i) => i >= at - BEFORE && i <= at + AFTER));
}

/** Characters to a line that heights are estimated with; the real measure is the reader's choice. */
const MEASURE = 66;

interface ScreenfulBoxProps {
  readonly screenful: Screenful;
  readonly context: BodyContext;
}

const ScreenfulBox = memo(function ScreenfulBox({ screenful, context }: ScreenfulBoxProps) {
  return (
    <div className={styles.screenful} data-screenful style={lines(screenful.lines)}>
      {screenful.blocks.map(({ node, index }) => (
        <div key={index} className={styles.block} data-kind={node.type}>
          {block(node, context, 0)}
        </div>
      ))}
    </div>
  );
});

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
