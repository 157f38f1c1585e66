import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';

/** What a writer does in one step: one call of the service. */
export type Act =
  | { readonly kind: 'import'; readonly title: string }
  /** Deletes an article of the trash for good. */
  | { readonly kind: 'purge'; readonly articleId: ArticleId }
  | { readonly kind: 'apply'; readonly changes: readonly Change[] };

/** What the library holds of one article, as far as one writer touches it. */
export interface ArticleFacts {
  readonly title: string;
  readonly damage: string | null;
  readonly trashed: boolean;
  readonly tags: readonly string[];
  readonly annotations: readonly Pick<Annotation, 'id' | 'color' | 'note' | 'tags'>[];
}
export type LibraryFacts = Readonly<Record<ArticleId, ArticleFacts>>;

/** From a writer to the harness. */
export type Report =
  | { readonly kind: 'opened'; readonly facts: LibraryFacts }
  | { readonly kind: 'begun'; readonly act: Act }
  /** The service has acknowledged the act that was begun last. */
  | { readonly kind: 'acknowledged'; readonly articleId: ArticleId | null };
