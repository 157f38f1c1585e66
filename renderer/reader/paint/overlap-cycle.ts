import type { Named } from './interval-index.ts';

/**
 * Which of the highlights under a click is meant: the innermost (shortest) first, and each further click on the same
 * spot the next larger one, then the innermost again. Null when there is none.
 */
export function pickUnderClick<Id extends string>(
  covering: readonly Named<Id>[],
  focused: Id | null,
): Id | null {
  const innermostFirst = [...covering].sort(
    (a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1),
  );
  const current = innermostFirst.findIndex((one) => one.id === focused);
  return innermostFirst[(current + 1) % innermostFirst.length]?.id ?? null;
}
