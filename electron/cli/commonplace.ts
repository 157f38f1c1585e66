import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallInput, CallName, CallOutput, Emit, EventName } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import { libraryPathOf } from '../library/chosen-library.ts';
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

interface Words {
  /** What comes first that is no option: a command, `help`, or a mistake. */
  readonly name: string | undefined;
  /** Everything else, in order. */
  readonly others: readonly string[];
}

/** Options that every command takes may also stand before its name. */
function splitName(argv: readonly string[]): Words {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-')) return { name: word, others: argv.toSpliced(at, 1) };
    const takesValue = GLOBAL_OPTIONS[word.replace(/^--/u, '')]?.type === 'string';
    if (takesValue) at += 1;
  }
  return { name: undefined, others: argv };
}

const asksFor = (words: readonly string[], ...options: readonly string[]): boolean =>
  words
    .slice(0, words.includes('--') ? words.indexOf('--') : undefined)
    .some((word) => options.includes(word));
const HELP = ['--help', '-h'] as const;
const VERSION = ['--version', '-v'] as const;

/** Whether these arguments are for the command line and not for the app's window. */
export function isCommandLine(argv: readonly string[]): boolean {
  const { name } = splitName(argv);
  if (name === undefined) return asksFor(argv, ...HELP, ...VERSION);
  return name === 'help' || COMMANDS.has(name);
}

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
  const { name, others } = splitName(argv);
  if (name === undefined) {
    if (asksFor(argv, ...VERSION)) io.out(`${io.version}\n`);
    else if (asksFor(argv, ...HELP)) io.out(overview(COMMANDS));
    else io.err(overview(COMMANDS));
    return asksFor(argv, ...VERSION, ...HELP) ? EXIT.done : EXIT.usage;
  }
  const topic = name === 'help' ? others.find((word) => !word.startsWith('-')) : name;
  const command = topic === undefined ? undefined : COMMANDS.get(topic);
  if (topic !== undefined && command === undefined) throw new UsageError(`there is no command “${topic}”`);
  if (command === undefined || name === 'help') {
    io.out(command === undefined ? overview(COMMANDS) : helpFor(command));
    return EXIT.done;
  }
  const { values, positionals } = parseWords(command, others);
  if (values.help === true || values.version === true) {
    io.out(values.help === true ? helpFor(command) : `${io.version}\n`);
    return EXIT.done;
  }
  checkCount(command, positionals);
  return await withService(command, { values, positionals }, io);
}

interface Parsed {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

function checkCount({ name, usage, positionals: { min, max } }: Command, given: readonly string[]): void {
  if (given.length < min) throw new UsageError(`${name} needs ${usage}`);
  if (given.length > max) {
    throw new UsageError(`${name} takes no “${given[max]}” (names with spaces need quotes around them)`);
  }
}

function parseWords(command: Command, words: readonly string[]): Parsed {
  const specs = Object.entries({ ...GLOBAL_OPTIONS, ...command.options });
  const options = Object.fromEntries(
    specs.map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function withService(command: Command, { values, positionals }: Parsed, io: CliIo): Promise<number> {
  const places = placesOf(io.surroundings);
  const { library } = values;
  // Opened by the first call: a command that needs no library makes none.
  const listeners = new Map<EventName, (payload: never) => void>();
  const emit: Emit = (name, payload) => listeners.get(name)?.(payload as never);
  let opening: Promise<RunningService> | null = null;
  const begin = async (): Promise<RunningService> => {
    const libraryPath = typeof library === 'string' ? resolve(io.cwd, library) : await libraryPathOf(places);
    return createService({ ...places, libraryPath, host: 'cli', version: io.version, emit });
  };
  const open = (): Promise<RunningService> => (opening ??= begin());
  const call = async <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> => {
    const reply = await dispatch((await open()).service, name, input);
    if (!reply.ok) throw new CommonplaceError(reply.error.code, reply.error.message, reply.error.hint);
    return reply.value as CallOutput<Name>;
  };
  const listen: CommandContext['listen'] = (name, listener) => void listeners.set(name, listener);
  const context: CommandContext = { io, json: values.json === true, values, positionals, call, listen };
  try {
    return await command.run(context);
  } finally {
    await closeIfOpen(opening);
  }
}

/** A library that could not be opened has told why already. */
async function closeIfOpen(opening: Promise<RunningService> | null): Promise<void> {
  const running = await opening?.catch(() => null);
  await running?.close();
}
