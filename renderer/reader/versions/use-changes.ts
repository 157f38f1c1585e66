import { useEffect, useState } from 'react';
import type { OpenArticle } from '../../../shared/api.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import type { VersionChanges } from '../../../shared/versions/change.ts';
import { toProblem } from '../../app/problem.ts';
import { call } from '../../app/store.ts';

export type ChangesState =
  | { readonly status: 'comparing' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'compared'; readonly article: OpenNotes; readonly changes: VersionChanges };
type OpenNotes = Omit<OpenArticle, 'content'>;

/** Compares the text that the article shows with an earlier one. Give the component a `key` of both. */
export function useChangesSince(articleId: ArticleId, earlier: ContentHash): ChangesState {
  const [state, setState] = useState<ChangesState>({ status: 'comparing' });
  useEffect(() => {
    let wanted = true;
    const compare = async (): Promise<ChangesState> => {
      const article = await call('articles.notes', { articleId });
      const later = article.contentHash;
      return {
        status: 'compared',
        article,
        changes: await call('articles.changes', { articleId, earlier, later }),
      };
    };
    compare().then(
      (compared) => {
        if (wanted) setState(compared);
      },
      (error: unknown) => {
        if (wanted) setState({ status: 'failed', problem: toProblem(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [articleId, earlier]);
  return state;
}
