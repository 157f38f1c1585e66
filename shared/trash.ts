const DAY_MS = 86_400_000;

/** How long an article stays in the trash, in days. */
export const TRASH_DAYS = 30;

/**
 * Whole days until an article that was put in the trash is deleted for good, at least 0.
 *
 * @param trashedAt ISO 8601 in UTC
 * @param now milliseconds since 1970
 */
export function daysLeftInTrash(trashedAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(trashedAt) + TRASH_DAYS * DAY_MS - now) / DAY_MS));
}
