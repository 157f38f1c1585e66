import { useEffect, useRef } from 'react';
import { usePage, useReadingState } from '../reading/context.ts';
import styles from './ProgressBar.module.css';
import { scrolledFraction } from './reading-line.ts';
import { timeLeft } from './time-left.ts';

/** A share of the line that is seen to move: less than that waits, so many milliseconds. */
const STEP = 0.01;
const PACE = 100;

/** How far the article is read, as a line along the top, and how long the rest takes, in figures. */
export function ProgressBar() {
  const page = usePage();
  const minutes = useReadingState((state) => state.open.summary.readingMinutes);
  const bar = useRef<HTMLDivElement>(null);
  const figures = useRef<HTMLSpanElement>(null);

  // Written past React, while one scrolls. A frame in which nothing is written is one in which no highlight of the text
  // has to be painted anew.
  useEffect(() => {
    if (page === null) return undefined;
    const { scroller } = page;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let fraction = 0;
    let shown = Number.NaN;
    const show = () => {
      frame = 0;
      const { scrollTop: top, scrollHeight: height, clientHeight: view } = scroller;
      fraction = scrolledFraction({ top, height, view });
      if (Math.abs(fraction - shown) < STEP) timer ??= setTimeout(write, PACE);
      else write();
    };
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      shown = fraction;
      const percent = Math.round(fraction * 100);
      bar.current?.style.setProperty('transform', `scaleX(${fraction})`);
      const left = timeLeft(minutes, fraction);
      const track = bar.current?.parentElement;
      const said = `${percent}%, ${left}`;
      if (track?.getAttribute('aria-valuetext') === said) return;
      track?.setAttribute('aria-valuenow', String(percent));
      track?.setAttribute('aria-valuetext', said);
      if (figures.current === null) return;
      figures.current.textContent = left;
      figures.current.title = `${percent}% read`;
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    show();
    scroller.addEventListener('scroll', later, { passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(scroller);
    observer.observe(page.body);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      scroller.removeEventListener('scroll', later);
      observer.disconnect();
    };
  }, [page, minutes]);

  return (
    <>
      <span ref={figures} className={styles.figures} aria-hidden="true" />
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Read"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      >
        <div ref={bar} className={styles.bar} />
      </div>
    </>
  );
}
