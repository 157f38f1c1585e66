import { useLayoutEffect, useMemo, useRef } from 'react';
import { counted } from '../../app/dates.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { placeInPage } from '../marking/place-in-page.ts';
import { usePage, useReading, useStateBehind } from '../reading/context.ts';
import { highlightOf, quotationOf } from './find-quotation.ts';
import styles from './QuotationNote.module.css';
import type { QuotationCommands } from './quotation-commands.ts';

/** Beside the quotation that the cursor or the pointer is on: whose words they are, and why. */
export function QuotationNote({ commands }: { readonly commands: QuotationCommands }) {
  const reading = useReading();
  const page = usePage();
  const pointed = useStateBehind((state) => state.pointed);
  const cursor = useStateBehind((state) => state.cursor);
  const quotations = useStateBehind((state) => state.quotations);
  const annotations = useStateBehind((state) => state.annotations);
  const busy = useStateBehind((state) => state.focus !== null || state.selected !== null);
  const underCursor = useMemo(
    () => (cursor === null ? null : quotationOf(quotations, cursor)),
    [cursor, quotations],
  );
  const quotation = busy ? null : (underCursor ?? pointed);
  const highlight = useMemo(
    () => (quotation === null ? null : highlightOf(quotation, annotations.values())),
    [quotation, annotations],
  );
  const note = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = note.current;
    if (element === null || page === null || quotation === null) return undefined;
    const passage = { start: quotation.outerStart, end: quotation.outerEnd };
    const put = () => placeInPage(element, page, passage, { prefer: 'below', gap: 6, margin: true });
    put();
    const observer = new ResizeObserver(put);
    observer.observe(page.scroller);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, quotation]);

  if (quotation === null) return null;
  const named = highlight?.speaker ?? null;
  const isUnknown = highlight?.speakerUnknown === true;
  const found = isUnknown ? null : quotation.speaker;
  const speaker = named === null ? found : reading.nameOf(named);
  const unmarked = speaker === null ? 0 : commands.unmarkedOf(speaker).length;
  const others = unmarked - (highlight === null ? 1 : 0);
  return (
    <div
      ref={note}
      className={styles.note}
      role="group"
      aria-label="Quotation"
      data-floating
      data-quotation-note
    >
      {speaker === null ? (
        <p className={styles.unknown}>Speaker unknown</p>
      ) : (
        <button
          type="button"
          className={styles.speaker}
          title={`All quotations of ${speaker}`}
          onClick={() => useApp.getState().navigate({ view: 'speakers', speaker })}
        >
          {speaker}
        </button>
      )}
      <p className={styles.why}>
        {isUnknown && 'as you say in your highlight'}
        {!isUnknown &&
          (named !== null && speaker !== quotation.speaker ? 'named in your highlight' : quotation.why)}
      </p>
      <div className={styles.actions}>
        {highlight === null && (
          <Button size="small" variant="quiet" icon="highlight" onPress={() => commands.mark(quotation)}>
            Highlight
          </Button>
        )}
        {others > 0 && (
          <Button size="small" variant="quiet" onPress={() => commands.markAll(speaker)}>
            {highlight === null
              ? `All ${unmarked} of this speaker`
              : `The speaker’s ${counted(others, 'other')}`}
          </Button>
        )}
      </div>
    </div>
  );
}
