import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openDerivedTexts } from './derived-texts.ts';

let folder: string;
let path: string;
let troubles: unknown[];
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'deep', 'texts.ndjson');
  troubles = [];
});

const id = (n: number) => String(n).padStart(20, '0') as ArticleId;
const open = (version = 1) =>
  openDerivedTexts(path, { format: 'test', version }, (error) => void troubles.push(error));
type Texts = ReturnType<typeof open>;

async function ask(texts: Texts, stamps: readonly (readonly [number, string])[], ...words: string[]) {
  const told: [number, readonly string[]][] = [];
  const missing = await texts.readThrough(
    new Map(stamps.map(([n, fingerprint]) => [id(n), { fingerprint }])),
    words,
    (article, found) => void told.push([Number(article), found]),
  );
  return { told, missing: missing.map(Number) };
}

describe('derived texts', () => {
  it('are told also at the next opening, those of the stamp that is asked for', async () => {
    const texts = open();
    texts.put(id(1), 'old', ['one']);
    texts.put(id(2), 'a"b', ['two', 'deux “zwei”']);
    await texts.flush();
    texts.put(id(1), 'new', ['one again']);
    expect(
      await ask(texts, [
        [1, 'new'],
        [2, 'a"b'],
        [3, 'x'],
      ]),
    ).toEqual({
      told: [
        [2, ['two', 'deux “zwei”']],
        [1, ['one again']],
      ],
      missing: [3],
    });
    const again = open();
    expect(
      await ask(again, [
        [1, 'new'],
        [2, 'other'],
      ]),
    ).toEqual({ told: [[1, ['one again']]], missing: [2] });
  });

  it('are told only where all words stand, and are not missing for that', async () => {
    const texts = open();
    texts.put(id(1), 's', ['red boats', 'a "quoted" one']);
    texts.put(id(2), 's', ['red cars']);
    const both = [
      [1, 's'],
      [2, 's'],
    ] as const;
    expect(await ask(texts, both, 'boats', 'red')).toMatchObject({
      told: [[1, expect.anything()]],
      missing: [],
    });
    expect(await ask(texts, both, '"quoted"')).toMatchObject({ told: [[1, expect.anything()]], missing: [] });
  });

  it('are missing where the file is gone, damaged, or of another version, and can be put again', async () => {
    const texts = open();
    texts.put(id(1), 's', ['one']);
    texts.put(id(2), 's', ['two']);
    await texts.flush();
    const sound = readFileSync(path, 'utf8');
    const both = [
      [1, 's'],
      [2, 's'],
    ] as const;
    writeFileSync(path, sound.slice(0, sound.length - 8));
    expect(await ask(open(), both)).toEqual({ told: [[1, ['one']]], missing: [2] });
    const cut = open();
    cut.put(id(2), 's', ['two again']);
    expect((await ask(cut, both)).missing).toEqual([]);
    expect(await ask(open(2), both)).toEqual({ told: [], missing: [1, 2] });
    rmSync(path);
    expect((await ask(texts, both)).missing).toEqual([1, 2]);
    texts.put(id(1), 's', ['one']);
    expect((await ask(texts, both)).told).toEqual([[1, ['one']]]);
    expect(troubles).toEqual([]);
  });

  it('do not pile up: lines of former stamps are let go of once they are many', async () => {
    const texts = open();
    for (let at = 0; at < 1500; at += 1) texts.put(id(1), String(at), [`text ${at}`]);
    await texts.flush();
    const before = statSync(path).size;
    expect((await ask(texts, [[1, '1499']])).told).toEqual([[1, ['text 1499']]]);
    expect(statSync(path).size).toBeLessThan(before / 100);
    expect((await ask(texts, [[1, '1499']])).told).toEqual([[1, ['text 1499']]]);
  });

  it('that cannot be written are told of, and are missing', async () => {
    writeFileSync(join(folder, 'deep'), '');
    const texts = open();
    texts.put(id(1), 's', ['one']);
    expect(await ask(texts, [[1, 's']])).toEqual({ told: [], missing: [1] });
    expect(troubles).toHaveLength(1);
  });
});
