import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { counted } from '../app/dates.ts';
import { type ExportRequest, useDialogs } from '../app/dialogs.ts';
import { toProblem } from '../app/problem.ts';
import { call } from '../app/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ExportDialog.module.css';
import { ExportFooter } from './ExportFooter.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import type { PlannedFile } from './export-run.ts';
import { useExportRun } from './exports.ts';

type Plan =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly files: readonly PlannedFile[] }
  | { readonly status: 'failed'; readonly problem: Problem };

function usePlan(request: ExportRequest): Plan {
  const [plan, setPlan] = useState<Plan>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    const articles = request.kind === 'library' ? 'all' : [...request.articleIds];
    call('export.plan', { articles }).then(
      ({ files }) => current && setPlan({ status: 'ready', files }),
      (error: unknown) => current && setPlan({ status: 'failed', problem: toProblem(error) }),
    );
    return () => {
      current = false;
    };
  }, [request]);
  return plan;
}

function titleOf(request: ExportRequest, plan: Plan): string {
  if (plan.status !== 'ready') return 'Export as Markdown';
  if (request.kind === 'library') return `Export the whole library: ${counted(plan.files.length, 'file')}`;
  return plan.files.length === 1 ? 'Export as Markdown' : `Export ${counted(plan.files.length, 'article')}`;
}

function Exporting({ request }: { readonly request: ExportRequest }) {
  const plan = usePlan(request);
  const [chosen, setChosen] = useState(0);
  const close = (): void => {
    useExportRun.getState().reset();
    useDialogs.setState({ exporting: null });
  };
  return (
    <Dialog
      title={titleOf(request, plan)}
      isOpen
      onClose={close}
      size="large"
      footer={
        plan.status === 'ready' &&
        plan.files.length > 0 && <ExportFooter files={plan.files} chosen={chosen} />
      }
    >
      {plan.status === 'loading' && <p role="status">Looking at what there is to export</p>}
      {plan.status === 'failed' && (
        <p role="alert" className={styles.problem}>
          {plan.problem.message} {plan.problem.hint}
        </p>
      )}
      {plan.status === 'ready' &&
        (plan.files.length === 0 ? (
          <p>There is nothing to export yet.</p>
        ) : (
          <ExportPreview files={plan.files} chosen={chosen} onChoose={setChosen} />
        ))}
    </Dialog>
  );
}

/** Takes notes out as Markdown: shows every file before it is saved. */
export function ExportDialog() {
  const exporting = useDialogs(({ exporting }) => exporting);
  return exporting && <Exporting request={exporting} />;
}
