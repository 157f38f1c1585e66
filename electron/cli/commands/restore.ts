import { CommonplaceError } from '../../../shared/errors.ts';
import type { Backup } from '../../../shared/keeping.ts';
import { type Command, type CommandContext, EXIT, printJson, stringValues } from '../command.ts';
import { longJob } from '../long-job.ts';
import { reportRestored } from '../report-restored.ts';

export const restoreCommand: Command = {
  name: 'restore',
  usage: '[WHEN]',
  summary:
    'Brings back what a backup holds, the last one if WHEN is not said. Nothing of the library is lost.',
  options: {
    preview: { type: 'boolean', help: 'say what it would bring back, and change nothing' },
    article: { type: 'string', multiple: true, value: 'ID', help: 'only this article (may be repeated)' },
  },
  positionals: { min: 0, max: 1 },
  async run(context) {
    const { io, json, values, positionals, call } = context;
    const backup = await chosen(context, positionals[0]);
    const ids = stringValues(values, 'article');
    const isPreview = values.preview === true;
    const report = await longJob(context, 'restore', () =>
      call(isPreview ? 'backups.preview' : 'backups.restore', {
        backup: backup.id,
        articles: ids.length === 0 ? 'all' : (ids as never),
      }),
    );
    if (!json) return reportRestored(context, report, isPreview);
    printJson(io, { backup, ...report });
    const failed = report.cancelled || report.items.some(({ problems }) => problems.length > 0);
    return failed ? EXIT.failed : EXIT.done;
  },
};

/** The backup that is meant: by the beginning of its time, by its whole name, or the last one of this library. */
async function chosen({ call }: CommandContext, wanted: string | undefined): Promise<Backup> {
  const { backups, folder } = await call('backups.list', {});
  const own = backups.filter(({ isOfThis }) => isOfThis);
  const fits = ({ id, at }: Backup) => wanted === undefined || at.startsWith(wanted) || id.startsWith(wanted);
  const found =
    own.find(fits) ?? (wanted === undefined ? undefined : backups.find(({ id }) => id === wanted));
  if (found !== undefined) return found;
  const others = backups.length > own.length;
  throw new CommonplaceError(
    'not-found',
    wanted === undefined
      ? `There is no backup of this library in ${folder}.`
      : `There is no backup of this library from “${wanted}”.`,
    others
      ? 'commonplace backup --list shows all, also those of other libraries, to be restored by their whole names.'
      : 'commonplace backup --list shows all that there are.',
  );
}
