export interface ReviewDay {
  /** Milliseconds since 1970. */
  readonly dayStart: number;
  readonly dayEnd: number;
}

/** The day of a moment where the reader is, from midnight to midnight. */
export function dayOf(now: Date): ReviewDay {
  const at = (days: number): number =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
  return { dayStart: at(0), dayEnd: at(1) };
}

/** When something comes again, as it follows a button's name: `tomorrow`, `in 12 days`, `in 3 months`. */
export function comesAgain(days: number): string {
  if (days <= 1) return 'tomorrow';
  if (days < 46) return `in ${days} days`;
  const months = Math.round(days / 30.44);
  return months < 24 ? `in ${months} months` : `in ${Math.round(days / 365.25)} years`;
}
