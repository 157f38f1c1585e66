import styles from './QuotedWords.module.css';

/** The words of a passage as they stand in its article, in their own direction, paragraph by paragraph. */
export function QuotedWords({
  text,
  className = '',
}: {
  readonly text: string;
  readonly className?: string;
}) {
  return (
    <blockquote className={`${styles.words} ${className}`} dir="auto">
      {text.split(/\n{2,}/).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs of one quotation have no other identity
        <p key={index}>{part}</p>
      ))}
    </blockquote>
  );
}

/** Enough of the words to tell a passage from others, for its name. */
export const startOf = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
