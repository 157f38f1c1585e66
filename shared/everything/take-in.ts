import type { ArticleId } from '../identifiers.ts';
import type { RestoredItem, RestoreReport } from '../keeping.ts';
import type { ExportedVersion } from './everything.ts';
import { readEverything } from './read.ts';

/** The call `everything.take`. */
export type Take = (input: {
  readonly articleId: ArticleId | null;
  readonly notes: unknown;
  readonly versions: ExportedVersion[];
}) => Promise<RestoredItem>;

export interface TakingIn {
  readonly take: Take;
  /** What a piece may weigh that is sent at once, in characters of JSON. */
  readonly atMost: number;
  /** @param bytes of the file that are done with */
  readonly onProgress: (bytes: number, title: string) => void;
  readonly onItem: (item: RestoredItem) => void;
  readonly signal: AbortSignal;
  /** What a thrown error says to a person. */
  readonly words: (error: unknown) => string;
}

/**
 * Merges an export into a library, article by article; one that fails is told, and the others go on. Rejects where
 * the file is no export. A cancelled import has done what its report says.
 */
export async function takeInEverything(
  chunks: AsyncIterable<Uint8Array>,
  taking: TakingIn,
): Promise<RestoreReport> {
  const { take, atMost, onProgress, onItem, signal, words } = taking;
  const items: RestoredItem[] = [];
  let unchanged = 0;
  let bytes = 0;
  const counting = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  /** Of the article at hand. */
  let versions: ExportedVersion[] = [];
  let length = 0;
  let sofar: readonly RestoredItem[] = [];
  let problems: string[] = [];

  const send = async (articleId: ArticleId | null, title: string, notes: unknown): Promise<void> => {
    const sent = versions;
    versions = [];
    length = 0;
    try {
      sofar = [...sofar, await take({ articleId, notes, versions: sent })];
    } catch (error) {
      problems.push(words(error));
      sofar = [...sofar, { ...FAILED, articleId, title }];
    }
  };
  const end = (articleId: ArticleId | null, title: string): void => {
    const item = together(articleId, title, sofar, problems);
    sofar = [];
    problems = [];
    if (item.status === 'unchanged') unchanged += 1;
    else {
      items.push(item);
      onItem(item);
    }
    onProgress(bytes, item.title);
  };

  for await (const piece of readEverything(counting())) {
    if (signal.aborted) break;
    switch (piece.kind) {
      case 'library':
        await send(null, SHELF, piece.notes);
        end(null, SHELF);
        break;
      case 'version': {
        const weight = JSON.stringify(piece.version).length;
        if (versions.length > 0 && length + weight > atMost) await send(piece.articleId, piece.title, null);
        versions.push(piece.version);
        length += weight;
        break;
      }
      case 'article':
        await send(piece.articleId, piece.title, piece.notes);
        end(piece.articleId, piece.title);
        break;
      case 'problem':
        problems.push(piece.problem);
        if (piece.articleId === null) end(null, piece.title || 'The export');
    }
  }
  return { items, unchanged, cancelled: signal.aborted };
}

const SHELF = 'Colour names, saved searches and speakers';
const FAILED = { status: 'failed', passages: 0, versions: 0, problems: [] } as const;

/** What several calls for one article came to. */
function together(
  articleId: ArticleId | null,
  title: string,
  parts: readonly RestoredItem[],
  problems: readonly string[],
): RestoredItem {
  const all = [...parts.flatMap((part) => part.problems), ...problems];
  const has = (status: RestoredItem['status']): boolean => parts.some((part) => part.status === status);
  const gained = has('restored') ? 'restored' : has('merged') ? 'merged' : 'unchanged';
  return {
    articleId,
    title: parts.findLast((part) => part.title !== '')?.title ?? title,
    status: gained === 'unchanged' && all.length > 0 ? 'failed' : gained,
    passages: parts.reduce((sum, part) => sum + part.passages, 0),
    versions: parts.reduce((sum, part) => sum + part.versions, 0),
    problems: all,
  };
}
