import { useEffect, useRef } from 'react';
import { usePage, useReadingState } from '../reading/context.ts';
import styles from './ProgressBar.module.css';
import { scrolledFraction } from './reading-line.ts';
import { timeLeft } from './time-left.ts';

/** How far the article is read, as a line along the top, and how long the rest takes, in figures. */
export function ProgressBar() {
  const page = usePage();
  const minutes = useReadingState((state) => state.open.summary.readingMinutes);
  const bar = useRef<HTMLDivElement>(null);
  const figures = useRef<HTMLSpanElement>(null);

  // Written past React: it changes with every frame of scrolling.
  useEffect(() => {
    if (page === null) return undefined;
    const { scroller } = page;
    let frame = 0;
    const show = () => {
      frame = 0;
      const { scrollTop: top, scrollHeight: height, clientHeight: view } = scroller;
      const fraction = scrolledFraction({ top, height, view });
      const percent = Math.round(fraction * 100);
      bar.current?.style.setProperty('transform', `scaleX(${fraction})`);
      const left = timeLeft(minutes, fraction);
      const track = bar.current?.parentElement;
      track?.setAttribute('aria-valuenow', String(percent));
      track?.setAttribute('aria-valuetext', `${percent}%, ${left}`);
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
