import { createContext, useEffect, useState } from 'react';
import type { Guess } from '../../../shared/anchoring/best-guess.ts';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { call } from '../../app/store.ts';
import { useReading } from '../reading/context.ts';
import { isUndecided } from './undecided.ts';

export type Guesses = ReadonlyMap<AnnotationId, Guess>;
const NONE: Guesses = new Map();

/** Null while they are being looked for. */
export const GuessesContext = createContext<Guesses | null>(NONE);

/** Where the orphans may belong; null while that is being looked for. Asked anew as orphans come and go. */
export function useGuesses(orphans: readonly PlacedAnnotation[]): Guesses | null {
  const reading = useReading();
  const { summary, contentHash: content } = reading.state.open;
  const articleId = summary.id;
  const wanting = reading.isEarlier
    ? ''
    : orphans
        .filter((orphan) => isUndecided(orphan, content))
        .map(({ id }) => id)
        .join(' ');
  const [found, setFound] = useState<{ readonly of: string; readonly guesses: Guesses } | null>(null);

  useEffect(() => {
    if (wanting === '') return undefined;
    let wanted = true;
    const show = (guesses: Guesses) => {
      if (wanted) setFound({ of: wanting, guesses });
    };
    call('articles.guesses', { articleId, content }).then(
      (guesses) => show(new Map(guesses.map(({ annotationId, ...guess }) => [annotationId, guess]))),
      // Without guesses a place can still be found by hand.
      () => show(NONE),
    );
    return () => {
      wanted = false;
    };
  }, [articleId, content, wanting]);

  if (wanting === '') return NONE;
  return found === null ? null : found.guesses;
}
