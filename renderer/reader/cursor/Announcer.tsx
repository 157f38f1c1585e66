import { useMemo } from 'react';
import { useReading, useStateBehind } from '../reading/context.ts';

/** Says to screen readers where the sentence cursor is and what was done; the text itself stays untouched. */
export function Announcer() {
  const { projection } = useReading();
  const cursor = useStateBehind((state) => state.cursor);
  const said = useStateBehind((state) => state.said);
  const words = useMemo(
    () => (cursor === null ? '' : projection.text.slice(cursor.start, cursor.end)),
    [cursor, projection],
  );
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {words}
      </p>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
