import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Emit, Service } from '../../shared/api.ts';
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from '../../shared/preferences.ts';
import { asNotSaved } from '../library/disk-errors.ts';
import { durableJsonFile, UnreadableFile } from '../library/durable-json-file.ts';
import { nodeFileSystem } from '../library/file-system.ts';
import { takeTurns } from '../library/turns.ts';

type PreferencesFile = Record<string, unknown>;

/**
 * This device's preferences, in `preferences.json` of the configuration folder. A field that is missing or not
 * understood has its default; fields of a newer version stay in the file; a file that cannot be read is kept aside.
 */
export function preferencesCalls(
  configDir: string,
  emit: Emit,
): Pick<Service, 'preferences.get' | 'preferences.set'> {
  const path = join(configDir, 'preferences.json');
  const takeTurn = takeTurns();

  const read = async (): Promise<Low<PreferencesFile>> => {
    const file = new Low<PreferencesFile>(durableJsonFile(nodeFileSystem, path), {});
    try {
      await file.read();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await rename(path, join(configDir, `preferences.broken-${Date.now()}.json`));
    }
    return file;
  };

  return {
    'preferences.get': () => takeTurn('', async () => understood((await read()).data)),
    'preferences.set': (given) =>
      takeTurn('', async () => {
        try {
          await mkdir(configDir, { recursive: true });
          const file = await read();
          Object.assign(file.data, given);
          await file.write();
          const preferences = understood(file.data);
          emit('preferences.changed', preferences);
          return preferences;
        } catch (error) {
          throw asNotSaved(error, 'The preferences', path);
        }
      }),
  };
}

function understood(data: PreferencesFile): Preferences {
  const fields = preferencesSchema.partial();
  const kept = Object.entries(data).filter(([name, value]) => fields.safeParse({ [name]: value }).success);
  return preferencesSchema.parse({ ...DEFAULT_PREFERENCES, ...Object.fromEntries(kept) });
}
