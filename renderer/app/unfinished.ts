import { useImports } from '../bringing-in/imports.ts';
import { useExportRun } from '../exporting/exports.ts';
import { isBusy } from '../keeping/keeping.ts';
import { useChanges } from './store.ts';

/**
 * Whether something would be cut short, or lost, if the window were closed now: changes on their way to the disk or
 * waiting for it, files that are being brought in or exported, work that keeps the library safe.
 */
export function isUnfinished(): boolean {
  const { unsaved, saving } = useChanges.getState();
  const { status } = useImports.getState();
  return (
    unsaved !== null ||
    saving > 0 ||
    status === 'running' ||
    status === 'cancelling' ||
    useExportRun.getState().status === 'running' ||
    isBusy()
  );
}
