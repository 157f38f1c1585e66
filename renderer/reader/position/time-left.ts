/**
 * How long the rest of an article takes, in words. @param minutes that the whole takes, at least 1
 * @param fraction of it that is read, 0 to 1
 */
export function timeLeft(minutes: number, fraction: number): string {
  if (fraction >= 1) return 'Read';
  const left = Math.max(1, Math.ceil(minutes * (1 - fraction)));
  const hours = Math.floor(left / 60);
  return hours === 0 ? `${left} min left` : `${hours} h ${left % 60} min left`;
}
