import { locatePassages } from '../../shared/anchoring/locate.ts';
import type { Annotation, Place, PlacedAnnotation } from '../../shared/annotation/annotation.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { projectText } from '../../shared/text/projection.ts';
import type { Library } from '../library/library.ts';
import { recentlyUsed } from '../library/recently-used.ts';

/** Finds passages in the version that is shown, each once for each of its targets. */
export interface Placement {
  /** In the order of the annotations. */
  readonly place: (
    articleId: ArticleId,
    annotations: readonly Annotation[],
    shown: ContentHash,
  ) => Promise<readonly PlacedAnnotation[]>;
  /**
   * The same, without opening the text for passages that were made on the very version that is shown: these are
   * where their position says.
   */
  readonly placeLightly: Placement['place'];
  /** The text projection of a version; null where it cannot be read. */
  readonly textOf: (articleId: ArticleId, hash: ContentHash) => Promise<string | null>;
}

const KEPT_TEXTS = 8;
const KEPT_PLACES = 20_000;

export function placement(library: Library): Placement {
  const texts = recentlyUsed<string, string>(KEPT_TEXTS);
  const places = recentlyUsed<string, Place>(KEPT_PLACES);

  const textOf: Placement['textOf'] = async (articleId, hash) => {
    const key = `${articleId} ${hash}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const read = await library.content(articleId, hash);
    if (read.status !== 'read') return null;
    const { text } = projectText(read.content.body);
    texts.set(key, text);
    return text;
  };

  const locate = async (
    articleId: ArticleId,
    annotations: readonly Annotation[],
    shown: ContentHash,
  ): Promise<ReadonlyMap<Annotation, Place>> => {
    const found = new Map<Annotation, Place>();
    const text = await textOf(articleId, shown);
    if (text === null) return found;
    const toFind = annotations.filter((annotation) => {
      const said = saidPlace(annotation, shown, text);
      if (said !== null) found.set(annotation, said);
      return said === null;
    });
    for (const [made, group] of groupBy(toFind, ({ target }) => target.content)) {
      const previousText = made === shown ? null : await textOf(articleId, made);
      const selectors = group.map(({ target: { position, quote } }) => ({ position, quote }));
      const located = locatePassages(text, selectors, previousText === null ? {} : { previousText });
      group.forEach((annotation, index) => {
        found.set(annotation, located[index] ?? ORPHAN);
      });
    }
    return found;
  };

  const place: Placement['place'] = async (articleId, annotations, shown) => {
    const text = annotations.some(({ target }) => target.content === shown)
      ? await textOf(articleId, shown)
      : null;
    // The key holds the passage itself: of thousands it is made but once each, and of those that stand where they
    // were made not at all.
    const keyed = annotations.map((annotation) => {
      const standing = text === null ? null : standingPlace(annotation, shown, text);
      const key = standing === null ? placeKey(annotation, shown) : '';
      return { annotation, key, place: standing ?? places.get(key) };
    });
    const unknown = keyed.filter(({ place }) => place === undefined);
    if (unknown.length > 0) {
      const found = await locate(
        articleId,
        unknown.map(({ annotation }) => annotation),
        shown,
      );
      for (const one of unknown) {
        one.place = found.get(one.annotation);
        if (one.place !== undefined) places.set(one.key, one.place);
      }
    }
    return keyed.map(({ annotation, place }) => ({ ...annotation, place: place ?? ORPHAN }));
  };

  return {
    place,
    textOf,
    placeLightly: async (articleId, annotations, shown) => {
      const moved = annotations.filter(({ target }) => target.content !== shown);
      const placed = new Map(
        (await place(articleId, moved, shown)).map((annotation) => [annotation.id, annotation]),
      );
      return annotations.map((annotation) => placed.get(annotation.id) ?? atItsPosition(annotation));
    },
  };
}

function atItsPosition(annotation: Annotation): PlacedAnnotation {
  return { ...annotation, place: { status: 'anchored', ...annotation.target.position, method: 'position' } };
}

/** Of a passage that was made in the very version that is shown, and stands in it as it says; null for others. */
function standingPlace({ target }: Annotation, shown: ContentHash, text: string): Place | null {
  const { start } = target.position;
  const { exact, prefix, suffix } = target.quote;
  if (target.content !== shown || exact === '' || start < prefix.length) return null;
  if (!text.startsWith(`${prefix}${exact}${suffix}`, start - prefix.length)) return null;
  return { status: 'anchored', start, end: start + exact.length, method: 'position' };
}

/** Where the reader put it in this version, or that it stands nowhere; null where nothing was said. */
function saidPlace({ target, places }: Annotation, shown: ContentHash, text: string): Place | null {
  const said = target.content === shown ? undefined : places?.[shown];
  if (said === undefined) return null;
  if (said === false) return ORPHAN;
  const { position, quote } = said;
  if (!text.startsWith(quote.exact, position.start)) return null;
  return {
    status: 'anchored',
    start: position.start,
    end: position.start + quote.exact.length,
    method: 'position',
  };
}

const ORPHAN: Place = { status: 'orphan' };

/** Everything that the place depends on. */
function placeKey({ articleId, id, target, places }: Annotation, shown: ContentHash): string {
  const { content, position, quote } = target;
  const said = places?.[shown];
  const byHand = said === undefined ? '' : said === false ? 'nowhere' : `${said.position.start}`;
  return `${articleId} ${id} ${shown} ${content} ${position.start} ${position.end} ${byHand} ${quote.exact}`;
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** In text order; passages that were not found come last, oldest first. */
export function inTextOrder(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  return [...annotations].sort((a, b) => {
    if (a.place.status === 'anchored' && b.place.status === 'anchored') {
      return a.place.start - b.place.start || a.place.end - b.place.end || (a.id < b.id ? -1 : 1);
    }
    if (a.place.status !== b.place.status) return a.place.status === 'anchored' ? -1 : 1;
    return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
  });
}
