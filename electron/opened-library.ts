import type { Service } from '../shared/api.ts';
import { chooseLibrary, libraryPathOf } from './library/chosen-library.ts';
import type { Places } from './library/places.ts';
import { takeTurns } from './library/turns.ts';
import type { RunningService, ServiceOptions } from './service.ts';

/** The library that the windows are on, which may be another one after a while. */
export interface OpenedLibrary {
  readonly service: () => Service;
  /** Opens the one that was chosen meanwhile, then lets go of the one before. Where that fails, all stays as it was. */
  readonly openChosen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpeningOptions {
  readonly places: Places;
  readonly create: (options: Pick<ServiceOptions, keyof Places>) => Promise<RunningService>;
  /** Asked when the library cannot be opened at the start: another folder, or null to give up. */
  readonly askForAnother: (error: unknown) => Promise<string | null>;
}

/**
 * Opens the library of this device; the reader may name another one as long as it cannot be opened, and that is kept
 * once it could be. Rejects with the last reason when they give up.
 */
export async function openLibraryOrAsk(options: OpeningOptions): Promise<OpenedLibrary> {
  const { places, create } = options;
  const open = async (): Promise<RunningService> =>
    create({ ...places, libraryPath: await libraryPathOf(places) });
  let running = await open().catch((error: unknown) => another(error, options));
  const takeTurn = takeTurns();
  return {
    service: () => running.service,
    openChosen: () =>
      takeTurn('', async () => {
        const before = running;
        running = await open();
        await before.close();
      }),
    close: () => takeTurn('', () => running.close()),
  };
}

async function another(failed: unknown, options: OpeningOptions): Promise<RunningService> {
  const { places, create, askForAnother } = options;
  let reason = failed;
  for (;;) {
    const libraryPath = await askForAnother(reason);
    if (libraryPath === null) throw reason;
    try {
      const running = await create({ ...places, libraryPath });
      try {
        await chooseLibrary(places.configDir, libraryPath);
      } catch (error) {
        await running.close();
        throw error;
      }
      return running;
    } catch (error) {
      reason = error;
    }
  }
}
