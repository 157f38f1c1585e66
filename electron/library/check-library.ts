import { join } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { CheckReport, Finding } from '../../shared/keeping.ts';
import { breather } from './breather.ts';
import { articleFolders, forEachAtOnce } from './check-all.ts';
import { checkArticleFolder } from './check-article-folder.ts';
import { checkNotesFile, refusal, strangers } from './check-files.ts';
import { decodeJson, readOrNull, UnreadableFile } from './durable-json-file.ts';
import type { FileSystem } from './file-system.ts';
import { roleOf } from './folder-listing.ts';
import { articlesFolderOf, LIBRARY_VERSION } from './library-folder.ts';

export interface Checking {
  readonly fileSystem: FileSystem;
  readonly libraryPath: string;
  /** What the library calls an article, to name it by. */
  readonly titleOf: (id: ArticleId) => string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads every file of the library and says what is not as it should be: content against its hash and its form, notes
 * against their form, texts that the notes tell of and that are not there, and files that do not belong. Changes
 * nothing. What cannot be read is a finding and no error; rejects only where the library's folder is not there.
 */
export async function checkLibrary(checking: Checking): Promise<CheckReport> {
  const { fileSystem, libraryPath, titleOf, signal, onProgress } = checking;
  const findings: Finding[] = [];
  const counted = { files: 0, bytes: 0 };
  const articlesFolder = articlesFolderOf(libraryPath);
  await checkRoot(checking, findings);
  const ids = await articleFolders(fileSystem, articlesFolder);
  const breathe = breather();
  let done = 0;
  await forEachAtOnce(
    ids,
    async (id) => {
      const found = await checkArticleFolder(fileSystem, join(articlesFolder, id), id);
      const title = titleOf(id);
      findings.push(
        ...found.findings.map((finding) => ({
          ...finding,
          path: ['articles', id, finding.path].filter((part) => part !== '').join('/'),
          articleId: id,
          title,
        })),
      );
      counted.files += found.files;
      counted.bytes += found.bytes;
      done += 1;
      onProgress(done, ids.length);
      await breathe();
    },
    signal,
  );
  return {
    articles: done,
    ...counted,
    findings: findings.sort(worstFirst),
    cancelled: signal.aborted,
  };
}

function worstFirst(a: Finding, b: Finding): number {
  if (a.severity !== b.severity) return a.severity === 'damage' ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

async function checkRoot({ fileSystem, libraryPath }: Checking, findings: Finding[]): Promise<void> {
  const ofRoot = { articleId: null, title: '' };
  const heading = await checkHeading(fileSystem, join(libraryPath, 'library.json'));
  if (heading !== null) findings.push({ ...heading, path: 'library.json', ...ofRoot });
  const entries = await fileSystem.readdir(libraryPath);
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    const found = await checkNotesFile(fileSystem, libraryPath, name, null);
    if (found !== null) findings.push({ ...found, path: name, ...ofRoot });
  }
  const known = (name: string): boolean =>
    name === 'library.json' || name === 'articles' || roleOf(name).kind !== 'stranger';
  findings.push(...strangers(entries, known).map((finding) => ({ ...finding, ...ofRoot })));
  const articles = await fileSystem.readdir(articlesFolderOf(libraryPath));
  findings.push(
    ...strangers(articles, (name) => /^[a-z0-9]{20}$/u.test(name)).map((finding) => ({
      ...finding,
      path: `articles/${finding.path}`,
      ...ofRoot,
    })),
  );
}

async function checkHeading(
  fileSystem: FileSystem,
  path: string,
): Promise<Pick<Finding, 'severity' | 'what' | 'advice'> | null> {
  const advice = 'Open the library in the app: it writes this file anew.';
  try {
    const bytes = await readOrNull(fileSystem, path);
    if (bytes === null) return { severity: 'damage', what: 'The library’s own file is missing.', advice };
    const { format, version } = (decodeJson(bytes) ?? {}) as Readonly<Record<string, unknown>>;
    if (format === 'commonplace-library' && version === LIBRARY_VERSION) return null;
    return { severity: 'damage', what: 'The library’s own file is not one of this version.', advice };
  } catch (error) {
    if (error instanceof UnreadableFile)
      return { severity: 'damage', what: `The library’s own file cannot be read: ${error.message}.`, advice };
    return refusal(error, 'The library’s own file');
  }
}
