import { count } from '../app/dates.ts';
import { ReadingLine } from '../paging/ReadingLine.tsx';
import { usePassageReading } from './passage-reading.ts';

/** How many articles have been read for their passages, while some have not, and what that means here. */
export function PassageReadingLine({ children }: { readonly children: string }) {
  const progress = usePassageReading(({ progress }) => progress);
  return (
    <ReadingLine progress={progress} label="Reading passages">
      Reading passages: {count(progress?.done ?? 0)} of {count(progress?.total ?? 0)} articles. {children}
    </ReadingLine>
  );
}
