/**
 * JSON with the members of every object in the order of their names (by UTF-16 units), without white space: equal
 * values give equal texts. Members that are `undefined` are left out, as JSON does.
 */
export function orderedJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, ordered((value as Record<string, unknown>)[name])]));
}
