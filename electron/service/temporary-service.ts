import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, EventName } from '../../shared/api.ts';
import { createService, type RunningService, type ServiceOptions } from '../service.ts';
import { dispatch } from './dispatch.ts';

/** For tests: a service, and what a host hears and calls of it. */
export interface TemporaryService extends RunningService {
  readonly events: readonly { readonly name: EventName; readonly payload: unknown }[];
  /** As a host calls, through the contract's schemas; throws the code and the message of what is refused. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** The code of what is refused. */
  readonly refusal: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<string>;
}

/** Opens the library in a folder, by its one device until another is named; closed when the test ends. */
export async function temporaryService(
  root: string,
  { device = '.', ...more }: Partial<ServiceOptions> & { readonly device?: string } = {},
): Promise<TemporaryService> {
  const events: { readonly name: EventName; readonly payload: unknown }[] = [];
  const running = await createService({
    libraryPath: join(root, 'Commonplace'),
    configDir: join(root, device, 'config'),
    cacheDir: join(root, device, 'cache'),
    host: 'browser',
    version: '0.0.0',
    emit: (name, payload) => void events.push({ name, payload }),
    ...more,
  });
  onTestFinished(running.close);
  return {
    ...running,
    events,
    call: async (name, input) => {
      const answer = await dispatch(running.service, name, input);
      if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
      return answer.value as CallOutput<typeof name>;
    },
    refusal: async (name, input) => {
      const answer = await dispatch(running.service, name, input);
      return answer.ok ? 'none' : answer.error.code;
    },
  };
}
