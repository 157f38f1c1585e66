import {
  contentFileName,
  encodeContent,
  factsOf,
  hashOf,
  readContent,
} from '../../electron/library/content-file.ts';
import { contentVersions } from '../../electron/library/content-versions.ts';
import type { FileSystem } from '../../electron/library/file-system.ts';
import { listFolder } from '../../electron/library/folder-listing.ts';
import { readArticle } from '../../electron/library/read-article.ts';
import { sampleContent, sampleHighlight } from '../../electron/library/sample-article.ts';
import type { DeviceId } from '../../shared/identifiers.ts';
import { applyChanges, setArticleFields } from '../../shared/merge/apply-change.ts';
import { emptyNotes } from '../../shared/merge/notes-document.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { between, pick, type Random, seeded } from '../anchoring/random.ts';

/**
 * `fuzz.ts [FILES] [SEED]`: reads that many mutated notes and content files. Reading must never throw, an article
 * whose file could not be read in full must say so, and a text that is shown must be the one that was written.
 */
const files = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const random = seeded(seed);

const device = 'aaaaaaaa' as DeviceId;
const other = 'bbbbbbbb' as DeviceId;
const content = sampleContent();
const id = content.articleId;
const { hash, bytes: contentBytes } = encodeContent(content);
const notesBytes = Buffer.from(JSON.stringify(soundNotes()));
const folder = '/library';

function soundNotes(): unknown {
  const writer = { now: 1_700_000_000_000, device: other };
  const imported = setArticleFields(
    emptyNotes(id, other),
    { importedAt: '2025-01-01', content: hash },
    writer,
  );
  const changes = [
    sampleHighlight(id, hash, 'highlight-1', 'a note'),
    sampleHighlight(id, hash, 'highlight-2'),
    {
      kind: 'article' as const,
      articleId: id,
      set: { tags: { sea: false, tide: true }, status: 'reading' as const },
    },
  ];
  const applied = applyChanges(imported, changes, { ...writer, ownTags: ['sea'] });
  if (applied.status !== 'applied') throw new Error(applied.status);
  return applied.notes;
}

