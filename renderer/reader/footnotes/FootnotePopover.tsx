import { useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { blocks } from '../body/blocks.tsx';
import bodyStyles from '../body/body.module.css';
import { bodyContext } from '../body/body-context.ts';
import { usePage, useReadingState } from '../reading/context.ts';
import styles from './FootnotePopover.module.css';
import { footnoteMarkOf } from './footnote-mark.ts';

interface Shown {
  readonly number: number;
  readonly mark: HTMLElement;
}

/**
 * A footnote beside its mark, so that nobody loses the place for it. Escape or a click beside it closes it and gives
 * the keyboard back to the mark; the footnotes also stand together at the end of the text, where they can be marked.
 */
export function FootnotePopover() {
  const page = usePage();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    if (page === null) return undefined;
    const open = (event: MouseEvent) => {
      const mark = footnoteMarkOf(event.target);
      if (mark !== null) setShown(mark);
    };
    page.body.addEventListener('click', open);
    return () => page.body.removeEventListener('click', open);
  }, [page]);

  return shown === null ? null : <Opened shown={shown} onClose={() => setShown(null)} />;
}

function Opened({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { body, language } = useReadingState((state) => state.open.content);
  const context = useMemo(() => bodyContext(body, language), [body, language]);
  const [number, setNumber] = useState(shown.number);
  const trigger = useRef(shown.mark);
  const footnote = context.footnotes[number - 1];
  if (footnote === undefined) return null;

  // A footnote of the footnote takes its place.
  const followMarks = (text: HTMLElement | null) => {
    const follow = (event: MouseEvent) => {
      const mark = footnoteMarkOf(event.target);
      if (mark !== null) setNumber(mark.number);
    };
    text?.addEventListener('click', follow);
    return () => text?.removeEventListener('click', follow);
  };
  const goToIt = () => {
    onClose();
    const note = document.getElementById(footnote.noteId);
    note?.scrollIntoView({ block: 'center' });
    // After the popover has given the keyboard back to the mark.
    requestAnimationFrame(() => note?.focus({ preventScroll: true }));
  };

  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom"
      offset={12}
      containerPadding={12}
      className={styles.popover ?? ''}
    >
      <Dialog
        aria-label={`Footnote ${number}`}
        className={styles.footnote ?? ''}
        data-overlay=""
        {...(language === null ? {} : { lang: language })}
      >
        <div ref={followMarks} className={`${bodyStyles.body} ${styles.text}`} dir={context.direction}>
          {blocks(footnote.definition.children, withoutIds(context))}
        </div>
        <p className={styles.foot}>
          <span>Footnote {number}</span>
          <Button size="small" variant="quiet" onPress={goToIt}>
            Show at the end
          </Button>
        </p>
      </Dialog>
    </Popover>
  );
}

/** The text of footnotes is in the page twice then; ids are those of the article's own. */
function withoutIds(context: ReturnType<typeof bodyContext>): ReturnType<typeof bodyContext> {
  const footnoteOf = new Map(
    [...context.footnoteOf].map(([identifier, footnote]) => [
      identifier,
      { ...footnote, markId: `${footnote.markId}-beside` },
    ]),
  );
  return { ...context, footnoteOf };
}
