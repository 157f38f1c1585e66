import type { AnnotationFields } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Act, ArticleFacts, LibraryFacts } from './messages.ts';

/** What one writer has been told is saved: its own annotations and tags of each article, deleted ones included. */
export interface Expected {
  readonly articles: Map<ArticleId, ExpectedArticle>;
}
interface ExpectedArticle {
  readonly tags: Map<string, boolean>;
  readonly annotations: Map<string, ExpectedAnnotation>;
}
interface ExpectedAnnotation {
  readonly note: string;
  readonly tags: ReadonlyMap<string, boolean>;
  readonly deleted: boolean;
}

const untouched = (): ExpectedArticle => ({ tags: new Map(), annotations: new Map() });

/** Notes an acknowledged act down. `articleId` is the imported article's. */
export function acknowledge({ articles }: Expected, act: Act, articleId: ArticleId | null): void {
  if (act.kind === 'import') {
    if (articleId !== null && !articles.has(articleId)) articles.set(articleId, untouched());
    return;
  }
  for (const change of act.changes) {
    if (change.kind === 'library') continue;
    const article = articles.get(change.articleId) ?? untouched();
    articles.set(change.articleId, article);
    if (change.kind === 'article') {
      for (const [tag, on] of Object.entries(change.set.tags ?? {})) article.tags.set(tag, on);
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
  if (begun?.kind === 'apply') acknowledge(withBegun, begun, null);
  const faults: string[] = [];
  for (const [id, article] of expected.articles) {
    const facts = found[id];
    if (facts === undefined) faults.push(`article ${id} is gone`);
    else if (facts.damage !== null) faults.push(`article ${id} is damaged: ${facts.damage}`);
    else {
      const now = told(facts, name);
      const before = expectedText(article);
      if (now !== before && now !== expectedText(withBegun.articles.get(id) ?? article)) {
        faults.push(`article ${id}: expected ${before}, found ${now}`);
      }
    }
  }
  return faults;
}

/** After a check: what was found is what is expected from now on, the act that was begun included or not. */
export function settle(expected: Expected, begun: Act | null, found: LibraryFacts, name: string): void {
  if (begun?.kind !== 'apply') return;
  const withBegun = copyOf(expected);
  acknowledge(withBegun, begun, null);
  for (const [id, article] of withBegun.articles) {
    const facts = found[id];
    if (facts !== undefined && told(facts, name) === expectedText(article))
      expected.articles.set(id, article);
  }
}

function copyOf({ articles }: Expected): Expected {
  return {
    articles: new Map(
      [...articles].map(([id, { tags, annotations }]) => [
        id,
        { tags: new Map(tags), annotations: new Map(annotations) },
      ]),
    ),
  };
}

const present = (tags: ReadonlyMap<string, boolean>): string[] =>
  [...tags].flatMap(([tag, on]) => (on ? [tag] : [])).sort();

function expectedText({ tags, annotations }: ExpectedArticle): string {
  const standing = [...annotations].filter(([, { deleted }]) => !deleted);
  return asText(
    present(tags),
    standing.map(([id, { note, tags }]) => ({ id, note, tags: present(tags) })),
  );
}

function told(facts: ArticleFacts, name: string): string {
  const own = facts.annotations.filter(({ id }) => id.startsWith(name));
  return asText(
    facts.tags.filter((tag) => tag.startsWith(name)),
    own.map(({ id, note, tags }) => ({ id, note, tags })),
  );
}

function asText(tags: readonly string[], annotations: readonly { readonly id: string }[]): string {
  return JSON.stringify({ tags, annotations: [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1)) });
}
