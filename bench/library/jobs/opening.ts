import { openLibrary } from '../../../electron/library/library.ts';
import { bareRead, bareWalk } from '../bare.ts';
import { articlesIn, FIRST_PAGE, type Place, serviceAt, timed } from '../place.ts';

/** Until the first page of the list is there. */
export async function open(place: Place) {
  const began = performance.now();
  const { service, close } = await serviceAt(place);
  const { total } = await service['articles.query'](FIRST_PAGE);
  const ms = performance.now() - began;
  if (total !== place.count) throw new Error(`${total} articles of ${place.count}`);
  await close();
  return { ms };
}

/** From having opened with a warm index until every folder was compared with the disk. */
export async function compare({ library, config, cache }: Place) {
  const opened = await openLibrary({
    libraryPath: library,
    configDir: config,
    cacheDir: cache,
    clock: Date.now,
    watch: false,
    onChange: () => undefined,
    onTrouble: (error) => {
      throw error;
    },
  });
  const ms = await timed(() => opened.checked);
  await opened.close();
  return { ms };
}

export const walk = async (place: Place) => ({ ms: await timed(() => bareWalk(articlesIn(place))) });
export const read = async (place: Place) => ({ ms: await timed(() => bareRead(articlesIn(place))) });
