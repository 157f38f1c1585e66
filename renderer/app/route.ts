import type { Status } from '../../shared/article/article.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';

/** What part of the library the list shows. */
export type Shelf =
  | { readonly kind: 'all' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'trash' };

export type Route =
  | { readonly view: 'library'; readonly shelf: Shelf }
  | {
      readonly view: 'reader';
      readonly articleId: ArticleId;
      /** The highlight to go to. */
      readonly at?: AnnotationId;
      /** The query whose words are marked in the text. */
      readonly find?: string;
      /** The place to go to, as an UTF-16 offset into the text. */
      readonly findAt?: number;
      /** The passage to put the cursor on: UTF-16 offsets into the text. */
      readonly passage?: { readonly start: number; readonly end: number };
      /** Another version of the text than the one that the article shows, to be read only. */
      readonly version?: ContentHash;
      /** Instead of the text: what changed in it since this version. */
      readonly since?: ContentHash;
    }
  | { readonly view: 'search' }
  | { readonly view: 'notebook'; readonly tag?: string; readonly articleId?: ArticleId }
  | { readonly view: 'review' }
  /** Of all speakers, or of one; null is whoever has no name. */
  | { readonly view: 'speakers'; readonly speaker?: string | null }
  | { readonly view: 'settings'; readonly section?: string };

export const HOME: Route = { view: 'library', shelf: { kind: 'all' } };

export function sameRoute(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface HistoryEntry {
  readonly route: Route;
}

/**
 * Views live in the window's own history, as state without an address: Back and Forward of the mouse, the keyboard
 * and the browser work, and nothing of the library stands in a URL.
 */
export function routeOf(state: unknown): Route {
  const route = (state as HistoryEntry | null)?.route;
  return route?.view === undefined ? HOME : route;
}

export function pushRoute(route: Route): void {
  const entry: HistoryEntry = { route };
  history.pushState(entry, '');
}

export function replaceRoute(route: Route): void {
  const entry: HistoryEntry = { route };
  history.replaceState(entry, '');
}
