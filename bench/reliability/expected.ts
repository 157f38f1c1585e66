import type { AnnotationFields } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Act, ArticleFacts, LibraryFacts } from './messages.ts';

/**
 * What one writer has been told is saved: its own annotations and tags of each article, deleted ones included, and
 * what became of the articles that it alone throws away.
 */
export interface Expected {
  readonly articles: Map<ArticleId, ExpectedArticle>;
}
interface ExpectedArticle {
  readonly tags: Map<string, boolean>;
  readonly annotations: Map<string, ExpectedAnnotation>;
  place: 'library' | 'trash' | 'gone';
}
interface ExpectedAnnotation {
  readonly note: string;
  readonly tags: ReadonlyMap<string, boolean>;
  readonly deleted: boolean;
}

const untouched = (): ExpectedArticle => ({ tags: new Map(), annotations: new Map(), place: 'library' });

/** Notes an acknowledged act down. `articleId` is the imported article's. */
export function acknowledge({ articles }: Expected, act: Act, articleId: ArticleId | null): void {
  if (act.kind === 'import') {
    if (articleId !== null && !articles.has(articleId)) articles.set(articleId, untouched());
    return;
  }
  if (act.kind === 'purge') {
    const article = articles.get(act.articleId);
    if (article !== undefined) article.place = 'gone';
    return;
  }
  for (const change of act.changes) {
    if (change.kind === 'library') continue;
    const article = articles.get(change.articleId) ?? untouched();
    articles.set(change.articleId, article);
    if (change.kind === 'article') {
      for (const [tag, on] of Object.entries(change.set.tags ?? {})) article.tags.set(tag, on);
      if (change.set.trashed !== undefined) article.place = change.set.trashed ? 'trash' : 'library';
    } else {
      article.annotations.set(
        change.annotationId,
        edited(article.annotations.get(change.annotationId), change.set),
      );
    }
  }
}

function edited(before: ExpectedAnnotation | undefined, set: AnnotationFields): ExpectedAnnotation {
  const { note, tags, deleted } = before ?? { note: '', tags: new Map<string, boolean>(), deleted: false };
  return {
    note: set.note ?? note,
    tags: new Map([...tags, ...Object.entries(set.tags ?? {})]),
    deleted: set.deleted ?? deleted,
  };
}

/**
 * What of the acknowledged is not in the library, each as a sentence. An act that was begun and not acknowledged
 * may have happened or not, but not in part within one article.
 */
export function missing(expected: Expected, begun: Act | null, found: LibraryFacts, name: string): string[] {
  const withBegun = copyOf(expected);
  if (begun !== null && begun.kind !== 'import') acknowledge(withBegun, begun, null);
  const faults: string[] = [];
  for (const [id, article] of expected.articles) {
    const facts = found[id];
    const after = withBegun.articles.get(id) ?? article;
    if (facts === undefined) {
      if (article.place !== 'gone' && after.place !== 'gone') faults.push(`article ${id} is gone`);
    } else if (facts.damage !== null) faults.push(`article ${id} is damaged: ${facts.damage}`);
    else {
      const now = told(facts, name);
      const before = expectedText(article);
      if (now !== before && now !== expectedText(after)) {
        faults.push(`article ${id}: expected ${before}, found ${now}`);
      }
    }
  }
  return faults;
}

/** After a check: what was found is what is expected from now on, the act that was begun included or not. */
export function settle(expected: Expected, begun: Act | null, found: LibraryFacts, name: string): void {
  if (begun === null || begun.kind === 'import') return;
  const withBegun = copyOf(expected);
  acknowledge(withBegun, begun, null);
  for (const [id, article] of withBegun.articles) {
    const facts = found[id];
    const isAsBegun =
      facts === undefined ? article.place === 'gone' : told(facts, name) === expectedText(article);
    if (isAsBegun) expected.articles.set(id, article);
  }
}

function copyOf({ articles }: Expected): Expected {
  return {
    articles: new Map(
      [...articles].map(([id, { tags, annotations, place }]) => [
        id,
        { tags: new Map(tags), annotations: new Map(annotations), place },
      ]),
    ),
  };
}

const present = (tags: ReadonlyMap<string, boolean>): string[] =>
  [...tags].flatMap(([tag, on]) => (on ? [tag] : [])).sort();

function expectedText({ tags, annotations, place }: ExpectedArticle): string {
  const standing = [...annotations].filter(([, { deleted }]) => !deleted);
  return asText(
    place,
    present(tags),
    standing.map(([id, { note, tags }]) => ({ id, note, tags: present(tags) })),
  );
}

function told(facts: ArticleFacts, name: string): string {
  const own = facts.annotations.filter(({ id }) => id.startsWith(name));
  return asText(
    facts.trashed ? 'trash' : 'library',
    facts.tags.filter((tag) => tag.startsWith(name)),
    own.map(({ id, note, tags }) => ({ id, note, tags })),
  );
}

function asText(
  place: ExpectedArticle['place'],
  tags: readonly string[],
  annotations: readonly { readonly id: string }[],
): string {
  return JSON.stringify({
    place,
    tags,
    annotations: [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}
