import type { Command, OptionSpec } from './command.ts';

export const GLOBAL_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  library: {
    type: 'string',
    value: 'DIR',
    help: 'the library folder (else COMMONPLACE_LIBRARY, else the one chosen in the app, else Documents/Commonplace)',
  },
  json: { type: 'boolean', help: 'one JSON document on standard output' },
  help: { type: 'boolean', short: 'h', help: 'what a command does and takes' },
  version: { type: 'boolean', short: 'v', help: 'the version of Commonplace' },
};

/** What `commonplace help` prints. */
export function overview(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands.values()].map(
    ({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary] as const,
  );
  return [
    'Commonplace: read articles, mark quotations, keep your notes as Markdown.',
    '',
    'commonplace COMMAND [OPTIONS]',
    '',
    ...columns(rows),
    '',
    'Every command takes:',
    ...columns(optionRows(GLOBAL_OPTIONS)),
    '',
    'ARTICLE is an id, the beginning of one that fits no other, or an exact title.',
    'Exit code: 0 done, 1 something failed (named on standard error), 2 wrong usage.',
    'commonplace help COMMAND says more of a command.',
    '',
  ].join('\n');
}

/** What `commonplace help COMMAND` prints. */
export function helpFor({ name, usage, summary, options }: Command): string {
  return [
    `commonplace ${name} ${usage}`.trim(),
    '',
    summary,
    '',
    ...columns(optionRows({ ...options, ...GLOBAL_OPTIONS })),
    '',
  ].join('\n');
}

const optionRows = (options: Readonly<Record<string, OptionSpec>>) =>
  Object.entries(options).map(
    ([name, { value, help }]) => [value === undefined ? `--${name}` : `--${name} ${value}`, help] as const,
  );

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(36, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
