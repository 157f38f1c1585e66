import type { Change } from '../changes.ts';

/**
 * How the fields of a change are named on disk. A record in a change (tags, names, searches) is one register per
 * entry, so that entries made on two devices are both kept.
 */
const PREFIXES = {
  tags: 'tag:',
  places: 'place:',
  colorNames: 'color:',
  speakerAliases: 'alias:',
  savedSearches: 'search:',
} as const;

/** What a field is worth where no device ever wrote it. `target` and `content` are not there until they are written. */
const UNWRITTEN: Readonly<Record<string, unknown>> = {
  title: null,
  status: 'inbox',
  progress: 0,
  note: '',
  trashed: false,
  color: 'yellow',
  speaker: null,
  speakerUnknown: false,
  review: null,
  deleted: false,
};

export type FieldValue = readonly [name: string, value: unknown];

/** A change's fields as registers are named. */
export function fieldValues(set: Change['set']): readonly FieldValue[] {
  return Object.entries(set).flatMap(([name, value]: [string, unknown]): FieldValue[] => {
    if (value === undefined) return [];
    if (!isGroup(name)) return [[name, value]];
    return Object.entries(value as object).map(([entry, inner]) => [PREFIXES[name] + entry, inner]);
  });
}

/** The opposite of {@link fieldValues}. */
export function changeSet(values: readonly FieldValue[]): Record<string, unknown> {
  const set = new Map<string, unknown>();
  const groups = new Map<string, [string, unknown][]>();
  for (const [name, value] of values) {
    const group = Object.entries(PREFIXES).find(([, prefix]) => name.startsWith(prefix));
    if (group === undefined) set.set(name, value);
    else groups.set(group[0], [...(groups.get(group[0]) ?? []), [name.slice(group[1].length), value]]);
  }
  return Object.fromEntries([
    ...set,
    ...[...groups].map(([name, entries]) => [name, Object.fromEntries(entries)] as const),
  ]);
}

/**
 * The value of a field that no device wrote; undefined where there is none.
 *
 * @param ownTags the tags that the article's content brings itself
 */
export function unwrittenValue(name: string, ownTags: readonly string[]): unknown {
  if (name.startsWith(PREFIXES.tags)) return ownTags.includes(name.slice(PREFIXES.tags.length));
  if (Object.values(PREFIXES).some((prefix) => name.startsWith(prefix))) return null;
  return Object.hasOwn(UNWRITTEN, name) ? UNWRITTEN[name] : undefined;
}

function isGroup(name: string): name is keyof typeof PREFIXES {
  return Object.hasOwn(PREFIXES, name);
}
