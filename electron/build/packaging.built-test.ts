import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { afterAll, describe, expect, test } from 'vitest';
import { linuxRuntime, macRuntime, ofBuilder, type Plist, windowsRuntime } from './stand-in-runtimes.ts';

/** Needs a build in `out/`; runs after it in `npm test`. */

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const configuration = () => structuredClone(require('./electron-builder.config.cjs') as Configuration);
const readJson = (file: string): Record<string, never> => JSON.parse(readFileSync(file, 'utf8'));
const project = readJson(join(root, 'package.json'));

const asar = ofBuilder('@electron/asar') as typeof import('@electron/asar');
const fuses = ofBuilder('@electron/fuses') as typeof import('@electron/fuses');
const plist: Plist = ofBuilder('plist');
const resedit = ofBuilder('resedit') as typeof import('resedit');

const scratch = mkdtempSync(join(tmpdir(), 'commonplace-package-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the configuration of the packages', () => {
  test('is valid by electron-builder’s own schema', () => {
    const { default: Ajv } = ofBuilder('ajv') as typeof import('ajv');
    const schema = readJson(ofBuilder.resolve('app-builder-lib/scheme.json'));
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(schema);
    expect(validate(configuration()), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...configuration(), noSuchOption: true })).toBe(false);
  });

  test('names only what is there', () => {
    const { files, directories, linux, mac, win } = configuration();
    const named = [files]
      .flat()
      .filter((pattern) => typeof pattern === 'string')
      .filter((pattern) => !pattern.startsWith('!'));
    const paths = [
      ...named.map((pattern) => pattern.replace(/\/\*\*$/, '')),
      directories?.buildResources,
      linux?.icon,
      mac?.icon,
      win?.icon,
      project.main,
    ];
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) expect(existsSync(join(root, String(path))), String(path)).toBe(true);
  });

  test('has what a Debian package must say of itself', () => {
    expect(project.homepage).toMatch(/^https:/);
    expect(configuration().linux?.maintainer ?? project.author).toMatch(/<.+@.+>/);
    expect(project.description).toBeTruthy();
  });

  test('makes what each system’s people expect', () => {
    const targets = (platform: 'linux' | 'mac' | 'win') =>
      [configuration()[platform]?.target ?? []].flat().map((one) => (typeof one === 'object' ? one : {}));
    expect(targets('linux')).toEqual(
      ['AppImage', 'deb'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    );
    expect(targets('mac')).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })));
    expect(targets('win')).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
  });
});

describe('the build', () => {
  test('needs no package at run time', () => {
    const scripts = globSync('out/{main,preload,cli,search,chunks}/*.{js,cjs}', { cwd: root });
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      const code = readFileSync(join(root, script), 'utf8');
      const imported = [...code.matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"]+)['"];?$/gm)].map(
        ([, name]) => name,
      );
      const strange = imported.filter(
        (name) => !/^(\.|node:|electron$)/.test(name ?? '') && !isBuiltin(name ?? ''),
      );
      expect(strange, script).toEqual([]);
    }
  });

  test('has the workers and the pages that its scripts name', () => {
    const named = globSync('out/{main,cli,search,quotations,chunks}/*.js', { cwd: root }).flatMap(
      (script) => {
        const code = readFileSync(join(root, script), 'utf8');
        const urls = [...code.matchAll(/new URL\(["'](\.[^"']+)["'], import\.meta\.url\)/g)];
        return urls.map(([, url]) => join(dirname(script), url ?? ''));
      },
    );
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

describe('a package', { timeout: 120_000 }, () => {
  test('for Linux holds what runs and nothing else', async () => {
    const folder = await pack(Platform.LINUX, linuxRuntime(join(scratch, 'linux')), 'linux-unpacked');
    expectArchive(join(folder, 'resources/app.asar'));
    await expectFuses(join(folder, 'commonplace'));
  });

  test('for macOS holds it too, sealed', async () => {
    const unsigned = { mac: { ...configuration().mac, identity: null } };
    const folder = await pack(Platform.MAC, macRuntime(join(scratch, 'mac')), 'mac', unsigned);
    const app = join(folder, 'Commonplace.app');
    expectArchive(join(app, 'Contents/Resources/app.asar'));
    expect(existsSync(join(app, 'Contents/Resources/icon.icns'))).toBe(true);
    await expectFuses(app);
    const info = plist.parse(readFileSync(join(app, 'Contents/Info.plist'), 'utf8'));
    expect(info).toMatchObject({
      CFBundleIdentifier: configuration().appId,
      CFBundleShortVersionString: project.version,
      ElectronAsarIntegrity: { 'Resources/app.asar': { algorithm: 'SHA256' } },
    });
  });

  test('for Windows holds it too, sealed', async () => {
    const folder = await pack(Platform.WINDOWS, windowsRuntime(join(scratch, 'win')), 'win-unpacked');
    expectArchive(join(folder, 'resources/app.asar'));
    const executable = join(folder, 'Commonplace.exe');
    await expectFuses(executable);
    const { entries } = resedit.NtExecutableResource.from(
      resedit.NtExecutable.from(readFileSync(executable)),
    );
    expect(entries.map(({ type }) => type)).toContain('INTEGRITY');
  });
});

async function pack(
  platform: Platform,
  electronDist: string,
  output: string,
  more: Configuration = {},
): Promise<string> {
  const { version } = readJson(require.resolve('electron/package.json'));
  const config = configuration();
  await build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget('dir', Arch.x64),
    config: {
      ...config,
      ...more,
      electronVersion: String(version),
      electronDist,
      directories: { ...config.directories, output: join(scratch, 'release') },
    },
  });
  return join(scratch, 'release', output);
}

function expectArchive(file: string): void {
  const list = asar.listPackage(file, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  expect(list).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/LICENSE',
      '/out/main/main.js',
      '/out/main/licenses.md',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
      '/out/renderer/licenses.md',
    ]),
  );
  const allowed =
    /^\/(package\.json|LICENSE|out(\/(main|preload|renderer|cli|search|quotations|chunks)(\/.*)?)?)$/;
  expect(list.filter((path) => !allowed.test(path) || /\.(map|tsx?)$/.test(path))).toEqual([]);
  const inside = JSON.parse(asar.extractFile(file, 'package.json').toString());
  expect(inside).toMatchObject({ name: 'commonplace', main: project.main });
  expect(inside).not.toHaveProperty('devDependencies');
  expect(inside).not.toHaveProperty('scripts');
}

async function expectFuses(app: string): Promise<void> {
  const { FuseV1Options } = fuses;
  const wire = await fuses.getCurrentFuseWire(app);
  const isOn = (fuse: keyof typeof FuseV1Options) =>
    Number(wire[FuseV1Options[fuse] as 0]) === '1'.charCodeAt(0);
  const on = ['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'] as const;
  const off = [
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'LoadBrowserProcessSpecificV8Snapshot',
    'GrantFileProtocolExtraPrivileges',
  ] as const;
  for (const fuse of on) expect(isOn(fuse), fuse).toBe(true);
  for (const fuse of off) expect(isOn(fuse), fuse).toBe(false);
}
