import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../electron/library/library.ts';
import { bringUpToDate } from '../../../electron/search/bring-up-to-date.ts';
import { openSearchIndex } from '../../../electron/search/search-index.ts';
import { searchDocument, stampOf } from '../../../electron/service/search-document.ts';
import { insertRows } from '../../search/floor.ts';
import { watchBlocks } from '../blocks.ts';
import { type Place, serviceAt, timed } from '../place.ts';

const openAt = ({ library, config, cache }: Place) =>
  openLibrary({
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

/** The full-text index made from the library's files, as when it is missing. */
export async function index(place: Place) {
  const library = await openAt(place);
  await library.checked;
  const file = join(place.cache, 'measured.sqlite');
  const search = openSearchIndex({ file });
  await search.eachKnown(() => undefined);
  const wanted = new Map([...library.list].map(([id, listed]) => [id, stampOf(listed) ?? ''] as const));
  const ms = await timed(() => bringUpToDate(search, { wanted, load: (id) => searchDocument(library, id) }));
  await search.close();
  await library.close();
  rmSync(file, { force: true });
  return { ms };
}

/** The very rows of that index, inserted with the bare library on the calling thread. */
export async function bareIndex(place: Place) {
  const library = await openAt(place);
  await library.checked;
  const documents = async function* () {
    for (const id of library.list.keys()) {
      const document = await searchDocument(library, id);
      if (document !== null) yield document;
    }
  };
  const file = join(place.cache, 'bare.sqlite');
  const ms = await insertRows(documents(), file);
  await library.close();
  rmSync(file, { force: true });
  return { ms };
}

/** Everything that is derived, made anew by the service: how long its thread is kept meanwhile. */
export async function rebuild(place: Place) {
  rmSync(join(place.cache, 'libraries'), { recursive: true, force: true });
  const blocks = await watchBlocks();
  const { service, close } = await serviceAt(place);
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const blocked = await blocks.stop();
  await close();
  return { blocked };
}
