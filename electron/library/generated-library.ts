import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Color } from '../../shared/annotation/annotation.ts';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';

/** For tests: what a person may do to a library of a few articles. */
export type LibraryAct =
  | { readonly do: 'bring-in'; readonly article: number; readonly text: string }
  | { readonly do: 'mark'; readonly article: number; readonly n: number; readonly note: string }
  | { readonly do: 'annotation'; readonly article: number; readonly n: number; readonly set: AnnotationSet }
  | { readonly do: 'article'; readonly article: number; readonly set: ArticleSet }
  | { readonly do: 'purge'; readonly article: number }
  | { readonly do: 'shelf'; readonly set: Extract<Change, { kind: 'library' }>['set'] };
type AnnotationSet = Extract<Change, { kind: 'annotation' }>['set'];
type ArticleSet = Extract<Change, { kind: 'article' }>['set'];

const TITLES = ['A harbour town', 'The orchard', 'Übermut & “Wind” 🌬️'];

export function anyLibraryActs(maxLength: number): fc.Arbitrary<readonly LibraryAct[]> {
  const article = fc.nat(TITLES.length - 1);
  const text = fc.constantFrom(
    'The boats came home late.',
    'The tide waits for nobody.',
    'Ein Satz.\n\nNoch einer.',
  );
  const words = fc.constantFrom('', 'a note', 'eine längere Notiz 🌱', '__proto__', '"quoted"\n\nand more');
  const n = fc.nat(2);
  const color = fc.constantFrom<Color>('blue', 'pink');
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('bring-in' as const), article, text }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('mark' as const), article, n, note: words }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('annotation' as const),
          article,
          n,
          set: fc.oneof(
            words.map((note) => ({ note })),
            color.map((color) => ({ color })),
            fc.boolean().map((deleted) => ({ deleted })),
            fc.boolean().map((on) => ({ tags: { sea: on } })),
            fc.constantFrom('Mara', null).map((speaker) => ({ speaker })),
          ),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('article' as const),
          article,
          set: fc.oneof(
            words.map((note) => ({ note })),
            fc.boolean().map((trashed) => ({ trashed })),
            fc.constantFrom('My title', null).map((title) => ({ title })),
            fc.constantFrom(0, 0.5, 1).map((progress) => ({ progress, status: 'reading' as const })),
            fc.boolean().map((on) => ({ tags: { news: on } })),
          ),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('purge' as const), article }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('shelf' as const),
          set: fc.oneof(
            fc.constantFrom('Claim', null).map((blue) => ({ colorNames: { blue } })),
            fc.constantFrom('tag:sea', null).map((sea) => ({ savedSearches: { sea } })),
            fc.constantFrom('Mara Quay', null).map((Mara) => ({ speakerAliases: { Mara } })),
          ),
        }),
      },
    ),
    { maxLength },
  );
}

/** Does it all, each as far as it is possible at that point. */
export async function enact(library: Library, acts: readonly LibraryAct[]): Promise<void> {
  for (const act of acts) {
    if (act.do === 'shelf') {
      await library.changeShelf([{ kind: 'library', set: act.set }]);
      continue;
    }
    const content = sampleContent(TITLES[act.article], act.do === 'bring-in' ? act.text : undefined);
    const { articleId } = content;
    if (act.do === 'bring-in') await library.bringIn(content);
    else if (act.do === 'purge') await library.purge(articleId);
    else {
      const record = await library.read(articleId);
      const shown = record?.listed.shown;
      if (record?.listed.standing !== 'shown' || !shown) continue;
      if (act.do === 'article') {
        await library.change(articleId, [{ kind: 'article', articleId, set: act.set }]);
        continue;
      }
      const annotationId = `annotation-${act.article}-${act.n}` as AnnotationId;
      const known = record.gathered.notes.annotations[annotationId]?.target !== undefined;
      if (act.do === 'mark')
        await library.change(articleId, [sampleHighlight(articleId, shown, annotationId, act.note)]);
      if (act.do === 'annotation' && known)
        await library.change(articleId, [{ kind: 'annotation', articleId, annotationId, set: act.set }]);
    }
  }
}

/** Everything that a library holds, in every field: what its devices know together, and the bytes of its texts. */
export async function wholeOf(library: Library): Promise<Readonly<Record<string, unknown>>> {
  const articles: [ArticleId, unknown][] = [];
  for (const id of [...library.list.keys()].sort()) {
    const record = await library.read(id);
    if (record === null) continue;
    const folder = join(library.path, 'articles', id);
    const texts = readdirSync(folder)
      .filter((name) => name.startsWith('content-'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const { standing, summary } = record.listed;
    // the list's row of what is deleted for good is shown nowhere
    const row = standing === 'shown' ? summary : null;
    articles.push([id, { notes: withoutDevice(record.gathered.notes), texts, row }]);
  }
  return { articles: Object.fromEntries(articles), shelf: withoutDevice(library.shelfNotes()) };
}

function withoutDevice(notes: NotesDocument): Omit<NotesDocument, 'device'> {
  const { device, ...rest } = notes;
  return device === undefined ? notes : rest;
}
