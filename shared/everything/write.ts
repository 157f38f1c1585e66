import { CommonplaceError } from '../errors.ts';
import type { ArticleId, ContentHash } from '../identifiers.ts';
import {
  EVERYTHING_FORMAT,
  EVERYTHING_VERSION,
  type EverythingPlan,
  type ExportedVersion,
  type PlannedArticle,
} from './everything.ts';

/** Where an export gets its pieces: the calls of the service. */
export interface EverythingSource {
  readonly plan: () => Promise<EverythingPlan>;
  readonly article: (id: ArticleId) => Promise<PlannedArticle | null>;
  readonly version: (id: ArticleId, hash: ContentHash) => Promise<ExportedVersion>;
}

/** Something that the export had to leave out. */
export interface LeftOut {
  readonly articleId: ArticleId;
  readonly title: string;
  /** A sentence. */
  readonly problem: string;
}

export interface Writing {
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly onProgress: (done: number, total: number, title: string) => void;
  readonly onLeftOut: (leftOut: LeftOut) => void;
  readonly signal: AbortSignal;
}

/**
 * The document of everything, a line at a time. Rejects where the library as a whole cannot be read, and where it is
 * cancelled: then there is no document, as a part of one could be taken for the whole.
 */
export async function* writeEverything(source: EverythingSource, writing: Writing): AsyncGenerator<string> {
  const { exportedAt, onProgress, onLeftOut, signal } = writing;
  const { articleIds, library } = await source.plan();
  const head = { format: EVERYTHING_FORMAT, version: EVERYTHING_VERSION, exportedAt, library };
  yield `${JSON.stringify(head).slice(0, -1)},"articles":[\n`;
  let written = 0;
  for (const [index, id] of articleIds.entries()) {
    const planned = await source.article(id);
    if (planned !== null) {
      const { article, versions, problems } = planned;
      const title = article.about?.title ?? id;
      for (const problem of problems) onLeftOut({ articleId: id, title, problem });
      const open = JSON.stringify(article).slice(0, -1);
      yield `${written > 0 ? ',\n' : ''}${open},"versions":[\n`;
      let hasVersion = false;
      for (const hash of versions) {
        if (signal.aborted) throw cancelled();
        const version = await versionOrProblem(source, id, hash);
        if (typeof version === 'string') onLeftOut({ articleId: id, title, problem: version });
        else {
          yield `${hasVersion ? ',\n' : ''}${JSON.stringify(version)}`;
          hasVersion = true;
        }
      }
      yield `${hasVersion ? '\n' : ''}]}`;
      written += 1;
      onProgress(index + 1, articleIds.length, title);
    }
    if (signal.aborted) throw cancelled();
  }
  yield `${written > 0 ? '\n' : ''}],"articleCount":${written}}\n`;
}

/** The version, or why it has to be left out. */
async function versionOrProblem(
  source: EverythingSource,
  id: ArticleId,
  hash: ContentHash,
): Promise<ExportedVersion | string> {
  try {
    return await source.version(id, hash);
  } catch (error) {
    if (error instanceof CommonplaceError && LEAVES_OUT.has(error.code)) return error.message;
    throw error;
  }
}

/** What is wrong with one text, and not with the library or the way to it. */
const LEAVES_OUT: ReadonlySet<string> = new Set(['damaged', 'not-found', 'unreadable']);

const cancelled = () => new CommonplaceError('cancelled', 'The export was cancelled; no file was written.');
