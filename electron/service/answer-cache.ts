/** How many answers are kept: the pages of a list that is scrolled all ask the same question. */
const KEPT = 4;

/**
 * Keeps the last answers until `version` changes; one that fails is not kept, so that it can be asked for again.
 *
 * @param answer of a question that is told by its JSON
 */
export function answerCache<Question, Answer>(
  version: () => number | string,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const kept = new Map<string, Answer>();
  let of = version();
  return (question) => {
    if (of !== version()) kept.clear();
    of = version();
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = answer(question);
    kept.set(key, fresh);
    if (fresh instanceof Promise) {
      fresh.catch(() => {
        if (kept.get(key) === fresh) kept.delete(key);
      });
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return fresh;
  };
}
