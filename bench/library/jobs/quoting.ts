import { watchBlocks } from '../blocks.ts';
import { type Place, serviceAt, timed } from '../place.ts';

/** What the Speakers view asks for first. */
const FIRST_SPEAKERS = { sort: 'quotations', highlighted: false, offset: 0, limit: 100 } as const;
const LETTERS = ['a', 'an', 'mar', 'said', 'kil'] as const;

/**
 * The Speakers view in a service that is there already: until somebody is listed, until all articles were read for
 * quotations; what words typed into the filter, and the quotations of whoever is quoted most, take then.
 */
export async function speakers(place: Place) {
  const { service, close } = await serviceAt(place);
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const blocks = await watchBlocks();
  const began = performance.now();
  let answer = await service['speakers.list'](FIRST_SPEAKERS);
  const answered = performance.now() - began;
  let first = answer.rows.length > 0 ? answered : Number.NaN;
  while (answer.progress.done < answer.progress.total) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await service['speakers.list'](FIRST_SPEAKERS);
    if (Number.isNaN(first) && answer.rows.length > 0) first = performance.now() - began;
  }
  const whole = performance.now() - began;
  const filtered: number[] = [];
  for (const text of LETTERS)
    filtered.push(await timed(() => service['speakers.list']({ ...FIRST_SPEAKERS, text })));
  const [most] = answer.rows;
  const ofOne = await timed(() =>
    service['speakers.quotations']({
      speaker: most?.speaker ?? null,
      highlighted: false,
      sort: 'newest',
      offset: 0,
      limit: 100,
    }),
  );
  const blocked = await blocks.stop();
  const memory = process.memoryUsage.rss() / 1_000_000;
  await close();
  return { speakers: answer.total, first, whole, filtered, ofOne, memory, blocked };
}

/** The daily choice of the review: the first after the start, which waits for all passages to be read, and again. */
export async function review(place: Place) {
  const { service, close } = await serviceAt(place);
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const blocks = await watchBlocks();
  const day = Date.UTC(2026, 0, 10);
  const due = (amount: number) => service['review.due']({ dayStart: day, dayEnd: day + 86_400_000, amount });
  const first = await timed(() => due(10));
  const again: number[] = [];
  for (let count = 0; count < 5; count += 1) again.push(await timed(() => due(10)));
  const { taking } = await due(10);
  const blocked = await blocks.stop();
  await close();
  return { first, again, taking, blocked };
}
