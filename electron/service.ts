import { join } from 'node:path';
import { DEFAULT_COLOR_NAMES } from '../shared/annotation/annotation.ts';
import type { AppInfo, Emit, Service } from '../shared/api.ts';
import { CommonplaceError, type Problem } from '../shared/errors.ts';
import type { ArticleId } from '../shared/identifiers.ts';
import { asNotSaved } from './library/disk-errors.ts';
import type { FileSystem } from './library/file-system.ts';
import { type Library, openLibrary } from './library/library.ts';
import { programFolders } from './library/own-folders.ts';
import { applyCall } from './service/apply.ts';
import { articleListCalls } from './service/article-list.ts';
import { backupsOver } from './service/backups.ts';
import { changeEvents } from './service/change-events.ts';
import { conflictNotices } from './service/conflict-notices.ts';
import { everythingCalls } from './service/everything.ts';
import { exportCalls } from './service/exports.ts';
import { importCall } from './service/import.ts';
import { jobsOver } from './service/jobs.ts';
import { keepingCalls } from './service/keeping.ts';
import { libraryChoiceCalls } from './service/library-choice.ts';
import { noteHistoryCall } from './service/note-history.ts';
import { openArticleCalls } from './service/open-article.ts';
import { passageRows } from './service/passage-rows.ts';
import { passagesCall } from './service/passages.ts';
import { placement } from './service/placement.ts';
import { preferencesCalls } from './service/preferences.ts';
import { purgeCall } from './service/purge.ts';
import { reviewCall } from './service/review.ts';
import { searchOver } from './service/search.ts';
import { speakersOver } from './service/speakers.ts';
import { versionCalls } from './service/versions.ts';

export interface ServiceOptions {
  /** The library's folder; made where it is missing. */
  readonly libraryPath: string;
  /** Whether the environment names it, so that no other can be chosen in the app. */
  readonly libraryIsNamed?: boolean;
  /** This device's own folder: its id and its preferences. */
  readonly configDir: string;
  /** For what is derived; may be deleted at any time while no service runs. */
  readonly cacheDir: string;
  /** Holds a folder of backups for each library; without it, none are made unasked, and others beside the cache. */
  readonly backupsDir?: string;
  /** A `cli` service answers from a list that was compared with the disk, and does not watch for changes. */
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly emit: Emit;
  /** Milliseconds since 1970, as `Date.now`. */
  readonly clock?: () => number;
  /** For tests that put faults into the disk. */
  readonly fileSystem?: FileSystem;
  /** For tests on runtimes that cannot start the search worker from its source. */
  readonly searchWorker?: URL;
}

