import { useEffect, useState } from 'react';
import styles from './SectionNav.module.css';
import type { SettingsSection } from './setting.ts';

/** Pixels from the top of the page within which a section's beginning makes it the one that one looks at. */
const NEAR_TOP = 80;

function useSectionInView(scroller: HTMLElement | null, ids: string): string | null {
  const [inView, setInView] = useState<string | null>(null);
  useEffect(() => {
    if (!scroller) return undefined;
    const look = (): void => {
      const { top, height } = scroller.getBoundingClientRect();
      const sections = [...scroller.querySelectorAll<HTMLElement>('[data-section]')];
      const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
      const begun = sections.filter(
        (section) => section.getBoundingClientRect().top <= top + (isAtEnd ? height : NEAR_TOP),
      );
      const last = (begun.at(-1) ?? sections[0])?.dataset['section'];
      setInView(last ?? null);
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
    // Other sections are other places, though the function does not name them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, ids]);
  return inView;
}

/** The page's sections, beside it where there is room. */
export function SectionNav({
  sections,
  scroller,
  onGo,
}: {
  readonly sections: readonly SettingsSection[];
  readonly scroller: HTMLElement | null;
  readonly onGo: (id: string) => void;
}) {
  const inView = useSectionInView(scroller, sections.map(({ id }) => id).join(' '));
  return (
    <nav className={styles.nav} aria-label="Sections">
      <ul className={styles.list}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              {...(id === inView ? { 'aria-current': 'location' as const } : {})}
              onClick={() => onGo(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