/** A folder in memory. */
function folderOf(contents: ReadonlyMap<string, Uint8Array>): FileSystem {
  const entry = (name: string) => ({ name, isFile: () => true, isDirectory: () => false });
  const bytesAt = (path: string): Uint8Array => {
    const bytes = contents.get(path.slice(folder.length + 1));
    if (bytes === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    return bytes;
  };
  const refused = () => Promise.reject(new Error('reading writes nothing'));
  return {
    readFile: async (path) => bytesAt(path),
    readdir: async () => [...contents.keys()].map(entry),
    stat: async (path) => ({ ...entry(path), size: bytesAt(path).length, mtimeMs: 1, ino: 1 }),
    create: refused,
    rename: refused,
    unlink: refused,
    mkdir: refused,
    syncFolder: refused,
  };
}

type Mutation = (random: Random, bytes: Uint8Array) => Uint8Array;

const BYTE_MUTATIONS: readonly Mutation[] = [
  (random, bytes) => bytes.subarray(0, between(random, 0, bytes.length)),
  (random, bytes) => bytes.subarray(between(random, 0, bytes.length)),
  (random, bytes) => bytes.map((byte) => (random() < 0.002 ? between(random, 0, 255) : byte)),
  (random, bytes) => Buffer.concat([bytes, bytes.subarray(between(random, 0, bytes.length))]),
  (random, bytes) => spliced(random, bytes, Buffer.alloc(between(random, 1, 40), between(random, 0, 255))),
  (random, bytes) => spliced(random, bytes, Buffer.from('['.repeat(between(random, 1, 20_000)))),
];

/** Values that are JSON and nothing that the format knows there. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '__proto__',
  '\ud83d\ude00',
  [],
  {},
  [[[]]],
  { v: 1, t: 'x' },
  { v: { content: hash }, t: '018bcfe56800-0000-bbbbbbbb' },
  'ffffffffffff-ffff-bbbbbbbb',
];

function spliced(random: Random, bytes: Uint8Array, inserted: Uint8Array): Uint8Array {
  const at = between(random, 0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
}

/** Puts an odd value somewhere into the JSON, keeping it JSON. */
function oddlyChanged(random: Random, bytes: Uint8Array): Uint8Array {
  const root: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  for (let times = between(random, 1, 3); times > 0; times -= 1) {
    let place = root as Record<string, unknown>;
    for (;;) {
      const names = Object.keys(place);
      if (names.length === 0) break;
      const name = pick(random, names);
      const inner = place[name];
      const isLeaf = typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0;
      if (isLeaf || random() < 0.2) {
        if (random() < 0.3) delete place[name];
        else setOwn(place, random() < 0.2 ? '__proto__' : name, structuredClone(pick(random, ODD_VALUES)));
        break;
      }
      place = inner as Record<string, unknown>;
    }
  }
  return Buffer.from(JSON.stringify(root));
}

/** Also where the name is `__proto__`, which JSON may hold as any other. */
function setOwn(place: object, name: string, value: unknown): void {
  Object.defineProperty(place, name, { value, enumerable: true, configurable: true, writable: true });
}

const mutate: Mutation = (random, bytes) =>
  random() < 0.5 ? oddlyChanged(random, bytes) : pick(random, BYTE_MUTATIONS)(random, bytes);

const tally = { sound: 0, told: 0 };
for (let n = 0; n < files; n += 1) {
  const spoilsNotes = n % 2 === 0;
  const own = spoilsNotes && random() < 0.5;
  const spoiled = mutate(random, spoilsNotes ? notesBytes : contentBytes);
  // a file whose name vouches for what is wrong inside it: made by a faulty program, or on purpose
  const spoiledName = random() < 0.5 ? contentFileName(hash) : contentFileName(hashOf(spoiled));
  const contents = new Map<string, Uint8Array>([
    spoilsNotes ? [contentFileName(hash), contentBytes] : [spoiledName, spoiled],
    [`notes-${own ? device : other}.json`, spoilsNotes ? spoiled : notesBytes],
  ]);
  try {
    await check(contents, spoilsNotes, own);
  } catch (error) {
    console.error(`file ${n} of seed ${seed}:`, error, Buffer.from(spoiled).toString('latin1').slice(0, 500));
    process.exitCode = 1;
    break;
  }
}
console.log(
  `${files} mutated files read: ${tally.told} told of as damaged, ${tally.sound} understood in full`,
);

async function check(
  contents: ReadonlyMap<string, Uint8Array>,
  spoilsNotes: boolean,
  own: boolean,
): Promise<void> {
  const fileSystem = folderOf(contents);
  const source = { fileSystem, folder, id, device };
  const listing = await listFolder(fileSystem, folder);
  if (listing === null) throw new Error('no listing');
  const { gathered, listed } = await readArticle(source, listing, null);
  const again = await readArticle(source, listing, JSON.parse(JSON.stringify(listed)));
  if (JSON.stringify(again.listed) !== JSON.stringify(listed))
    throw new Error('read twice, told differently');
  applyChanges(gathered.notes, [sampleHighlight(id, hash, 'highlight-9')], { now: 1, device, ownTags: [] });
  const isTold = listed.summary.damage !== null;
  tally[isTold ? 'told' : 'sound'] += 1;
  if (own && gathered.own.status === 'missing') throw new Error('the own file was overlooked');
  if (spoilsNotes) return;
  const { shown } = await contentVersions(source, listing, gathered.notes, null);
  if (shown !== null && isTold) throw new Error('a text is shown and told of as damaged');
  if (shown !== null) {
    const read = await readContent(fileSystem, folder, id, shown.hash);
    if (read.status !== 'read') throw new Error('a text is listed that cannot be opened');
    factsOf(shown.hash, read.content);
  }
  if (annotationsOf(gathered.notes, id).length !== 2) throw new Error('notes were lost with the text');
}
