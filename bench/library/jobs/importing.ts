import { join } from 'node:path';
import { corpus } from '../../search/corpus.ts';
import { bareWrite } from '../bare.ts';
import { watchBlocks } from '../blocks.ts';
import { type Place, serviceAt, timed } from '../place.ts';

/** As many files at once as the app's own window sends. */
const AT_ONCE = 3;
/** Files between two looks at the clock, ours and bare in turn. */
const BATCH = 50;

/** Curated texts brought in, and in turn with them bare durable writes of as many bytes. Articles a second. */
export async function imports(place: Place) {
  const files = [...corpus(99).documents(place.count)].map(({ title, text, site }) =>
    new TextEncoder().encode(
      `${title}\n\n${title}\n\n${typeof text === 'string' ? text : ''}\n\nOriginal Title: ${title}\nSource: https://${site}/${encodeURIComponent(title)}\nPublished: 1 January 2025\nTags: a b\n`,
    ),
  );
  const { service, close } = await serviceAt(place);
  const blocks = await watchBlocks();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    const batch = files.slice(from, from + BATCH);
    const took = await timed(async () => {
      const waiting = [...batch.entries()];
      const bringIn = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const [at, bytes] = next;
          const { status } = await service['articles.import']({ name: `${from + at}.txt`, bytes });
          if (status !== 'imported') throw new Error(`an import was answered with ${status}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, bringIn));
    });
    ours.push((1000 * batch.length) / took);
    // What is written for an article: its content, with the original in it, and a notes file.
    const floor = await timed(async () => {
      for (const bytes of batch) {
        await bareWrite(join(place.cache, 'floor'), Buffer.concat([bytes, bytes]));
        await bareWrite(join(place.cache, 'floor'), bytes.subarray(0, 600));
      }
    });
    bare.push((1000 * batch.length) / floor);
  }
  const blocked = await blocks.stop();
  await close();
  return { ours, bare, blocked };
}
