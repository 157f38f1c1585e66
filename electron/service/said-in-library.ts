import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import type { Stretch } from '../../shared/quotations/speaker-of-passage.ts';
import { type MarkedWords, type Said, whoSaidWhat } from '../../shared/quotations/who-said-what.ts';
import { breather } from '../library/breather.ts';
import { forEachAtOnce } from '../library/check-all.ts';
import type { Library } from '../library/library.ts';
import type { ListedArticle } from '../library/listed-article.ts';
import { answerCache } from './answer-cache.ts';
import type { PassageRow } from './passage-row.ts';
import type { PassageRows } from './passage-rows.ts';
import type { Placement } from './placement.ts';
import type { QuotationIndex } from './quotation-index.ts';

export interface SaidInLibraryOptions {
  readonly library: Library;
  readonly index: QuotationIndex;
  readonly passages: PassageRows;
  readonly placement: Placement;
  /** Changes whenever the list or the shelf does. */
  readonly version: () => number;
}

export type AllSaid = ReadonlyMap<ArticleId, readonly Said[]>;

interface SaidInArticle {
  /** What they were made from. */
  readonly key: string;
  readonly said: readonly Said[];
}

/** Who said what, article by article; only articles that changed since the last question are looked at again. */
export function saidInLibrary(options: SaidInLibraryOptions): () => Promise<AllSaid> {
  const { library, index, passages } = options;
  const made = new Map<ArticleId, SaidInArticle>();

  const markedWords = async (
    id: ArticleId,
    shown: ContentHash | null,
    rows: readonly PassageRow[],
  ): Promise<readonly MarkedWords[]> => {
    const moved = await placesOfMoved(options, id, shown, rows);
    return rows.map((row) => ({
      id: row.id,
      color: row.color,
      speaker: row.speaker,
      speakerUnknown: row.speakerUnknown,
      created: row.created,
      place: row.content === shown ? { start: row.start, end: row.end } : (moved.get(row.id) ?? null),
      text: row.spoken ?? '',
    }));
  };

  const update = async (): Promise<AllSaid> => {
    const marked = await passages.current();
    for (const id of made.keys()) if (library.list.get(id)?.standing !== 'shown') made.delete(id);
    const keyOfArticle = (id: ArticleId, listed: ListedArticle): string =>
      keyOf(listed, index.known(id), marked.get(id)?.fingerprint);
    const stale = [...library.list].filter(
      ([id, listed]) => listed.standing === 'shown' && made.get(id)?.key !== keyOfArticle(id, listed),
    );
    const breathe = breather();
    await forEachAtOnce(stale, async ([id, listed]) => {
      await breathe();
      const found = index.known(id);
      const key = keyOfArticle(id, listed);
      const rows = listed.summary.highlights > 0 ? (marked.get(id)?.rows ?? []) : [];
      const said = whoSaidWhat(found ?? [], await markedWords(id, listed.shown, rows));
      made.set(id, { key, said });
    });
    return new Map([...made].map(([id, { said }]) => [id, said]));
  };

  const ask = answerCache<null, Promise<AllSaid>>(
    () => `${options.version()} ${index.version()} ${passages.version()}`,
    () => update(),
  );
  return () => ask(null);
}

/** The folder's fingerprint counts only where there are passages: reading on is no reason to begin anew. */
function keyOf({ shown, summary }: ListedArticle, found: unknown, marked: string | undefined): string {
  return `${shown} ${found !== undefined} ${summary.highlights > 0 ? marked : ''}`;
}

/** Where the passages that were made on another version stand in the one that is shown. */
async function placesOfMoved(
  { library, placement }: SaidInLibraryOptions,
  articleId: ArticleId,
  shown: ContentHash | null,
  rows: readonly PassageRow[],
): Promise<ReadonlyMap<string, Stretch>> {
  const wanted = new Set(rows.filter(({ content }) => content !== shown).map(({ id }) => id));
  const record = wanted.size === 0 || shown === null ? null : await library.read(articleId);
  if (record === null || shown === null) return new Map();
  const moved = annotationsOf(record.gathered.notes, articleId).filter(({ id }) => wanted.has(id));
  const placed = await placement.place(articleId, moved, shown);
  return new Map(
    placed.flatMap(({ id, place }) =>
      place.status === 'anchored' ? [[id, { start: place.start, end: place.end }] as const] : [],
    ),
  );
}
