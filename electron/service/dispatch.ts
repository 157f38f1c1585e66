import type { z } from 'zod';
import { CALLS, type Reply, type Service } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';

/** Told of every error that is no {@link CommonplaceError}: a fault of the program, for its maker's eyes only. */
export type LogFault = (call: string, fault: unknown) => void;

const logToConsole: LogFault = (call, fault) => {
  console.error(`The call ${call} failed:`, fault);
};

/** Answers one call of the service's contract; see {@link answer}. */
export function dispatch(
  service: Service,
  name: unknown,
  input: unknown,
  logFault: LogFault = logToConsole,
): Promise<Reply> {
  return answer(CALLS, service, name, input, logFault);
}

type Contract = Readonly<Record<string, { readonly input: z.ZodType }>>;

/**
 * Answers one call as it came over a host's wire: unknown calls and input of the wrong shape are refused in words,
 * a {@link CommonplaceError} becomes its problem, and anything else `internal`, without a stack or a message of it.
 * Never rejects.
 *
 * @param handlers one for each call of the contract, taking that call's input as validated
 */
export async function answer<const C extends Contract>(
  contract: C,
  handlers: { readonly [Name in keyof C]: (input: z.output<C[Name]['input']>) => Promise<unknown> },
  name: unknown,
  input: unknown,
  logFault: LogFault = logToConsole,
): Promise<Reply> {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
    return refusal({
      code: 'unknown-call',
      message: `There is no call named ${JSON.stringify(name) ?? 'nothing'}.`,
    });
  }
  const parsed = contract[name]?.input.safeParse(input);
  if (!parsed?.success) return refusal({ code: 'invalid-input', message: inWords(name, parsed?.error) });
  try {
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data) };
  } catch (error) {
    if (error instanceof CommonplaceError) return refusal(error.problem);
    logFault(name, error);
    return refusal({
      code: 'internal',
      message: 'Something went wrong inside Commonplace. What was saved before is safe.',
      hint: 'Try again; if it stays, restart the app and report what you did.',
    });
  }
}

function refusal(error: Problem): Reply<never> {
  return { ok: false, error };
}

/** The first three faults of the input, each with the path to it. */
function inWords(name: string, error: z.ZodError | undefined): string {
  const faults = (error?.issues ?? []).slice(0, 3).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  return `The input of ${name} is not what it should be (${faults.join('; ')}).`;
}
