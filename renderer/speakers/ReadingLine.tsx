import { count } from '../app/dates.ts';
import { ReadingLine as Line } from '../paging/ReadingLine.tsx';
import { useSpeakersView } from './speakers-view.ts';

/** How many articles have been read for quotations, while some have not. */
export function ReadingLine() {
  const progress = useSpeakersView(({ progress }) => progress);
  return (
    <Line progress={progress} label="Reading the articles for quotations">
      Reading the articles for quotations: {count(progress?.done ?? 0)} of {count(progress?.total ?? 0)}. What
      is found so far is shown.
    </Line>
  );
}
