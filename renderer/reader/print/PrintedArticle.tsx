import type { ReactNode } from 'react';
import { COLORS } from '../../../shared/annotation/annotation.ts';
import { publishedDay } from '../../app/dates.ts';
import { useApp } from '../../app/store.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { block, blocks } from '../body/blocks.tsx';
import bodyStyles from '../body/body.module.css';
import { type BodyContext, bodyContext } from '../body/body-context.ts';
import type { Reading } from '../reading/reading.ts';
import { markedStretches } from './marked-stretches.ts';
import styles from './PrintedArticle.module.css';
import { type PrintedPassage, type PrintPlan, printPlan } from './print-plan.ts';

interface PrintedArticleProps {
  readonly reading: Reading;
  /** With highlights and notes, or the text as it came. */
  readonly marked: boolean;
}

/**
 * The article for paper. Highlights that are painted on the screen are elements here, which every printer knows; notes
 * stand in the margin beside their passages, footnotes at the end.
 */
export function PrintedArticle({ reading, marked }: PrintedArticleProps) {
  const { content, note, summary } = reading.state.open;
  const plan = printPlan(marked ? reading.state.annotations.values() : [], reading.projection);
  const context = printContext(reading, plan);
  const { language } = content;
  const alignment = useApp(({ preferences }) => preferences.alignment);
  const hasNotes = plan.notesBeside.size > 0;

  return (
    <article
      className={styles.printed}
      data-theme="light"
      data-alignment={alignment}
      data-noted={hasNotes || undefined}
      dir={context.direction}
      {...(language === null ? {} : { lang: language })}
    >
      <header className={styles.header}>
        <h1 className={styles.title}>{summary.title}</h1>
        <p className={styles.source}>{sourceLine(summary)}</p>
        {summary.url !== null && (
          <p className={styles.source}>
            <a href={summary.url}>{summary.url}</a>
          </p>
        )}
        {marked && note !== '' && (
          <div className={styles.articleNote}>
            <Markdown text={note} />
          </div>
        )}
      </header>
      <div className={bodyStyles.body}>
        {content.body.children.map((node, i) =>
          node.type === 'footnoteDefinition' ? null : (
            <div key={i} className={styles.block} data-printed={node.type}>
              <Notes passages={plan.notesBeside.get(i)} />
              {block(node, context, 0)}
            </div>
          ),
        )}
        {context.footnotes.length > 0 && (
          <section className={styles.footnotes}>
            {context.footnotes.map(({ number, noteId, definition }) => (
              <div key={noteId} id={noteId} className={styles.footnote}>
                <span>{number}</span>
                <div>
                  <Notes passages={plan.notesBeside.get(content.body.children.indexOf(definition))} />
                  {blocks(definition.children, context)}
                </div>
              </div>
            ))}
          </section>
        )}
      </div>
      <Lost plan={plan} />
      <Legend plan={plan} />
    </article>
  );
}

function sourceLine(summary: Reading['state']['open']['summary']): string {
  const { authors, site, published } = summary;
  return [authors.join(', '), site, published === null ? null : publishedDay(published, new Date())]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

function printContext(reading: Reading, plan: PrintPlan): BodyContext {
  const { body, language } = reading.state.open.content;
  // With whole words: whoever searches a PDF, or copies from it, would meet every soft hyphen.
  const context = bodyContext(body, language);
  const forPaper = (id: string) => `printed-${id}`;
  const footnotes = context.footnotes.map((footnote) => ({ ...footnote, noteId: forPaper(footnote.noteId) }));
  return {
    ...context,
    linked: true,
    footnotes,
    footnoteOf: new Map(
      [...context.footnoteOf].map(([identifier, footnote]) => [
        identifier,
        { ...footnote, noteId: forPaper(footnote.noteId) },
      ]),
    ),
    words: (node, value) => {
      const start = reading.projection.starts.get(node);
      return start === undefined ? value : markedWords(value, start, plan.passages);
    },
  };
}

/** @param start where `value` begins in the projection, in UTF-16 units */
function markedWords(value: string, start: number, passages: readonly PrintedPassage[]): ReactNode {
  const stretches = markedStretches({ start, end: start + value.length }, passages);
  return stretches.map((stretch) => {
    const words: ReactNode = value.slice(stretch.start - start, stretch.end - start);
    const ending = stretch.covering.filter(({ end, number }) => end === stretch.end && number !== null);
    return [
      stretch.covering.reduceRight<ReactNode>(
        (inner, { annotation }) => (
          <mark
            key={`${stretch.start} ${annotation.id}`}
            className={styles.mark}
            data-color={annotation.color}
          >
            {inner}
          </mark>
        ),
        words,
      ),
      ...ending.map(({ annotation, number }) => (
        <sup key={`note ${annotation.id}`} className={styles.noteMark}>
          {number}
        </sup>
      )),
    ];
  });
}

function Notes({ passages = [] }: { readonly passages?: readonly PrintedPassage[] | undefined }) {
  return passages.map(({ annotation, number }) => (
    <aside key={annotation.id} className={styles.note} data-color={annotation.color} dir="auto">
      <span className={styles.noteNumber}>{number}</span>
      <Markdown text={annotation.note} />
      {annotation.tags.length > 0 && <p className={styles.tags}>{annotation.tags.join(' · ')}</p>}
    </aside>
  ));
}

function Lost({ plan }: { readonly plan: PrintPlan }) {
  if (plan.lost.length === 0) return null;
  return (
    <section className={styles.lost}>
      <h2>No longer in the text</h2>
      {plan.lost.map(({ id, color, target, note, tags }) => (
        <div key={id}>
          <mark className={styles.mark} data-color={color}>
            {target.quote.exact}
          </mark>
          <Markdown text={note} />
          {tags.length > 0 && <p className={styles.tags}>{tags.join(' · ')}</p>}
        </div>
      ))}
    </section>
  );
}

/** What the colours mean, where any were used. */
function Legend({ plan }: { readonly plan: PrintPlan }) {
  const names = useApp(({ shelf }) => shelf.colorNames);
  const used = new Set(
    [...plan.passages.map(({ annotation }) => annotation), ...plan.lost].map(({ color }) => color),
  );
  if (used.size === 0) return null;
  return (
    <p className={styles.legend}>
      {COLORS.filter((color) => used.has(color)).map((color) => (
        <span key={color}>
          <mark className={styles.mark} data-color={color}>
            {names[color]}
          </mark>{' '}
        </span>
      ))}
    </p>
  );
}
