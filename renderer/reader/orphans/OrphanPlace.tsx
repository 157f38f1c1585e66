import { use } from 'react';
import type { Guess } from '../../../shared/anchoring/best-guess.ts';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands, usePage, useReading, useReadingState } from '../reading/context.ts';
import styles from './Orphan.module.css';
import { isUndecided } from './undecided.ts';
import { GuessesContext } from './use-guesses.ts';

/** What can be done about a passage that has no place in the text. */
export function OrphanPlace({ annotation }: { readonly annotation: PlacedAnnotation }) {
  const reading = useReading();
  const commands = useCommands();
  const content = useReadingState((state) => state.open.contentHash);
  const guesses = use(GuessesContext);
  const guess = guesses === null ? null : guesses.get(annotation.id);
  const { id, target } = annotation;
  const words = shortened(target.quote.exact);
  return isUndecided(annotation, content) ? (
    <>
      <GuessedPlace guess={guess} />
      <div className={styles.actions}>
        {guess != null && (
          <Button
            size="small"
            aria-label={`Put “${words}” here`}
            onPress={() => {
              void reading.putAt(id, guess);
              commands.focus.on(id, 'none', 'link');
            }}
          >
            Put it here
          </Button>
        )}
        <Button
          size="small"
          variant={guess == null ? 'plain' : 'quiet'}
          aria-label={`Find the place of “${words}” by hand`}
          onPress={() => reading.store.setState({ placing: id, focus: null })}
        >
          Find by hand
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={`Leave “${words}” out of this text`}
          onPress={() => void reading.leaveOut(id)}
        >
          Leave out
        </Button>
      </div>
    </>
  ) : (
    <div className={styles.actions}>
      <p className={styles.said}>You left it out of this text.</p>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Look for “${words}” again`}
        onPress={() => void reading.leaveOut(id, false)}
      >
        Look again
      </Button>
    </div>
  );
}

function GuessedPlace({ guess }: { readonly guess: Guess | null | undefined }) {
  const reading = useReading();
  const page = usePage();
  if (guess === null) return <p className={styles.said}>Looking for the likeliest place …</p>;
  if (guess === undefined) return <p className={styles.said}>Nothing like it stands in this text.</p>;
  const show = () => {
    page?.reveal(guess, { behavior: 'smooth' });
    page?.flash(guess);
  };
  return (
    <div className={styles.guess}>
      <p className={styles.said}>It may be here now:</p>
      <button type="button" className={styles.place} onClick={show}>
        <span className="visually-hidden">Show in the text: </span>
        {reading.projection.text.slice(guess.start, guess.end)}
      </button>
    </div>
  );
}

const LONGEST = 60;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
