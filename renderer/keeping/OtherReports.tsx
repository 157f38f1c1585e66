import type { RebuildReport } from '../../shared/keeping.ts';
import { counted } from '../app/dates.ts';
import { ReportGroup } from '../ui/ReportGroup.tsx';
import type { Outcome } from './keeping.ts';
import styles from './TaskDialog.module.css';

/** What was made again, part by part. */
export function RebuildReportView({ report }: { readonly report: RebuildReport }) {
  return (
    <ul className={styles.parts}>
      {report.parts.map(({ name, articles, problem }) => (
        <li key={name}>
          <p className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={styles.gains}>{problem === null ? counted(articles, 'article') : 'failed'}</span>
          </p>
          {problem && (
            <p className={styles.reason}>
              {problem.message} {problem.hint}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where an export went, and what had to be left out of it. */
export function ExportReportView({ outcome }: { readonly outcome: Extract<Outcome, { kind: 'exported' }> }) {
  const { where, leftOut } = outcome;
  return (
    <>
      <p className={styles.about}>
        {where === null ? 'The file is where your browser saves downloads.' : `Saved as ${where}.`} It holds
        every text with its original, highlights, notes with their history, tags, states, colour names and
        saved searches; “Import” makes an equal library of it.
      </p>
      <ReportGroup
        title="Left out"
        isOpen
        rows={leftOut.map(({ title, problem }) => ({
          key: `${title} ${problem}`,
          row: (
            <>
              <p className={styles.line}>{title}</p>
              <p className={styles.reason}>{problem}</p>
            </>
          ),
        }))}
      />
    </>
  );
}
