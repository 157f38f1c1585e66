import { useState } from 'react';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { OpenFailure } from './OpenFailure.tsx';
import { OpenReader } from './OpenReader.tsx';
import type { Interval } from './paint/interval-index.ts';
import styles from './Reader.module.css';
import { useOpenArticle } from './reading/use-open-article.ts';
import { Changes } from './versions/Changes.tsx';

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
  /** Another version of the text than the one that the article shows. */
  readonly version?: ContentHash;
}

/** The view in which an article is read and marked; `since`: in which it is compared with an earlier text. */
export function Reader({ since, ...props }: ReaderProps & { readonly since?: ContentHash }) {
  const { articleId, version } = props;
  const [attempt, setAttempt] = useState(0);
  const onAgain = () => setAttempt(attempt + 1);
  if (since !== undefined)
    return <Changes key={`${since} ${attempt}`} articleId={articleId} since={since} onAgain={onAgain} />;
  return <Opening key={`${articleId} ${version ?? ''} ${attempt}`} {...props} onAgain={onAgain} />;
}

function Opening({ articleId, version, onAgain, ...goal }: ReaderProps & { readonly onAgain: () => void }) {
  const state = useOpenArticle(articleId, version, goal.at !== undefined);
  switch (state.status) {
    case 'opening':
      return <div className={styles.opening} role="status" aria-label="Opening the article" />;
    case 'failed':
      return <OpenFailure problem={state.problem} onAgain={onAgain} />;
    case 'open':
      return (
        <OpenReader
          key={state.reading.state.open.contentHash}
          reading={state.reading}
          commands={state.commands}
          hasChanged={state.hasChanged}
          {...goal}
          onAgain={onAgain}
        />
      );
    default:
      return state satisfies never;
  }
}
