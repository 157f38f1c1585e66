import { once } from 'node:events';
import { join } from 'node:path';
import { createService } from '../../electron/service.ts';
import type { Service } from '../../shared/api.ts';
import type { AnnotationFields, Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { between, pick, type Random, seeded } from '../anchoring/random.ts';
import type { Act, LibraryFacts, Report } from './messages.ts';

/**
 * `ROOT NAME SEED`: a process that opens the library, reports what it finds, and then changes it without end, each
 * act reported before it is begun and after it was acknowledged. To be killed.
 */
const [root = '', name = '', seed = '0'] = process.argv.slice(2);
const random = seeded(Number(seed));

/** Per writer, and per article and writer: keeps the library small, so that much happens between two kills. */
const MOST_ARTICLES = 30;
const MOST_ANNOTATIONS = 12;

/** Titles of the articles that this writer alone touches, and throws away. */
const ownTitle = `${name} alone `;
const isOthers = (title: string): boolean => title.includes(' alone ') && !title.startsWith(ownTitle);

process.on('disconnect', () => process.exit()); // the harness has ended

const report = (message: Report): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) throw new Error('a writer runs under the harness');
    process.send(message, () => {
      resolve();
    });
  });

const { service } = await createService({
  libraryPath: join(root, 'Commonplace'),
  configDir: join(root, 'config'),
  cacheDir: join(root, 'cache'),
  host: 'cli',
  version: '0.0.0',
  emit: () => undefined,
});
const facts = await gather(service);
const told = once(process, 'message');
await report({ kind: 'opened', facts });
await told; // to go on, once the harness has compared

const known = new Map<ArticleId, Set<AnnotationId>>();
/** Where each of the articles is that this writer throws away. */
const own = new Map<ArticleId, 'library' | 'trash'>();
for (const [id, { annotations, title, trashed }] of Object.entries(facts) as [
  ArticleId,
  LibraryFacts[ArticleId],
][]) {
  if (title.startsWith(ownTitle)) own.set(id, trashed ? 'trash' : 'library');
  else
    known.set(
      id,
      new Set(annotations.map((annotation) => annotation.id).filter((own) => own.startsWith(name))),
    );
}
for (let n = 0; ; n += 1) {
  const act = chooseAct(random, n);
  await report({ kind: 'begun', act });
  await report({ kind: 'acknowledged', articleId: await perform(act) });
}

async function perform(act: Act): Promise<ArticleId | null> {
  if (act.kind === 'purge') {
    await service['articles.purge']({ articleIds: [act.articleId] });
    own.delete(act.articleId);
    return null;
  }
  if (act.kind === 'apply') {
    for (const change of act.changes) {
      if (change.kind === 'article' && change.set.trashed !== undefined)
        own.set(change.articleId, change.set.trashed ? 'trash' : 'library');
    }
    await service['library.apply']({ changes: [...act.changes] });
    return null;
  }
  const bytes = new TextEncoder().encode(`${act.title}\n\nThe boats of ${act.title} came home late.\n`);
  const { status, articleId, error } = await service['articles.import']({ name: 'a.txt', bytes });
  if (status === 'failed' || articleId === undefined) throw new Error(error?.message ?? 'not imported');
  if (act.title.startsWith(ownTitle)) own.set(articleId, 'library');
  else known.set(articleId, new Set());
  return articleId;
}

function chooseAct(random: Random, n: number): Act {
  const dice = random();
  if (dice > 0.9) return chooseThrow(random, n);
  if (known.size < 3 || (dice < 0.1 && known.size < MOST_ARTICLES))
    return { kind: 'import', title: `${name} ${seed} ${n}` };
  const some = Array.from({ length: dice < 0.2 ? 3 : 1 }, () => pick(random, [...known.keys()]));
  return { kind: 'apply', changes: [...new Set(some)].flatMap((id) => chooseChanges(random, id)) };
}

/** Brings in an article of one's own, puts it in the trash, takes it out again, or deletes it for good. */
function chooseThrow(random: Random, n: number): Act {
  if (own.size < 3) return { kind: 'import', title: `${ownTitle}${seed} ${n}` };
  const articleId = pick(random, [...own.keys()]);
  const isIn = own.get(articleId) === 'library';
  if (!isIn && random() < 0.6) return { kind: 'purge', articleId };
  return { kind: 'apply', changes: [{ kind: 'article', articleId, set: { trashed: isIn } }] };
}

function chooseChanges(random: Random, articleId: ArticleId): Change[] {
  const own = known.get(articleId) ?? new Set();
  const dice = random();
  if (dice < 0.15) {
    const tags = { [`${name}-${between(random, 0, 3)}`]: random() < 0.5 };
    return [{ kind: 'article', articleId, set: { tags } }];
  }
  const isNew = own.size === 0 || (dice < 0.5 && own.size < MOST_ANNOTATIONS);
  const annotationId = isNew ? (`${name}-${crypto.randomUUID()}` as AnnotationId) : pick(random, [...own]);
  if (isNew) own.add(annotationId);
  return [{ kind: 'annotation', articleId, annotationId, set: isNew ? newAnnotation() : chooseEdit(random) }];
}

function newAnnotation(): AnnotationFields {
  const content = '0'.repeat(32) as NonNullable<AnnotationFields['target']>['content'];
  const quote = { exact: 'The', prefix: '', suffix: ' boats' };
  return { target: { content, position: { start: 0, end: 3 }, quote }, color: 'green', deleted: false };
}

function chooseEdit(random: Random): AnnotationFields {
  const dice = random();
  if (dice < 0.5) return { note: `note ${between(random, 0, 1e9)}` };
  if (dice < 0.8) return { tags: { [`tag-${between(random, 0, 3)}`]: random() < 0.6 } };
  return { deleted: random() < 0.7 };
}

async function gather(service: Service): Promise<LibraryFacts> {
  const found: Record<ArticleId, LibraryFacts[ArticleId]> = {};
  const rowsOf = async (trashed: boolean) => {
    const all = { sort: 'title', descending: false, offset: 0, limit: 1_000_000 } as const;
    return (await service['articles.query']({ ...all, trashed })).rows;
  };
  for (const { id, title, damage, tags, trashedAt } of [...(await rowsOf(false)), ...(await rowsOf(true))]) {
    if (isOthers(title)) continue; // it may be gone by now
    const { annotations } = await service['articles.notes']({ articleId: id });
    found[id] = {
      title,
      damage,
      trashed: trashedAt !== null,
      tags,
      annotations: annotations.map(({ id, color, note, tags }) => ({ id, color, note, tags })),
    };
  }
  return found;
}
