import type { RestoredItem, RestoreReport } from '../../shared/keeping.ts';
import { type CommandContext, EXIT } from './command.ts';
import { counted } from './counted.ts';

/** Says of each article what a backup or an export brought, and answers with the exit code. */
export function reportRestored({ io }: CommandContext, report: RestoreReport, isPreview: boolean): number {
  const { items, cancelled } = report;
  for (const item of items) {
    if (item.status !== 'failed') io.out(`${item.title}: ${wordsOf(item, isPreview)}\n`);
    for (const problem of item.problems) io.err(`${item.title}: ${problem}\n`);
  }
  io.out(`${summary(report, isPreview)}\n`);
  if (cancelled) io.err('Stopped before the end; run it again to go on.\n');
  const failed = cancelled || items.some(({ problems }) => problems.length > 0);
  return failed ? EXIT.failed : EXIT.done;
}

function wordsOf({ status, passages, versions }: RestoredItem, isPreview: boolean): string {
  const parts = [
    passages > 0 ? counted(passages, 'passage') : null,
    versions > 0 ? counted(versions, 'text') : null,
  ].filter((part) => part !== null);
  const verb = status === 'restored' ? 'brought back' : 'added to';
  return `${isPreview ? 'would be ' : ''}${verb}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

function summary({ items, unchanged }: RestoreReport, isPreview: boolean): string {
  const count = (status: RestoredItem['status']) => items.filter((item) => item.status === status).length;
  const parts = [
    [count('restored'), 'brought back'],
    [count('merged'), 'added to'],
    [unchanged, 'as they were'],
    [count('failed'), 'failed'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `${isPreview ? 'It would be: ' : ''}${said.length > 0 ? said.join(', ') : 'Nothing to bring back'}.`;
}
