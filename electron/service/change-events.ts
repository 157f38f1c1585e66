import type { Emit } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';

/** How long changes are gathered before they are told, in milliseconds. */
const GATHER_MS = 40;
/** More articles than this are told as `all`. */
const NAMED_AT_MOST = 500;

export interface ChangeEvents {
  readonly article: (id: ArticleId) => void;
  readonly shelf: () => void;
  readonly close: () => void;
}

/** Tells of changes in few events: the first change waits {@link GATHER_MS} for others to join it. */
export function changeEvents(emit: Emit): ChangeEvents {
  let articles = new Set<ArticleId>();
  let shelf = false;
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    timer = null;
    const payload = { articles: articles.size > NAMED_AT_MOST ? ('all' as const) : [...articles], shelf };
    articles = new Set();
    shelf = false;
    emit('library.changed', payload);
  };
  const soon = (): void => {
    timer ??= setTimeout(tell, GATHER_MS);
  };
  return {
    article: (id) => {
      articles.add(id);
      soon();
    },
    shelf: () => {
      shelf = true;
      soon();
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
