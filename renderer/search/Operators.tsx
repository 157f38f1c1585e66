import styles from './Operators.module.css';

const OPERATORS: readonly (readonly [example: string, meaning: string])[] = [
  ['night train', 'both words, anywhere; the last one may go on'],
  ['"night train"', 'these words side by side'],
  ['tag:travel', 'with this tag, or one below it'],
  ['site:example.org', 'from this site'],
  ['color:claim', 'with a highlight of this colour'],
  ['is:inbox', 'also reading, archive, unread, started, finished, highlighted, noted, trash'],
  ['after:2025-06 before:2026', 'published in this time'],
  ['-word', 'without this, also before any of the others'],
];

/** All that a query can say, where there is no result yet to look at. */
export function OperatorTable() {
  return (
    <section className={styles.table} aria-label="What a search can say">
      <dl>
        {OPERATORS.map(([example, meaning]) => (
          <div key={example} className={styles.row}>
            <dt>
              <code className={styles.code}>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        Capitals and accents do not matter. Chinese, Japanese and Korean are found by any two characters.
      </p>
    </section>
  );
}

/** The same in passing. */
export function OperatorLine() {
  return (
    <p className={styles.line}>
      {['"side by side"', 'tag:', 'site:', 'color:', 'is:inbox', 'before:', 'after:', '-without'].map(
        (one) => (
          <code key={one}>{one}</code>
        ),
      )}
    </p>
  );
}
