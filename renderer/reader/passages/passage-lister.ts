import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { changedBetween } from '../reading/changed-annotations.ts';
import {
  byAge,
  byPlace,
  isAnchored,
  listPassages,
  type PassageFilter,
  type PassageList,
  passes,
  TagUses,
} from './passage-filter.ts';

/** Changes beyond which the whole list is made anew. */
const MANY = 64;

interface Listed {
  readonly annotations: Annotations;
  readonly filter: PassageFilter;
  readonly list: PassageList;
}

/**
 * Lists an article's passages again and again as they change. Of thousands only those that changed are looked at: they
 * are taken out of the order and put where they belong now.
 */
export class PassageLister {
  #listed: Listed | null = null;
  #uses = new TagUses();

  list(annotations: Annotations, filter: PassageFilter): PassageList {
    const list = this.#changedOnly(annotations, filter) ?? this.#whole(annotations, filter);
    this.#listed = { annotations, filter, list };
    return list;
  }

  #whole(annotations: Annotations, filter: PassageFilter): PassageList {
    this.#uses = new TagUses();
    for (const { tags } of annotations.values()) this.#uses.count(tags, 1);
    return listPassages(annotations.values(), filter, this.#uses);
  }

  /** Null where too much changed. */
  #changedOnly(annotations: Annotations, filter: PassageFilter): PassageList | null {
    const before = this.#listed;
    if (before === null || before.filter !== filter) return null;
    const changed = upTo(MANY, changedBetween(before.annotations, annotations));
    if (changed === null) return null;
    let { anchored, orphans } = before.list;
    for (const id of changed) {
      const was = before.annotations.get(id);
      const is = annotations.get(id);
      if (was !== undefined && passes(was, filter)) {
        if (isAnchored(was)) anchored = without(anchored, was, byPlace);
        else orphans = without(orphans, was, byAge);
      }
      if (is !== undefined && passes(is, filter)) {
        if (isAnchored(is)) anchored = withOne(anchored, is, byPlace);
        else orphans = withOne(orphans, is, byAge);
      }
      this.#uses.count(was?.tags ?? [], -1);
      this.#uses.count(is?.tags ?? [], 1);
    }
    return { anchored, orphans, total: annotations.size, tags: this.#uses.tags() };
  }
}

function upTo<T>(most: number, values: Iterable<T>): readonly T[] | null {
  const found: T[] = [];
  for (const value of values) if (found.push(value) > most) return null;
  return found;
}

function without<T extends PlacedAnnotation>(
  list: readonly T[],
  one: T,
  order: (a: T, b: T) => number,
): readonly T[] {
  const at = firstNotBefore(list, one, order);
  return list[at]?.id === one.id ? list.toSpliced(at, 1) : list;
}

function withOne<T extends PlacedAnnotation>(
  list: readonly T[],
  one: T,
  order: (a: T, b: T) => number,
): readonly T[] {
  return list.toSpliced(firstNotBefore(list, one, order), 0, one);
}

function firstNotBefore<T>(list: readonly T[], one: T, order: (a: T, b: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = list[middle];
    if (there !== undefined && order(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
