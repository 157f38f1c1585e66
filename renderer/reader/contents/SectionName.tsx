import { useStore } from 'zustand';
import type { Contents } from './contents.ts';
import styles from './SectionName.module.css';

/** The section that is being read, behind the article's title in the bar. */
export function SectionName({ contents }: { readonly contents: Contents }) {
  const current = useStore(contents.store, ({ current }) => current);
  const section = contents.sections[current];
  return section === undefined ? null : (
    <span className={styles.section} dir="auto">
      {section.title}
    </span>
  );
}