export interface RunningService {
  readonly service: Service;
  /** Finishes what was begun, stops watching and lets go of the library. Calls made later are refused. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the library and answers every call of the contract over it. Rejects with a `CommonplaceError`:
 * `library-newer` where a newer version made the library, `library-unusable` where the folder is not a library or
 * cannot be used.
 */
export async function createService(options: ServiceOptions): Promise<RunningService> {
  const { host, emit } = options;
  let version = 0;
  const events = changeEvents(emit);
  const following: { readonly changed: (id: ArticleId) => void }[] = [];
  const onTrouble = (error: unknown): void => {
    emit('app.notice', { level: 'warning', problem: troubleInWords(error, options.libraryPath) });
  };
  const copies = conflictNotices(emit, (id) => library.list.get(id)?.summary.title ?? null);
  const ownFolders = [
    ...programFolders(import.meta.dirname, process.execPath),
    ...(options.backupsDir === undefined
      ? []
      : [{ path: options.backupsDir, what: 'the folder that holds your backups' }]),
  ];
  let unreachable: Problem | null = null;
  const library: Library = await openLibrary({
    libraryPath: options.libraryPath,
    configDir: options.configDir,
    cacheDir: options.cacheDir,
    clock: options.clock ?? Date.now,
    watch: host !== 'cli',
    onChange: (change) => {
      version += 1;
      if (change.kind === 'shelf') events.shelf();
      else {
        events.article(change.id);
        for (const follower of following) follower.changed(change.id);
      }
    },
    onConflictCopies: copies.tell,
    onReachable: (error) => {
      unreachable = error === null ? null : troubleInWords(error, options.libraryPath);
      emit('library.reachable', { problem: unreachable });
    },
    onTrouble,
    ownFolders,
    ...(options.fileSystem === undefined ? {} : { fileSystem: options.fileSystem }),
  });
  if (host === 'cli') await library.checked;

  const placing = placement(library);
  const passages = passageRows({
    library,
    onProgress: (progress) => emit('passages.progress', progress),
    onTrouble,
  });
  const search = searchOver({
    library,
    emit,
    clock: options.clock ?? Date.now,
    eager: host !== 'cli',
    ...(options.searchWorker === undefined ? {} : { workerUrl: options.searchWorker }),
  });
  const currentVersion = (): number => version;
  const speakers = speakersOver({
    library,
    passages,
    placement: placing,
    emit,
    onTrouble,
    version: currentVersion,
  });
  following.push(search, speakers);
  const jobs = jobsOver(emit);
  const backups = backupsOver({
    library,
    backupsDir: options.backupsDir ?? join(options.cacheDir, 'backups'),
    jobs,
    emit,
    clock: options.clock ?? Date.now,
    automatic: host !== 'cli' && options.backupsDir !== undefined,
  });
  const service: Service = {
    'app.info': async () => ({
      host,
      version: options.version,
      platform: process.platform,
      library: library.path,
      unreachable,
    }),
    ...articleListCalls(() => library.list.values(), currentVersion),
    ...openArticleCalls(library, placing),
    'notes.history': noteHistoryCall(library),
    ...versionCalls(library, placing),
    'articles.import': importCall(library),
    'articles.purge': purgeCall(library),
    'library.apply': applyCall(library),
    ...libraryChoiceCalls({
      libraryPath: library.path,
      libraryIsNamed: options.libraryIsNamed ?? false,
      configDir: options.configDir,
      ownFolders,
      emit,
      ...(options.fileSystem === undefined ? {} : { fileSystem: options.fileSystem }),
    }),
    'library.shelf': async () => {
      const { colorNames, speakerAliases, savedSearches } = library.shelf();
      return { colorNames: { ...DEFAULT_COLOR_NAMES, ...colorNames }, speakerAliases, savedSearches };
    },
    'passages.query': passagesCall(library, passages, placing, currentVersion),
    'review.due': reviewCall(library, passages, placing),
    ...search.calls,
    ...speakers.calls,
    ...exportCalls(library, placing),
    ...everythingCalls(library),
    ...backups.calls,
    ...keepingCalls({ library, jobs, passages, search, speakers }),
    ...preferencesCalls(options.configDir, emit),
  };
  const gate = closable(service);
  return {
    service: gate.service,
    close: async () => {
      const left = gate.close();
      backups.close();
      await jobs.close();
      await left;
      events.close();
      copies.close();
      const failed: unknown[] = [];
      // The library is let go of whatever becomes of what is derived from it.
      for (const part of [search, speakers, passages, library]) {
        await part.close().catch((error: unknown) => failed.push(error));
      }
      if (failed.length > 0) throw failed[0];
    },
  };
}

/** The service with a door: once it is closed, new calls are refused, and those inside are waited for. */
function closable(service: Service): { readonly service: Service; readonly close: () => Promise<void> } {
  const inside = new Set<Promise<unknown>>();
  let isClosed = false;
  const guarded = Object.entries(service).map(([name, call]) => {
    const answer = call as (input: unknown) => Promise<unknown>;
    return [
      name,
      (input: unknown) => {
        if (isClosed)
          return Promise.reject(new CommonplaceError('cancelled', 'The library is being closed.'));
        const running = answer(input);
        inside.add(running);
        const leave = () => inside.delete(running);
        running.then(leave, leave);
        return running;
      },
    ];
  });
  return {
    service: Object.fromEntries(guarded) as Service,
    close: async () => {
      isClosed = true;
      await Promise.allSettled(inside);
    },
  };
}

/** What went wrong where no call waited for it. */
function troubleInWords(error: unknown, libraryPath: string): Problem {
  const known = asNotSaved(error, 'What Commonplace derives from the library', libraryPath);
  if (known instanceof CommonplaceError) return known.problem;
  return {
    code: 'internal',
    message:
      'Something went wrong while Commonplace looked after the library. Your articles and notes are safe.',
  };
}
