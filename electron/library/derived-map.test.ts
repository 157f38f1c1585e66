import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openDerivedMap } from './derived-map.ts';

let folder: string;
let path: string;
let troubles: unknown[];
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'deep', 'map.ndjson');
  troubles = [];
});

const id = (n: number) => `article-${n}` as ArticleId;
const open = (version = 1) =>
  openDerivedMap<{ n: number }>(path, { format: 'test', version }, (error) => void troubles.push(error));
const lines = () => readFileSync(path, 'utf8').split('\n').length;

async function put(entries: readonly (readonly [number, number | null])[]): Promise<void> {
  const map = await open();
  for (const [key, n] of entries) {
    if (n === null) map.entries.delete(id(key));
    else map.entries.set(id(key), { n });
    map.changed(id(key));
  }
  await map.flush();
}

describe('a derived map', () => {
  it('is there again at the next opening, later changes before earlier ones', async () => {
    expect((await open()).wasThere).toBe(false);
    await put([
      [1, 1],
      [2, 2],
    ]);
    await put([
      [2, 3],
      [1, null],
    ]);
    const map = await open();
    expect(map.wasThere).toBe(true);
    expect([...map.entries]).toEqual([[id(2), { n: 3 }]]);
  });

  it('holds values of any length', async () => {
    const map = await openDerivedMap<{ text: string }>(path, { format: 'long', version: 1 }, () => undefined);
    const texts = [0, 1, 262_130, 262_144, 1_000_000].map((length) => 'é\n'.repeat(length));
    for (const [n, text] of texts.entries()) {
      map.entries.set(id(n), { text });
      map.changed(id(n));
    }
    await map.flush();
    const again = await openDerivedMap<{ text: string }>(
      path,
      { format: 'long', version: 1 },
      () => undefined,
    );
    expect([...again.entries.values()].map(({ text }) => text.length)).toEqual(
      texts.map(({ length }) => length),
    );
  });

  it('of another version is made anew', async () => {
    await put([[1, 1]]);
    expect((await open(2)).wasThere).toBe(false);
    expect((await open(2)).entries.size).toBe(0);
  });

  it('cut short at any byte keeps what is whole, and takes new entries', async () => {
    await put([[1, 1]]);
    await put([[2, 2]]);
    const sound = readFileSync(path);
    for (let length = 0; length < sound.length; length += 1) {
      writeFileSync(path, sound.subarray(0, length));
      await put([[3, 3]]);
      const { entries } = await open();
      expect(entries.get(id(3))).toEqual({ n: 3 });
      for (const [key, { n }] of entries) expect(key).toBe(id(n));
    }
    expect(troubles).toEqual([]);
  });

  it('does not grow with the number of changes', async () => {
    const map = await open();
    for (let n = 0; n < 30; n += 1) {
      for (let k = 0; k < 100; k += 1) {
        map.entries.set(id(k), { n });
        map.changed(id(k));
      }
      await map.flush();
    }
    expect(lines()).toBeLessThan(1400);
    expect((await open()).entries.get(id(5))).toEqual({ n: 29 });
  });

  it('is made anew when its file was deleted meanwhile', async () => {
    const map = await open();
    map.entries.set(id(1), { n: 1 });
    map.changed(id(1));
    await map.flush();
    rmSync(join(folder, 'deep'), { recursive: true });
    map.entries.set(id(2), { n: 2 });
    map.changed(id(2));
    await map.flush();
    expect((await open()).entries.size).toBe(2);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['map.ndjson']);
  });

  it('that cannot be written tells of it and stops nothing', async () => {
    mkdirSync(path, { recursive: true });
    const map = await open();
    map.entries.set(id(1), { n: 1 });
    map.changed(id(1));
    await map.flush();
    expect(troubles).toHaveLength(1);
  });
});
