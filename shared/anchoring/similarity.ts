import { fold } from '../text/fold.ts';

/** Below this, two writings are two words. */
const SAME_WORDS = 0.6;
const LONGEST = 80;

/**
 * How alike two short texts are that stand in each other's place ("e-mail" and "email", "colour" and "color"):
 * 1 less the edit distance (Levenshtein) of their letters and digits, as a share of the longer; 0 where they are
 * not alike enough to be the same words, or too long to be worth the look. A number with other digits is another
 * number, however few they are.
 */
export function substitutionSimilarity(first: string, second: string): number {
  if (first.length > LONGEST * 2 || second.length > LONGEST * 2) return 0;
  const a = lettersOf(first);
  const b = lettersOf(second);
  const longer = Math.max(a.length, b.length);
  if (a === '' || b === '' || longer > LONGEST || digitsOf(a) !== digitsOf(b)) return 0;
  const similarity = 1 - editDistance(a, b) / longer;
  return similarity >= SAME_WORDS ? similarity : 0;
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}+/gu, '');
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((above[column - 1] ?? 0) + same, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      );
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
