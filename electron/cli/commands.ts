import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { highlightCommand } from './commands/highlight.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { quotationsCommand } from './commands/quotations.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';

/** Every command by its name, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [
    importCommand,
    listCommand,
    showCommand,
    searchCommand,
    highlightCommand,
    exportCommand,
    quotationsCommand,
    backupCommand,
    restoreCommand,
    checkCommand,
    rebuildCommand,
  ].map((command) => [command.name, command]),
);
