import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { DeviceId } from '../../shared/identifiers.ts';
import { isDeviceId } from '../../shared/merge/clock.ts';
import { durableJsonFile } from './durable-json-file.ts';
import { errnoOf, nodeFileSystem } from './file-system.ts';

interface DeviceFile {
  readonly format: 'commonplace-device';
  readonly version: 1;
  readonly id: DeviceId;
}

/**
 * This device's id: made at random on first use and kept in `device.json` of the configuration folder. Processes
 * that start at the same moment agree on one. A file that cannot be understood is kept aside, and a new id made:
 * what the old one wrote stays in the library as that of another device.
 */
export async function deviceIdIn(configDir: string): Promise<DeviceId> {
  mkdirSync(configDir, { recursive: true });
  const path = join(configDir, 'device.json');
  for (;;) {
    const known = readDeviceId(path);
    if (known !== null) return known;
    const candidate = join(configDir, `device-${randomBytes(6).toString('hex')}.json`);
    const file: DeviceFile = { format: 'commonplace-device', version: 1, id: randomDeviceId() };
    await new Low<DeviceFile>(durableJsonFile(nodeFileSystem, candidate), file).write();
    claim(candidate, path);
    await nodeFileSystem.syncFolder(configDir);
  }
}

/** Gives the candidate its final name, unless another process was first. */
function claim(candidate: string, path: string): void {
  try {
    linkSync(candidate, path);
    unlinkSync(candidate);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') unlinkSync(candidate);
    else renameSync(candidate, path); // a file system without hard links
  }
}

/** Null where there is none; moves one that cannot be understood aside. */
function readDeviceId(path: string): DeviceId | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const { id } = JSON.parse(text) as Partial<DeviceFile>;
    if (isDeviceId(id)) return id;
  } catch {
    // no JSON: as broken as a wrong id
  }
  renameSync(path, `${path.replace(/\.json$/u, '')}.broken-${Date.now()}.json`);
  return null;
}

function randomDeviceId(): DeviceId {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...randomBytes(8)].map((byte) => alphabet[byte & 31]).join('') as DeviceId;
}
