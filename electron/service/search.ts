import { join } from 'node:path';
import { DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import type { Emit, FoundArticle, SearchProgress, Service } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { SearchAnswer, SearchHit } from '../../shared/search/hits.ts';
import { parseQuery } from '../../shared/search/query.ts';
import type { Library } from '../library/library.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { indexUpkeep } from './index-upkeep.ts';

export interface SearchOptions {
  readonly library: Library;
  readonly emit: Emit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether the index is kept up to date from the start, and not only once something is searched. */
  readonly eager: boolean;
  /** The worker's script, where its source cannot be started. */
  readonly workerUrl?: URL;
}

export interface Search {
  readonly calls: Pick<Service, 'search.query'>;
  /** To be told of every article that changed in the list. */
  readonly changed: (id: ArticleId) => void;
  /** Empties the index and fills it again. Rejects with why it cannot be. */
  readonly rebuild: () => Promise<void>;
  readonly progress: () => SearchProgress;
  readonly close: () => Promise<void>;
}

/** The first moments of an app belong to its window: only after so many milliseconds is the index looked after. */
const HEAD_START_MS = 1000;

/**
 * Full-text search over the library. The index stands in the cache folder, is shared by all processes of the device,
 * and follows the library in the background: missing, lost or of another version, it is made anew, and answers are
 * given meanwhile of what is in it.
 */
export function searchOver(options: SearchOptions): Search {
  const { library, emit, clock } = options;
  const index = openSearchIndex({
    file: join(library.cacheFolder, 'search.sqlite'),
    onLost: () => upkeep.start(),
    ...(options.workerUrl === undefined ? {} : { workerUrl: options.workerUrl }),
  });
  const upkeep = indexUpkeep({
    library,
    index,
    onProgress: (progress) => emit('search.progress', progress),
  });
  const headStart = options.eager ? setTimeout(() => upkeep.startOnce(), HEAD_START_MS).unref() : null;

  return {
    calls: {
      'search.query': async ({ query: typed, complete, offset, limit }) => {
        if (complete) await upkeep.current();
        else upkeep.startOnce();
        const query = parseQuery(typed, { ...DEFAULT_COLOR_NAMES, ...library.shelf().colorNames });
        const answer = await askAgainIfLost(index, query, { offset, limit, now: clock() });
        return {
          ...answer,
          hits: answer.hits.map((hit) => withDates(hit, library)),
          index: upkeep.progress(),
        };
      },
    },
    changed: upkeep.changed,
    rebuild: async () => {
      await index.clear();
      upkeep.start();
      await upkeep.current();
    },
    progress: upkeep.progress,
    close: async () => {
      if (headStart !== null) clearTimeout(headStart);
      await upkeep.close();
      await index.close();
    },
  };
}

/** A damaged index is made anew at once, so that the second question finds one, however empty. */
async function askAgainIfLost(
  index: SearchIndex,
  ...question: Parameters<SearchIndex['query']>
): Promise<SearchAnswer> {
  try {
    return await index.query(...question);
  } catch (error) {
    if (error instanceof CommonplaceError && error.code === 'damaged') return index.query(...question);
    throw error;
  }
}

/** The index knows of dates only what filters ask for. */
function withDates(hit: SearchHit, library: Library): FoundArticle {
  const summary = library.list.get(hit.articleId)?.summary;
  return { ...hit, published: summary?.published ?? null, importedAt: summary?.importedAt ?? null };
}
