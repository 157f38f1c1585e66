import type { ArticleId } from '../../shared/identifiers.ts';
import type { ArticleStore } from './article-store.ts';
import { breather } from './breather.ts';
import type { FileSystem } from './file-system.ts';

/** How many folders are looked at at once: Node's thread pool has four threads, and each folder takes a few calls. */
const AT_ONCE = 8;

const isArticleId = (name: string): name is ArticleId => /^[a-z0-9]{20}$/u.test(name);

/** The articles that have a folder. Rejects with Node's own error where the library is not there. */
export async function articleFolders(fileSystem: FileSystem, articlesFolder: string): Promise<ArticleId[]> {
  const entries = await fileSystem.readdir(articlesFolder);
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (isArticleId(name) ? [name] : []));
}

/** Brings the list up to date with every folder, letting other work through. */
export async function checkAll(
  fileSystem: FileSystem,
  articlesFolder: string,
  store: ArticleStore,
  signal: AbortSignal,
): Promise<void> {
  const present = await articleFolders(fileSystem, articlesFolder);
  const gone = new Set(store.list.keys());
  for (const id of present) gone.delete(id);
  await forEachAtOnce([...present, ...gone], (id) => store.check(id), signal);
}

/** Runs the work for each item, a few at a time, and stops early once the signal says so. */
export async function forEachAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  const breathe = breather();
  const take = (): { readonly value: T } | undefined => {
    if (next >= items.length || signal?.aborted === true) return undefined;
    next += 1;
    return { value: items[next - 1] as T };
  };
  const worker = async (): Promise<void> => {
    for (let item = take(); item !== undefined; item = take()) {
      await work(item.value);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
