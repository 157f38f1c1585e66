import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Folders shaped like Electron's own distributions, with nothing in them that runs: enough for electron-builder to lay
 * out a package for each system on a machine that has no Electron. They prove nothing about installers or signing.
 */

const require = createRequire(import.meta.url);
/** Packages of electron-builder's own, where it finds them. */
export const ofBuilder = createRequire(require.resolve('app-builder-lib/package.json'));

/** What is used of `plist`, which declares no types. */
export interface Plist {
  build(value: object): string;
  parse(text: string): unknown;
}

/**
 * What `@electron/fuses` looks for in a binary: a sentinel, the version, the number of fuses, and each one's state
 * (`0` off, `1` on), here as Electron ships them.
 */
const FUSES = Buffer.concat([
  Buffer.from('\0dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011\0'),
]);

const CHROMIUM_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'version',
  'locales/en-US.pak',
  'locales/de.pak',
];

function put(file: string, data: string | Buffer = 'stand-in'): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data, { mode: 0o755 });
}

export function linuxRuntime(folder: string): string {
  put(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), FUSES]));
  for (const file of [...CHROMIUM_FILES, 'chrome-sandbox']) put(join(folder, file));
  return folder;
}

export function windowsRuntime(folder: string): string {
  const { NtExecutable, NtExecutableResource, Resource } = ofBuilder('resedit') as typeof import('resedit');
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable, true);
  const version = Resource.VersionInfo.createEmpty();
  const names = { ProductName: 'Electron', OriginalFilename: 'electron.exe', InternalName: 'electron.exe' };
  version.setStringValues({ lang: 1033, codepage: 1200 }, names);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  put(join(folder, 'electron.exe'), Buffer.concat([Buffer.from(executable.generate()), FUSES]));
  for (const file of CHROMIUM_FILES) put(join(folder, file));
  return folder;
}

export function macRuntime(folder: string): string {
  const plist: Plist = ofBuilder('plist');
  const info = (name: string) =>
    plist.build({
      CFBundleExecutable: name,
      CFBundleIdentifier: 'com.github.Electron',
      CFBundleName: name,
      CFBundlePackageType: 'APPL',
      CFBundleIconFile: 'electron.icns',
    });
  const contents = join(folder, 'Electron.app/Contents');
  const framework = join(contents, 'Frameworks/Electron Framework.framework');
  put(join(contents, 'Info.plist'), info('Electron'));
  put(join(contents, 'MacOS/Electron'));
  put(join(contents, 'Resources/electron.icns'));
  put(join(framework, 'Electron Framework'), FUSES);
  put(join(framework, 'Versions/A/Electron Framework'), FUSES);
  for (const folder of ['Versions/A/Resources', 'Resources']) {
    put(join(framework, folder, 'en.lproj/locale.pak'));
  }
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = `Electron Helper${kind}`;
    put(join(contents, `Frameworks/${helper}.app/Contents/Info.plist`), info(helper));
    put(join(contents, `Frameworks/${helper}.app/Contents/MacOS/${helper}`));
  }
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version']) put(join(folder, file));
  return folder;
}
