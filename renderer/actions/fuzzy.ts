const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** How well one word fits: at a word's start best, inside a word next, its letters in order last; null when not. */
function wordScore(word: string, text: string): number | null {
  const at = text.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return /[\s/:·-]/.test(text[at - 1] ?? '') ? 1 : 3;
  let from = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, from + 1);
    if (next < 0) return null;
    gaps += from < 0 ? 0 : next - from - 1;
    from = next;
  }
  return gaps >= word.length ? null : 6 + gaps;
}

/** The lower the better, 0 best; null when some word of the query is not in the text. Case and accents are folded. */
export function fuzzyScore(query: string, text: string): number | null {
  const folded = fold(text);
  let total = 0;
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const score = wordScore(word, folded);
    if (score === null) return null;
    total += score;
  }
  return total;
}

/** Those that fit, best first, otherwise in their own order. */
export function fuzzyFilter<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly T[] {
  return items
    .map((item, order) => ({ item, order, score: fuzzyScore(query, textOf(item)) }))
    .filter((hit): hit is typeof hit & { score: number } => hit.score !== null)
    .sort((a, b) => a.score - b.score || a.order - b.order)
    .map(({ item }) => item);
}
