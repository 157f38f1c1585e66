import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import { placesOf } from '../library/places.ts';
import { dispatch } from '../service/dispatch.ts';
import { createService, type RunningService } from '../service.ts';
import {
  type Command,
  type CommandContext,
  EXIT,
  inWords,
  type OptionValues,
  problemOf,
  UsageError,
} from './command.ts';
import { COMMANDS } from './commands.ts';
import { GLOBAL_OPTIONS, helpFor, overview } from './help.ts';
import type { CliIo } from './io.ts';

export { processIo, versionOf } from './io.ts';

/** Whether these arguments are for the command line and not for the app's window. */
export const isCommandLine = (argv: readonly string[]): boolean =>
  argv.some((word) => COMMANDS.has(word)) ||
  argv.some((word) => ['--help', '-h', '--version', '-v', 'help'].includes(word));

/**
 * Runs one command over the library. Answers with the exit code: 0 when all went well, 1 when something failed
 * (named on standard error), 2 for wrong usage. Never throws.
 *
 * @param argv the words after the program's name
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`commonplace: ${error.message}\nTry: commonplace help\n`);
      return EXIT.usage;
    }
    io.err(`commonplace: ${inWords(problemOf(error))}\n`);
    return EXIT.failed;
  }
}

async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const name = argv.find((word) => !word.startsWith('-'));
  if (argv.includes('--version') || argv.includes('-v')) {
    io.out(`${io.version}\n`);
    return EXIT.done;
  }
  const asksForHelp = name === undefined || name === 'help' || argv.includes('--help') || argv.includes('-h');
  const topic = name === 'help' ? argv[argv.indexOf('help') + 1] : name;
  const command = topic === undefined ? undefined : COMMANDS.get(topic);
  if (asksForHelp && (topic === undefined || command !== undefined)) {
    const isAsked = argv.length > 0;
    (isAsked ? io.out : io.err)(command === undefined ? overview(COMMANDS) : helpFor(command));
    return isAsked ? EXIT.done : EXIT.usage;
  }
  if (command === undefined) throw new UsageError(`there is no command “${topic}”`);
  const words = argv.toSpliced(argv.indexOf(command.name), 1);
  return await withService(command, parse(command, words), io);
}

interface Parsed {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

function parse(command: Command, words: readonly string[]): Parsed {
  const parsed = parseWords(command, words);
  const { min, max } = command.positionals;
  if (parsed.positionals.length < min) throw new UsageError(`${command.name} needs ${command.usage}`);
  if (parsed.positionals.length > max)
    throw new UsageError(
      `${command.name} takes no “${parsed.positionals[max]}” (names with spaces need quotes around them)`,
    );
  return parsed;
}

function parseWords(command: Command, words: readonly string[]): Parsed {
  const specs = Object.entries({ ...GLOBAL_OPTIONS, ...command.options });
  const options = Object.fromEntries(
    specs.map(([name, { type, multiple = false }]) => [name, { type, multiple }] as const),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function withService(command: Command, { values, positionals }: Parsed, io: CliIo): Promise<number> {
  const places = placesOf(io.surroundings);
  const libraryPath =
    typeof values.library === 'string' ? resolve(io.cwd, values.library) : places.libraryPath;
  const running: RunningService = await createService({
    ...places,
    libraryPath,
    host: 'cli',
    version: io.version,
    emit: () => undefined,
  });
  const call = async <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> => {
    const reply = await dispatch(running.service, name, input);
    if (!reply.ok) throw new CommonplaceError(reply.error.code, reply.error.message, reply.error.hint);
    return reply.value as CallOutput<Name>;
  };
  const context: CommandContext = { io, json: values.json === true, values, positionals, call };
  try {
    return await command.run(context);
  } finally {
    await running.close();
  }
}
