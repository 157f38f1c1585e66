import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The three folders of one installation: the reader's own, this device's settings, and what can be made again. */
export interface Places {
  readonly libraryPath: string;
  readonly configDir: string;
  readonly cacheDir: string;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `process.platform`. */
  readonly platform: string;
  /** As `os.homedir()`. */
  readonly home: string;
}

/**
 * Where things are on this machine, in plain Node. `COMMONPLACE_LIBRARY`, `COMMONPLACE_CONFIG` and
 * `COMMONPLACE_CACHE` override each; else the platform's customs: the XDG Base Directory Specification 0.8 and
 * `user-dirs.dirs` on Linux, `~/Library` on macOS, `%APPDATA%` and `%LOCALAPPDATA%` on Windows.
 */
export function placesOf({ env, platform, home }: Surroundings): Places {
  const custom = customsOf(env, platform, home);
  return {
    libraryPath: resolve(env.COMMONPLACE_LIBRARY || join(custom.documents, 'Commonplace')),
    configDir: resolve(env.COMMONPLACE_CONFIG || custom.config),
    cacheDir: resolve(env.COMMONPLACE_CACHE || custom.cache),
  };
}

function customsOf(env: Surroundings['env'], platform: string, home: string) {
  if (platform === 'darwin') {
    return {
      documents: join(home, 'Documents'),
      config: join(home, 'Library', 'Application Support', 'Commonplace'),
      cache: join(home, 'Library', 'Caches', 'Commonplace'),
    };
  }
  if (platform === 'win32') {
    return {
      documents: join(env.USERPROFILE || home, 'Documents'),
      config: join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Commonplace'),
      cache: join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Commonplace', 'Cache'),
    };
  }
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  return {
    documents: env.XDG_DOCUMENTS_DIR || documentsOfUserDirs(config, home) || join(home, 'Documents'),
    config: join(config, 'commonplace'),
    cache: join(env.XDG_CACHE_HOME || join(home, '.cache'), 'commonplace'),
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
