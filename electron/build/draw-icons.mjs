// npm run icons: makes the icons of all systems from electron/resources/icon.svg, in the tests' browser. What it makes
// is committed, so that packaging needs neither a browser nor a download.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import pngToIco from 'png-to-ico';
import { ensureBrowser } from './ensure-browser.mjs';

const resources = join(import.meta.dirname, '../resources');
const drawing = readFileSync(join(resources, 'icon.svg'), 'utf8');

/** macOS wants the margin that the drawing has; elsewhere icons fill their square. */
const FULL = '0 0 1024 1024';
const TIGHT = '84 84 856 856';
/** At this size in pixels and below, fine lines would only blur. */
const COARSE = 48;

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names of the PNG images in an .icns file, with their sizes in pixels. */
const MAC_IMAGES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: !asRoot });
const page = await browser.newPage();

/** @param {number} size @param {string} viewBox @returns {Promise<Buffer>} a PNG */
async function raster(size, viewBox) {
  const svg = drawing.replace(FULL, viewBox);
  const coarse = size <= COARSE ? '.detail { display: none }' : '';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw } ${coarse}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @param {readonly { type: string, png: Buffer }[]} images @returns {Buffer} */
function icns(images) {
  const entries = images.map(({ type, png }) =>
    Buffer.concat([Buffer.from(type), uint32(png.length + 8), png]),
  );
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns'), uint32(body.length + 8), body]);
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

mkdirSync(join(resources, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) {
  writeFileSync(join(resources, 'icons', `${size}x${size}.png`), await raster(size, TIGHT));
}
const windows = [];
for (const size of WINDOWS_SIZES) windows.push(await raster(size, TIGHT));
writeFileSync(join(resources, 'icon.ico'), await pngToIco(windows));
const mac = [];
for (const [type, size] of MAC_IMAGES) mac.push({ type, png: await raster(size, FULL) });
writeFileSync(join(resources, 'icon.icns'), icns(mac));
await browser.close();
