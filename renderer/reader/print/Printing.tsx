import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { type Doable, useActions } from '../../actions/registry.ts';
import { useReading } from '../reading/context.ts';
import './paper.css';
import { PrintedArticle } from './PrintedArticle.tsx';

/** With highlights and notes, or the text alone. */
type Printed = 'marked' | 'plain';

/**
 * Has the article ready for paper at the moment when the page is printed, by this app's key or by the browser's own
 * menu, and takes it away afterwards.
 */
export function Printing() {
  const reading = useReading();
  const [printed, setPrinted] = useState<Printed | null>(null);
  const wanted = useRef<Printed>('marked');

  useEffect(() => {
    const before = () => flushSync(() => setPrinted(wanted.current));
    const after = () => {
      wanted.current = 'marked';
      setPrinted(null);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);

  useActions(
    useMemo((): readonly Doable[] => {
      const print = (how: Printed) => () => {
        wanted.current = how;
        window.print();
      };
      return [
        {
          id: 'reading.print',
          run: print('marked'),
        },
        {
          id: 'reading.print-plain',
          run: print('plain'),
        },
      ];
    }, []),
  );

  if (printed === null) return null;
  return createPortal(
    <div data-paper="">
      <PrintedArticle reading={reading} marked={printed === 'marked'} />
    </div>,
    document.body,
  );
}
