import { join } from 'node:path';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import type { Review } from '../../shared/review/card.ts';
import { fold } from '../../shared/text/fold.ts';
import { forEachAtOnce } from '../library/check-all.ts';
import { openDerivedMap } from '../library/derived-map.ts';
import type { Library } from '../library/library.ts';
import type { ListedArticle } from '../library/listed-article.ts';
import { takeTurns } from '../library/turns.ts';

/** What the notebook filters and sorts a passage by. */
export interface PassageRow {
  readonly id: AnnotationId;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** UTF-16 offsets in the version that it was made on. */
  readonly start: number;
  readonly end: number;
  /** The version that it was made on. */
  readonly content: ContentHash;
  readonly color: Annotation['color'];
  readonly tags: readonly string[];
  readonly speaker: string | null;
  /** The passage to the letter, where it has a speaker. */
  readonly spoken: string | null;
  readonly hasNote: boolean;
  readonly review: Review | null;
  /** Passage, note and tags, folded. */
  readonly text: string;
}

interface ArticleRows {
  /** Of the folder that the rows were read from. */
  readonly fingerprint: string;
  readonly rows: readonly PassageRow[];
}

/** To be raised whenever {@link PassageRow} or what it is derived from changes. */
const PASSAGE_INDEX = { format: 'commonplace-passage-index', version: 3 };

/**
 * The passages of the whole library. Nothing is read before the first question; from then on the rows are kept in
 * memory, and in the cache folder for the next run, and an article is read again only when its folder has changed.
 * Every answer is complete: rows whose fingerprint is not that of the list are made anew before it is given.
 */
export interface PassageRows {
  /** Rows of all articles that the list shows, in the trash or not. */
  readonly current: () => Promise<ReadonlyMap<ArticleId, readonly PassageRow[]>>;
  /** Forgets every row, here and in the cache folder, and makes them again; answers of how many articles. */
  readonly rebuild: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export function passageRows(library: Library, onTrouble: (error: unknown) => void): PassageRows {
  const open = () =>
    openDerivedMap<ArticleRows>(join(library.cacheFolder, 'passages.ndjson'), PASSAGE_INDEX, onTrouble);
  let index: ReturnType<typeof open> | null = null;
  const takeTurn = takeTurns();

  const update = async (): Promise<ReadonlyMap<ArticleId, readonly PassageRow[]>> => {
    index ??= open();
    const { entries, changed } = await index;
    for (const id of entries.keys()) {
      if (hasPassages(library.list.get(id))) continue;
      entries.delete(id);
      changed(id);
    }
    const stale = [...library.list].filter(
      ([id, listed]) => hasPassages(listed) && entries.get(id)?.fingerprint !== listed.fingerprint,
    );
    await forEachAtOnce(stale, async ([id]) => {
      const record = await library.read(id);
      if (record === null) return;
      const rows = annotationsOf(record.gathered.notes, id).map(rowOf);
      entries.set(id, { fingerprint: record.listed.fingerprint, rows });
      changed(id);
    });
    const rows = new Map<ArticleId, readonly PassageRow[]>();
    for (const [id, article] of entries) rows.set(id, article.rows);
    return rows;
  };

  return {
    current: () => takeTurn('', update),
    rebuild: () =>
      takeTurn('', async () => {
        index ??= open();
        const { entries, remake } = await index;
        entries.clear();
        const { size } = await update();
        await remake();
        return size;
      }),
    close: () => takeTurn('', async () => (await index)?.flush()),
  };
}

function hasPassages(listed: ListedArticle | undefined): boolean {
  return listed?.standing === 'shown' && listed.summary.highlights > 0;
}

function rowOf({ id, created, target, color, tags, speaker, note, review }: Annotation): PassageRow {
  return {
    id,
    created: Date.parse(created) || 0,
    start: target.position.start,
    end: target.position.end,
    content: target.content,
    color,
    tags,
    speaker,
    spoken: speaker === null ? null : target.quote.exact,
    hasNote: note !== '',
    review: review ?? null,
    text: fold([target.quote.exact, note, ...tags].join('\n')),
  };
}
