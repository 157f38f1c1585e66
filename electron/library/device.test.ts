import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { deviceIdIn } from './device.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

it('a device keeps the id that it made', async () => {
  const id = await deviceIdIn(join(folder, 'new'));
  expect(id).toMatch(/^[a-z2-7]{8}$/u);
  expect(await deviceIdIn(join(folder, 'new'))).toBe(id);
});

it('processes that start at once agree on one id and leave one file', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => deviceIdIn(folder)));
  expect(new Set(ids).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['device.json']);
});

it.each(['', '{"id":', '{"id":"../../x"}', 'null'])('a broken file (%j) is kept aside', async (text) => {
  writeFileSync(join(folder, 'device.json'), text);
  expect(await deviceIdIn(folder)).toMatch(/^[a-z2-7]{8}$/u);
  expect(readdirSync(folder).filter((name) => name.startsWith('device.broken-'))).toHaveLength(1);
});
