import { HOME } from '../app/route.ts';
import { useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NO_FILTER, useSpeakersView } from './speakers-view.ts';

/** What stands in place of the speakers while there are none to show. */
export function SpeakersEmpty({ filtered }: { readonly filtered: boolean }) {
  const progress = useSpeakersView(({ progress }) => progress);
  const reading = progress !== null && progress.done < progress.total;
  if (filtered) {
    return (
      <EmptyState
        title="Nobody said this"
        actions={<Button onPress={() => useSpeakersView.setState(NO_FILTER)}>Clear the filters</Button>}
      >
        <p>
          {reading
            ? 'Not in the articles that have been read so far.'
            : 'No quotation of the library has all of this.'}
        </p>
      </EmptyState>
    );
  }
  if (reading) {
    return (
      <EmptyState title="Listening for who says what">
        <p>The articles are being read for quotations. Speakers appear here as they are found.</p>
      </EmptyState>
    );
  }
  if (progress === null || progress.total === 0) {
    return (
      <EmptyState
        title="Who says what gathers here"
        actions={<Button onPress={() => useApp.getState().navigate(HOME)}>Go to the library</Button>}
      >
        <p>Bring articles in, and everybody whom they quote stands on this page with what they said.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nobody is quoted in your articles">
      <p>
        No words in quotation marks were found that somebody says. Name the speaker of a highlight, and they
        stand here too.
      </p>
    </EmptyState>
  );
}
