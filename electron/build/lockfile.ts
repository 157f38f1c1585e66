interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface Lockfile {
  /** By path, such as `node_modules/a/node_modules/b`; the project itself is ``. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * Optional packages that a locked package names and the lockfile has no entry for: a registry that lags with the
 * binaries of other platforms leaves them out, and then `npm ci` fails, or a tool is missing on those platforms.
 */
export function missingOptionalPackages({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(name, path).some((place) => place in packages))
      .map((name) => `${name}, wanted by ${path || 'this project'}`),
  );
}

/** Where Node would look for `name` from the package at `path`, nearest first. */
function placesOf(name: string, path: string): readonly string[] {
  const folders = path === '' ? [''] : path.split(/(?=\/node_modules\/)/);
  return folders
    .map((_folder, depth) => folders.slice(0, folders.length - depth).join(''))
    .map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
    .concat(`node_modules/${name}`);
}
