import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { watchBlocks } from '../blocks.ts';
import { articlesIn, type Place, serviceAt, timed } from '../place.ts';

/** What the notebook's first screen asks for. */
const FIRST_PASSAGES = { sort: 'newest', offset: 0, limit: 100 } as const;

/**
 * The notebook's first screen, in a service that is there already: until something is answered, until the answer is
 * of all passages, and what a letter typed into the filter takes then; and the megabytes that the process holds.
 */
export async function notebook(place: Place) {
  const { service, close } = await serviceAt(place);
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const blocks = await watchBlocks();
  const began = performance.now();
  let answer = await service['passages.query'](FIRST_PASSAGES);
  const first = performance.now() - began;
  while (answer.progress.done < answer.progress.total) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await service['passages.query'](FIRST_PASSAGES);
  }
  const whole = performance.now() - began;
  const filtered = await timed(() => service['passages.query']({ ...FIRST_PASSAGES, text: 'a' }));
  const blocked = await blocks.stop();
  const memory = process.memoryUsage.rss() / 1_000_000;
  await close();
  return { first, whole, filtered, memory, blocked };
}

/** The same where nothing is derived of the passages yet. */
export async function notebookAnew(place: Place) {
  const folder = join(place.cache, 'libraries');
  for (const library of await readdir(folder)) {
    for (const file of ['passages.ndjson', 'passage-texts.ndjson'])
      await rm(join(folder, library, file), { force: true });
  }
  return notebook(place);
}

/** The floor: the notes of all articles read and parsed, one after the other. */
export async function bareNotes(place: Place) {
  const articles = articlesIn(place);
  const ms = await timed(async () => {
    for (const name of await readdir(articles)) {
      const files = await readdir(join(articles, name));
      for (const file of files.filter((one) => one.startsWith('notes-')))
        JSON.parse(await readFile(join(articles, name, file), 'utf8'));
    }
  });
  return { ms };
}
