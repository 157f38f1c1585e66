/**
 * Real releases. Everything that runs is bundled in `out/`, so no `node_modules` go in; icons stand ready in
 * `electron/resources/`, so none is made or fetched.
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'io.github.commonplace-app.commonplace',
  productName: 'Commonplace',
  copyright: 'Copyright © the Commonplace authors',
  directories: { output: 'release', buildResources: 'electron/resources' },
  files: [
    'package.json',
    'LICENSE',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/cli/**',
    'out/search/**',
    'out/quotations/**',
    'out/chunks/**',
    '!**/*.map',
    '!node_modules/**',
  ],
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  electronLanguages: ['en-US', 'de', 'fr', 'es'],
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  electronFuses: {
    runAsNode: false,
    // There are no cookies; encrypting them would have macOS ask for the person's keychain.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    icon: 'electron/resources/icons',
    category: 'Office',
    synopsis: 'Read articles, mark quotations, keep your notes as Markdown',
    maintainer: 'The Commonplace authors <hello@commonplace.example>',
    executableName: 'commonplace',
    desktop: {
      entry: { StartupWMClass: 'Commonplace', Keywords: 'reading;notes;quotations;highlights;markdown;' },
    },
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    icon: 'electron/resources/icon.icns',
    category: 'public.app-category.productivity',
    darkModeSupport: true,
    hardenedRuntime: true,
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'electron/resources/icon.ico',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  publish: null,
};
