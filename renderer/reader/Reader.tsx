import { useState } from 'react';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { OpenFailure } from './OpenFailure.tsx';
import { OpenReader } from './OpenReader.tsx';
import type { Interval } from './paint/interval-index.ts';
import styles from './Reader.module.css';
import { useOpenArticle } from './reading/use-open-article.ts';

interface ReaderProps {
  readonly articleId: ArticleId;
  /** The highlight to go to; otherwise the place where reading stopped. */
  readonly at?: AnnotationId;
  /** The query of a search, whose words are marked. */
  readonly find?: string;
  /** The place to go to, as an UTF-16 offset into the text. */
  readonly findAt?: number;
  /** The passage to put the cursor on. */
  readonly passage?: Interval;
}

/** The view in which an article is read and marked. */
export function Reader({ articleId, ...goal }: ReaderProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <Opening
      key={`${articleId} ${attempt}`}
      articleId={articleId}
      {...goal}
      onAgain={() => setAttempt(attempt + 1)}
    />
  );
}

function Opening({ articleId, onAgain, ...goal }: ReaderProps & { readonly onAgain: () => void }) {
  const state = useOpenArticle(articleId);
  switch (state.status) {
    case 'opening':
      return <div className={styles.opening} role="status" aria-label="Opening the article" />;
    case 'failed':
      return <OpenFailure problem={state.problem} onAgain={onAgain} />;
    case 'open':
      return <OpenReader reading={state.reading} commands={state.commands} {...goal} onAgain={onAgain} />;
    default:
      return state satisfies never;
  }
}
