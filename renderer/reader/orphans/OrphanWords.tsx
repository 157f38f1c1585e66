import type { TextQuoteSelector } from '../../../shared/annotation/annotation.ts';
import styles from './Orphan.module.css';

/** The words of a passage that has no place any more, with what stood around them. */
export function OrphanWords({ quote }: { readonly quote: TextQuoteSelector }) {
  return (
    <span className={styles.words}>
      <span className={styles.context}>{wordsFrom(quote.prefix)}</span>
      <q className={styles.quote}>{quote.exact}</q>
      <span className={styles.context}>{wordsTo(quote.suffix)}</span>
    </span>
  );
}

/** What stood before, from its first whole word on; only of the same paragraph. */
function wordsFrom(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return line.length === prefix.length ? line.replace(/^\S*\s/u, '… ') : line;
}

function wordsTo(suffix: string): string {
  const [line = ''] = suffix.split('\n', 1);
  return line.length === suffix.length ? line.replace(/\s\S*$/u, ' …') : line;
}
