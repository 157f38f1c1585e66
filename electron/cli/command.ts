import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import type { CliIo } from './io.ts';

/** Exit codes of the command line. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** One letter that stands for the name. */
  readonly short?: string;
  /** What stands for the value in the help, such as `DIR`. */
  readonly value?: string;
  readonly help: string;
};

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

export interface CommandContext {
  readonly io: CliIo;
  readonly json: boolean;
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  /** Calls the service; throws a `CommonplaceError` where the service refuses. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** Hears events of the service, until the command ends. */
  readonly listen: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => void;
}

export interface Command {
  readonly name: string;
  /** What follows the name, such as `ARTICLE…`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many positionals it takes. */
  readonly positionals: { readonly min: number; readonly max: number };
  readonly run: (context: CommandContext) => Promise<number>;
}

/** The command was called wrongly: exit code 2, and a pointer to its help. */
export class UsageError extends Error {}

export const stringValue = (values: OptionValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const stringValues = (values: OptionValues, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** One JSON document on standard output. */
export const printJson = (io: CliIo, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);

/** Says on standard error what an interrupted job left undone. */
export function sayStopped(io: CliIo, left: number): void {
  if (io.signal.aborted) io.err(`Stopped before the other ${left}.\n`);
}

/** A problem as one or two lines for a person, without the line break at the end. */
export const inWords = ({ message, hint }: Problem): string =>
  hint === undefined ? message : `${message} ${hint}`;

export const problemOf = (error: unknown): Problem =>
  error instanceof CommonplaceError
    ? error.problem
    : { code: 'internal', message: error instanceof Error ? error.message : String(error) };
