import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectText } from '../../../shared/text/projection.ts';
import { seeded } from '../../anchoring/random.ts';
import { bareWrite } from '../bare.ts';
import { highlight, idOf } from '../make-library.ts';
import { articlesIn, type Place, serviceAt, timed } from '../place.ts';

const HIGHLIGHTS = 300;

/** Durable highlights, and in turn with them the bare writing of the same bytes. */
export async function highlights(place: Place) {
  const random = seeded(7);
  const { service, close } = await serviceAt(place);
  // What opening a library sets going in the background is over then.
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const ours: number[] = [];
  const bare: number[] = [];
  while (ours.length < HIGHLIGHTS) {
    const articleId = idOf(Math.floor(random() * place.count));
    const opened = await service['articles.open']({ articleId });
    const change = highlight(articleId, opened.contentHash, projectText(opened.content.body).text, random);
    ours.push(await timed(() => service['library.apply']({ changes: [change] })));
    const folder = join(articlesIn(place), articleId);
    const name = (await readdir(folder)).find((file) => file.startsWith('notes-')) ?? '';
    const bytes = await readFile(join(folder, name));
    bare.push(await timed(() => bareWrite(join(place.cache, 'floor'), bytes)));
  }
  await close();
  return { ours, bare };
}
