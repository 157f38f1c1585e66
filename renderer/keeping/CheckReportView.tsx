import type { CheckReport, Finding } from '../../shared/keeping.ts';
import { counted } from '../app/dates.ts';
import { ReportGroup } from '../ui/ReportGroup.tsx';
import styles from './TaskDialog.module.css';
import { size } from './words.ts';

function Line({ finding }: { readonly finding: Finding }) {
  const { title, path, what, advice } = finding;
  return (
    <>
      {title !== '' && <p className={styles.line}>{title}</p>}
      <p className={finding.severity === 'damage' ? styles.reason : styles.hint}>{what}</p>
      {advice !== '' && <p className={styles.hint}>{advice}</p>}
      <p className={styles.path}>
        <code>{path}</code>
      </p>
    </>
  );
}

/** What a check found, file by file. */
export function CheckReportView({ report }: { readonly report: CheckReport }) {
  const { articles, files, bytes, findings } = report;
  const group = (title: string, severity: Finding['severity'], isOpen: boolean) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const rows = own.map((finding) => ({
      key: `${finding.path} ${finding.what}`,
      row: <Line finding={finding} />,
    }));
    return <ReportGroup title={title} isOpen={isOpen} rows={rows} />;
  };
  return (
    <>
      <p className={styles.about}>
        Read {counted(articles, 'article')} in {counted(files, 'file')} ({size(bytes)}) and checked each
        against its hash and its form.
      </p>
      {group('Damaged', 'damage', true)}
      {group('Worth knowing', 'remark', findings.length <= 12)}
    </>
  );
}
