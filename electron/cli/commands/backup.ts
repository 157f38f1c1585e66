import type { Backup } from '../../../shared/keeping.ts';
import { type Command, EXIT, printJson } from '../command.ts';
import { counted } from '../counted.ts';
import { longJob } from '../long-job.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: '',
  summary: 'Makes a backup of the library, outside of it; what did not change is stored once.',
  options: { list: { type: 'boolean', help: 'make none, and list those that are there' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { io, json, values, call } = context;
    if (values.list === true) {
      const { folder, backups, damaged } = await call('backups.list', {});
      if (json) printJson(io, backups);
      for (const backup of json ? [] : backups) io.out(`${describe(backup)}\n`);
      for (const at of damaged) io.err(`The backup of ${at} is damaged and cannot be read.\n`);
      if (!json && backups.length === 0) io.out(`There is no backup yet in ${folder}.\n`);
      return damaged.length > 0 ? EXIT.failed : EXIT.done;
    }
    const { backup, isNew, dropped } = await longJob(context, 'backup', () => call('backups.make', {}));
    if (json) printJson(io, { backup, isNew, dropped });
    if (backup === null) {
      io.err('Stopped: no backup was made.\n');
      return EXIT.failed;
    }
    for (const { path, why } of backup.unread) io.err(`${path} is not in the backup: ${why}.\n`);
    if (!json) {
      io.out(isNew ? `Backed up: ${describe(backup)}\n` : `Nothing has changed since ${describe(backup)}\n`);
    }
    return backup.unread.length > 0 ? EXIT.failed : EXIT.done;
  },
};

export function describe({ id, at, articles, library, isOfThis }: Backup): string {
  const whose = isOfThis ? '' : `  of ${library}`;
  return `${isOfThis ? at : id}  ${counted(articles, 'article')}${whose}`;
}
