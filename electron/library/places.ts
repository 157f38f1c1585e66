import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folders of one installation: the reader's own, this device's settings, what can be made again, and backups. */
export interface Places {
  /** The usual one, unless the environment names another. */
  readonly libraryPath: string;
  /** Whether `COMMONPLACE_LIBRARY` names it, whatever was chosen in the app. */
  readonly libraryIsNamed: boolean;
  readonly configDir: string;
  readonly cacheDir: string;
  /** Holds a folder of backups for each library that was opened on this machine. */
  readonly backupsDir: string;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `process.platform`. */
  readonly platform: string;
  /** As `os.homedir()`. */
  readonly home: string;
}

/**
 * Where things are on this machine, in plain Node. `COMMONPLACE_LIBRARY`, `COMMONPLACE_CONFIG`,
 * `COMMONPLACE_CACHE` and `COMMONPLACE_BACKUPS` override each; else the platform's customs: the XDG Base Directory
 * Specification 0.8 and `user-dirs.dirs` on Linux, `~/Library` on macOS, `%APPDATA%` and `%LOCALAPPDATA%` on Windows.
 */
export function placesOf({ env, platform, home }: Surroundings): Places {
  const custom = customsOf(env, platform, home);
  return {
    libraryPath: resolve(env.COMMONPLACE_LIBRARY || join(custom.documents, 'Commonplace')),
    libraryIsNamed: Boolean(env.COMMONPLACE_LIBRARY),
    configDir: resolve(env.COMMONPLACE_CONFIG || custom.config),
    cacheDir: resolve(env.COMMONPLACE_CACHE || custom.cache),
    backupsDir: resolve(env.COMMONPLACE_BACKUPS || custom.backups),
  };
}

function customsOf(env: Surroundings['env'], platform: string, home: string) {
  if (platform === 'darwin') {
    return {
      documents: join(home, 'Documents'),
      config: join(home, 'Library', 'Application Support', 'Commonplace'),
      cache: join(home, 'Library', 'Caches', 'Commonplace'),
      backups: join(home, 'Library', 'Application Support', 'Commonplace', 'Backups'),
    };
  }
  if (platform === 'win32') {
    const local = join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Commonplace');
    return {
      documents: join(env.USERPROFILE || home, 'Documents'),
      config: join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Commonplace'),
      cache: join(local, 'Cache'),
      backups: join(local, 'Backups'),
    };
  }
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  return {
    documents: env.XDG_DOCUMENTS_DIR || documentsOfUserDirs(config, home) || join(home, 'Documents'),
    config: join(config, 'commonplace'),
    cache: join(env.XDG_CACHE_HOME || join(home, '.cache'), 'commonplace'),
    backups: join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'commonplace', 'backups'),
  };
}

/** The `XDG_DOCUMENTS_DIR` line of `user-dirs.dirs`: `"$HOME/…"` or an absolute path, in double quotes. */
function documentsOfUserDirs(config: string, home: string): string | null {
  let lines: string;
  try {
    lines = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
  } catch {
    return null; // no such file: the person never named another folder
  }
  const named = /^XDG_DOCUMENTS_DIR="(.+)"\s*$/mu.exec(lines)?.[1]?.replace(/\\(.)/gu, '$1');
  if (named === undefined) return null;
  const path = named.replace(/^\$HOME(?=\/|$)/u, home);
  return path.startsWith('/') ? path : null;
}
