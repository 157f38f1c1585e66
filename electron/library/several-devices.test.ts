import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

const { articleId: id } = sampleContent();

/** A device with a folder of its own, which a synchroniser copies to and from. */
async function device(name: string, clock: () => number): Promise<Device> {
  const temporary = temporaryLibrary();
  return { temporary, library: await temporary.open(name, { clock }) };
}
interface Device {
  readonly temporary: TemporaryLibrary;
  readonly library: Library;
}

/** Copies files that the other does not have, or has an older writing of, as a synchroniser does; deletions too. */
function carry(from: Device, to: Device): void {
  for (const name of readdirSync(join(from.temporary.path, 'articles'))) {
    const [source, target] = [from, to].map(({ temporary }) => temporary.articleFolder(name as ArticleId));
    mkdirSync(target!, { recursive: true });
    for (const file of readdirSync(source!)) {
      const isTheirs = file.startsWith('notes-') && file.includes(to.library.device);
      if (!isTheirs && !file.endsWith('.tmp')) copyFileSync(join(source!, file), join(target!, file));
    }
  }
}

async function seen({ library }: Device) {
  const record = (await library.read(id))!;
  const { changed, trashed, ...state } = articleState(record.gathered.notes);
  const annotations = annotationsOf(record.gathered.notes, id);
  return { state, changed, trashed, annotations, summary: { ...record.listed.summary } };
}

type Act =
  | { readonly kind: 'mark' | 'delete'; readonly n: number }
  | { readonly kind: 'note'; readonly n: number; readonly note: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly on: boolean }
  | { readonly kind: 'carry' };

describe('two devices whose clocks are hours apart', () => {
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant('mark' as const), n: fc.nat(2) }),
    fc.record({ kind: fc.constant('note' as const), n: fc.nat(2), note: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant('delete' as const), n: fc.nat(2) }),
    fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('a', 'sea'), on: fc.boolean() }),
    fc.record({ kind: fc.constant('carry' as const) }),
  );
  const acts = fc.array(fc.tuple(fc.nat(1), act), { maxLength: 12 });

  it('come to the same state once all files have arrived', async () => {
    const hour = 3_600_000;
    await fc.assert(
      fc.asyncProperty(acts, async (acts) => {
        const both = [
          await device('one', () => Date.now() - 5 * hour),
          await device('two', () => Date.now() + 7 * hour),
        ];
        for (const { library } of both) await library.bringIn(sampleContent());
        const hash = both[0]!.library.list.get(id)!.shown!;
        for (const [n, act] of acts) await perform(both[n]!, both[1 - n]!, hash, act);
        carry(both[0]!, both[1]!);
        carry(both[1]!, both[0]!);
        expect(await seen(both[0]!)).toEqual(await seen(both[1]!));
      }),
      { numRuns: 25 },
    );
  });

  async function perform(here: Device, there: Device, hash: ContentHash, act: Act): Promise<void> {
    if (act.kind === 'carry') return carry(there, here);
    if (act.kind === 'tag') {
      await here.library.change(id, [
        { kind: 'article', articleId: id, set: { tags: { [act.tag]: act.on } } },
      ]);
      return;
    }
    const annotationId = `highlight-${act.n}` as AnnotationId;
    const { annotations } = (await here.library.read(id))!.gathered.notes;
    if (act.kind === 'mark' || annotations[annotationId] === undefined) {
      await here.library.change(id, [sampleHighlight(id, hash, annotationId)]);
      return;
    }
    const set = act.kind === 'note' ? { note: act.note } : { deleted: true };
    await here.library.change(id, [{ kind: 'annotation', articleId: id, annotationId, set }]);
  }
});

describe('an article deleted for good on one device', () => {
  it('is gone on the other once the tombstone arrives, which then clears its own file', async () => {
    const [one, two] = [await device('one', Date.now), await device('two', Date.now)];
    await one.library.bringIn(sampleContent());
    carry(one, two);
    const hash = (await two.library.read(id))!.listed.shown!;
    await two.library.change(id, [sampleHighlight(id, hash, 'highlight-1', 'a secret')]);
    carry(two, one);
    await one.library.change(id, [{ kind: 'article', articleId: id, set: { trashed: true } }]);
    expect(await one.library.purge(id)).toBe(true);
    carry(one, two);
    rmSync(join(two.temporary.articleFolder(id), `content-${hash}.json`));
    await two.library.read(id);
    expect(two.library.list.get(id)?.standing).toBe('hidden');
    const own = join(two.temporary.articleFolder(id), `notes-${two.library.device}.json`);
    await vi.waitFor(() => expect(readFileSync(own, 'utf8')).not.toContain('secret'), 5000);
    expect(existsSync(own)).toBe(true);
  });

  it('keeps what the other had marked unseen, and shows it when the article is brought in again', async () => {
    const [one, two] = [await device('one', Date.now), await device('two', Date.now)];
    await one.library.bringIn(sampleContent());
    carry(one, two);
    await one.library.change(id, [{ kind: 'article', articleId: id, set: { trashed: true } }]);
    const hash = (await two.library.read(id))!.listed.shown!;
    await two.library.change(id, [sampleHighlight(id, hash, 'highlight-1', 'unseen')]);
    await one.library.purge(id);
    carry(one, two);
    carry(two, one);
    await two.library.bringIn(sampleContent());
    expect((await seen(two)).annotations.map(({ note }) => note)).toEqual(['unseen']);
  });
});
