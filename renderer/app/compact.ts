import type { Change } from '../../shared/changes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold one entry per name; the others are replaced whole. */
const KEYED = new Set(['tags', 'colorNames', 'speakerAliases', 'savedSearches']);

const keyOf = (change: Change): string => {
  switch (change.kind) {
    case 'article':
      return `article ${change.articleId}`;
    case 'annotation':
      return `annotation ${change.articleId} ${change.annotationId}`;
    case 'library':
      return 'library';
  }
};

function mergeFields(older: Fields, newer: Fields): Fields {
  const merged: Record<string, unknown> = { ...older };
  for (const [name, value] of Object.entries(newer)) {
    merged[name] = KEYED.has(name) ? { ...(older[name] as Fields), ...(value as Fields) } : value;
  }
  return merged;
}

function withoutFields(fields: Fields, taken: Fields): Fields {
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in taken)) rest[name] = value;
    else if (KEYED.has(name)) {
      const entries = Object.entries(value as Fields).filter(([key]) => !(key in (taken[name] as Fields)));
      if (entries.length > 0) rest[name] = Object.fromEntries(entries);
    }
  }
  return rest;
}

/** The same effect in one change a target: of two settings of a field, the later one stays. */
export function compact(changes: readonly Change[]): readonly Change[] {
  const byTarget = new Map<string, Change>();
  for (const change of changes) {
    const key = keyOf(change);
    const before = byTarget.get(key);
    byTarget.set(key, before ? { ...change, set: mergeFields(before.set, change.set) } : change);
  }
  return [...byTarget.values()];
}

/** Those of `older` that are of a target of `newer`: an annotation must be made before it can be edited. */
export function ofSameTargets(older: readonly Change[], newer: readonly Change[]): readonly Change[] {
  const keys = new Set(newer.map(keyOf));
  return older.filter((change) => keys.has(keyOf(change)));
}

/** What of `older` still stands after `newer` was made: the fields that `newer` does not set. */
export function withoutOverridden(older: readonly Change[], newer: readonly Change[]): readonly Change[] {
  const taken = new Map(compact(newer).map((change): [string, Fields] => [keyOf(change), change.set]));
  return older.flatMap((change) => {
    const set = withoutFields(change.set, taken.get(keyOf(change)) ?? {});
    return Object.keys(set).length > 0 ? [{ ...change, set }] : [];
  });
}
