import type { RestoredItem, RestoreReport } from '../../shared/keeping.ts';
import { counted } from '../app/dates.ts';
import { ReportGroup } from '../ui/ReportGroup.tsx';
import styles from './TaskDialog.module.css';
import { gains } from './words.ts';

function Line({ item }: { readonly item: RestoredItem }) {
  return (
    <>
      <p className={styles.line}>
        <span className={styles.name}>{item.title}</span>
        <span className={styles.gains}>{gains(item)}</span>
      </p>
      {item.problems.map((problem) => (
        <p key={problem} className={styles.reason}>
          {problem}
        </p>
      ))}
    </>
  );
}

export interface RestoreReportViewProps {
  readonly report: RestoreReport;
  readonly isPreview?: boolean;
}

/** What restoring or importing brings, or brought, to each article. */
export function RestoreReportView({ report, isPreview = false }: RestoreReportViewProps) {
  const { items, unchanged } = report;
  const group = (title: string, status: RestoredItem['status']) => {
    const own = items.filter((item) => item.status === status);
    const rows = own.map((item) => ({ key: `${item.articleId} ${item.title}`, row: <Line item={item} /> }));
    return <ReportGroup title={title} isOpen={own.length <= 12} rows={rows} />;
  };
  return (
    <>
      {isPreview && items.length > 0 && (
        <p className={styles.about}>
          Restoring merges: nothing that is in your library now is lost, and of two edits of one thing the
          later stays. What was deleted since comes back. This is no step that Undo takes back.
        </p>
      )}
      {group('Failed', 'failed')}
      {group(isPreview ? 'Would come back' : 'Brought back', 'restored')}
      {group(isPreview ? 'Would gain something' : 'Gained something', 'merged')}
      {unchanged > 0 && (
        <p className={styles.rest}>Nothing is missing in {counted(unchanged, 'other', 'others')}.</p>
      )}
    </>
  );
}
