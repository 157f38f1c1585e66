import { useState } from 'react';
import type { SetAside } from '../../../shared/article/article.ts';
import { toProblem } from '../../app/problem.ts';
import { call, useApp } from '../../app/store.ts';
import { saveFile } from '../../host-files.ts';
import { Button } from '../../ui/Button.tsx';
import { complain } from '../../ui/toasts.ts';
import { useReading, useReadingState } from '../reading/context.ts';
import { leaveReader, wayBack } from '../way-back.ts';
import styles from './ArticleEnd.module.css';

const KINDS: Readonly<Record<SetAside['kind'], string>> = {
  promotion: 'Promotion',
  boilerplate: 'Boilerplate',
  footer: 'Footer',
  'repeated-title': 'Repeated title',
  'dropped-html': 'HTML without words',
  'front-matter': 'Front matter',
};

/** What follows the text: credits, what was set aside of the original, and the original itself. */
export function ArticleEnd() {
  const reading = useReading();
  const { summary, content, contentHash } = useReadingState((state) => state.open);
  const { contributors, setAside, originalTitle } = content;

  return (
    <footer className={styles.end}>
      {contributors.map((credit) => (
        <p key={credit} className={styles.credit}>
          {credit}
        </p>
      ))}
      <p className={styles.finished} role="status">
        {summary.progress >= 1 &&
          (summary.status === 'archive'
            ? 'Read to the end, and in the archive.'
            : 'Read to the end. Archive it?')}
      </p>
      <div className={styles.actions}>
        {summary.status === 'archive' ? (
          <Button icon="arrow-left" onPress={leaveReader}>
            Back to the {wayBack()}
          </Button>
        ) : (
          <Button
            icon="archive"
            variant={summary.progress >= 1 ? 'primary' : 'plain'}
            onPress={() => void reading.editArticle({ status: 'archive' }, 'archive article')}
          >
            Archive
          </Button>
        )}
        <OriginalFile articleId={summary.id} content={contentHash} />
      </div>
      {(setAside.length > 0 || (originalTitle !== null && originalTitle !== content.title)) && (
        <details className={styles.aside}>
          <summary>Not part of the text</summary>
          {originalTitle !== null && originalTitle !== content.title && (
            <SetAsidePart kind="Original title" text={originalTitle} />
          )}
          {setAside.map(({ kind, text }, i) => (
            <SetAsidePart key={`${i} ${kind}`} kind={KINDS[kind]} text={text} />
          ))}
        </details>
      )}
    </footer>
  );
}

function SetAsidePart({ kind, text }: { readonly kind: string; readonly text: string }) {
  return (
    <div className={styles.part}>
      <h2>{kind}</h2>
      <p>{text}</p>
    </div>
  );
}

type OriginalFileProps = Parameters<typeof call<'articles.original'>>[1];

function OriginalFile({ articleId, content }: OriginalFileProps) {
  const [fetching, setFetching] = useState(false);
  const save = async () => {
    setFetching(true);
    try {
      const { name, bytes } = await call('articles.original', { articleId, ...(content ? { content } : {}) });
      await saveFile(useApp.getState().client, name, bytes);
    } catch (error) {
      complain(toProblem(error));
    } finally {
      setFetching(false);
    }
  };
  return (
    <Button icon="file" isDisabled={fetching} onPress={() => void save()}>
      Save the original file
    </Button>
  );
}
